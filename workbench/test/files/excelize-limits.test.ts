import type { Excelize, ExcelizeFile } from '../../../src/xlsx/excelize';
import { done } from '../../../src/xlsx/excelize';
import { PackageParts } from '../../../src/xlsx/package-parts';
import { editXlsx } from '../../../test/support/build-xlsx';
import { richWorkbook } from '../../../test/support/rich-workbook';

/** The parts of a new workbook after Excelize has done something to it. */
async function drawn(
  draw: (file: ExcelizeFile, excelize: Excelize) => void,
): Promise<PackageParts> {
  return PackageParts.read(await editXlsx(null, draw));
}

/** If one of these fails after an update of Excelize, code in workbench/files/writing can go. */
describe('The workbench writes by hand because Excelize', () => {
  it('drops what it does not know of a row in an edited sheet', async () => {
    const rich = await richWorkbook();
    const path = 'xl/worksheets/sheet1.xml';
    const parts = PackageParts.read(rich);
    const ac = 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';
    parts.set(path, parts.text(path).replace('<row ', `<row ${ac} x14ac:dyDescent="0.25" `));

    const again = PackageParts.read(
      await editXlsx(parts.toBytes(), (file) => done(file.SetCellStr('Stock', 'F9', 'x'))),
    );

    expect(again.text(path)).not.toContain('dyDescent');
  });

  it('has no accounting underline', async () => {
    const parts = await drawn((file) =>
      done(file.NewStyle({ Font: { Bold: true, Underline: 'singleAccounting' } })),
    );

    expect(parts.text('xl/styles.xml')).not.toContain('<u val="singleAccounting"');
  });

  it('takes the name of a series for a formula', async () => {
    const parts = await drawn((file, { Col }) =>
      done(
        file.AddChart('Sheet1', 'C2', {
          Type: Col,
          Series: [{ Name: 'Units sold', Values: 'Sheet1!$B$2:$B$9' }],
        }),
      ),
    );

    expect(parts.text('xl/charts/chart1.xml')).toContain('<f>Units sold</f>');
  });

  it('writes automatic ends of a data bar where the file format knows none', async () => {
    const bar = { Type: 'data_bar', Criteria: '=', MinType: 'autoMin', MaxType: 'autoMax' };
    const parts = await drawn((file) =>
      done(file.SetConditionalFormat('Sheet1', 'B2:B9', [{ ...bar, BarColor: '638EC6' }])),
    );

    expect(parts.text('xl/worksheets/sheet1.xml')).toContain('<cfvo type="autoMin">');
  });

  it('knows notes, but no threads of comments', async () => {
    const parts = await drawn((file) =>
      done(file.AddComment('Sheet1', { Cell: 'A1', Author: 'Anna', Text: 'why?' })),
    );

    expect(parts.paths().filter((path) => /threadedComment|person/.test(path))).toEqual([]);
  });

  it('writes tables without criteria of their filters', async () => {
    const parts = await drawn((file) => {
      done(file.SetSheetRow('Sheet1', 'A1', ['Product', 'On hand']));
      done(file.AddTable('Sheet1', { Range: 'A1:B3', Name: 'Stock' }));
      done(file.AutoFilter('Sheet1', 'A1:B3', [{ Column: 'B', Expression: 'x > 5' }]));
    });

    expect(parts.text('xl/tables/table1.xml')).not.toContain('customFilter');
  });
});
