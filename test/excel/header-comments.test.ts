import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import { addHeaderComments } from '../../src/excel/header-comments';
import { templateTables } from '../../src/workbook/template/template-sheets';
import { hostWith } from '../support/excel-workbook-fixture';
import { TODAY } from '../support/reading';

it('Each header of the template explains its column in a comment', async () => {
  const host = hostWith({ name: 'Sheet1', rows: [] });
  const [inventory] = templateTables(TODAY);
  await openExcelWorkbook().writeSheet(inventory!.sheet);

  await addHeaderComments(inventory!.notes);

  const sheet = host.workbook.sheet('Inventory')!;
  const comments = inventory!.notes.map(({ column }) =>
    host.workbook.comments.at(sheet, { row: 0, column }),
  );
  expect(comments.map((comment) => comment?.text.content)).toEqual(
    inventory!.notes.map(({ text }) => text),
  );
});
