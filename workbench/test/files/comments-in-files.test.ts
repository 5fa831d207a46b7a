import { loadWorkbook } from '../../files/load-workbook';
import { saveWorkbook } from '../../files/save-workbook';
import { PackageParts } from '../../../src/xlsx/package-parts';
import { done } from '../../../src/xlsx/excelize';
import { editXlsx } from '../../../test/support/build-xlsx';
import { richWorkbook } from '../../../test/support/rich-workbook';
import { workbookFacts } from './workbook-facts';

const anna = { name: 'Anna', email: 'anna@example.com' };
const ben = { name: 'Ben', email: 'ben@example.com' };

describe('Comments of a workbook', () => {
  let rich: Uint8Array;

  beforeAll(async () => {
    rich = await richWorkbook();
  });

  it('are read with their authors, old notes too', async () => {
    const workbook = await loadWorkbook(rich);

    const [note] = workbook.comments.on(workbook.sheet('Stock')!);

    expect(note?.author.name).toBe('Anna');
    expect(note?.place).toMatchObject({ row: 2, column: 2 });
    expect(note?.text.content).toContain('counted twice');
  });

  it('are saved as threads with authors, dates, replies, mentions and their resolved state', async () => {
    const workbook = await loadWorkbook(rich);
    const lorries = workbook.sheet('Lorries')!;
    const mentioning = {
      content: 'Ben, is this right?',
      rich: '<at id="0">Ben</at>, is this right?',
      mentions: [{ id: 0, ...ben }],
    };
    const when = new Date('2026-11-02T08:30:00Z');
    const thread = workbook.comments.add(
      lorries,
      { row: 3, column: 2 },
      { text: mentioning, author: anna, created: when },
    );
    workbook.comments.reply(thread, { text: 'Yes: 18 < 20 & so on', author: ben });
    workbook.comments.resolve(thread, true);

    const bytes = await saveWorkbook(workbook, rich);
    const again = await loadWorkbook(bytes);

    expect(workbookFacts(again)).toEqual(workbookFacts(workbook));
    expect(again.comments.on(again.sheet('Lorries')!)[0]?.created).toEqual(when);
    expect(await saveWorkbook(again, bytes)).toBe(bytes);
  });

  it('appear as notes in programs that know only notes, and a note stays unchanged', async () => {
    const workbook = await loadWorkbook(rich);
    workbook.comments.add(
      workbook.sheet('Lorries')!,
      { row: 3, column: 2 },
      { text: 'why?', author: anna },
    );

    const bytes = await saveWorkbook(workbook, rich);

    await editXlsx(bytes, (file) => {
      expect(done(file.GetComments('Lorries')).comments[0]?.Text).toContain('why?');
      expect(done(file.GetComments('Stock')).comments[0]?.Author).toBe('Anna');
    });
  });

  it('leave the file when they are deleted', async () => {
    const workbook = await loadWorkbook(rich);
    const added = workbook.comments.add(
      workbook.sheet('Lorries')!,
      { row: 3, column: 2 },
      { text: 'why?', author: anna },
    );
    const bytes = await saveWorkbook(workbook, rich);
    workbook.comments.delete(added);

    const parts = PackageParts.read(await saveWorkbook(workbook, bytes));

    expect(parts.paths().filter((path) => path.includes('threadedComment'))).toEqual([]);
  });
});
