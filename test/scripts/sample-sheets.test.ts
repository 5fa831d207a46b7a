import { sampleSheets } from '../../scripts/build/sample-sheets';
import { readTables } from '../../src/workbook/reading/read-tables';
import { RememberedCells } from '../../src/workbook/reading/remembered-cells';
import { IssueLog } from '../../src/workbook/data-issues';
import { MemoryWorkbook } from '../support/memory-workbook';

const sheets = sampleSheets();

describe('The sample that the pane writes', () => {
  it('has the tables of the sample file, each recognised', async () => {
    const workbook = new MemoryWorkbook();
    // A few rows of each are enough to recognise it.
    for (const sheet of sheets) {
      const columns = sheet.columns.map((column) => ({
        ...column,
        cells: column.cells.slice(0, 50),
      }));
      await workbook.writeSheet({ ...sheet, columns });
    }

    const { found, refusal } = await readTables(
      workbook,
      new RememberedCells(workbook, {}),
      new IssueLog(),
      46_348,
    );

    expect([...found.keys()].sort()).toEqual(sheets.map(({ name }) => name).sort());
    expect(refusal).toBeNull();
  });

  it('keeps the format of a cell that differs from its column', () => {
    const settings = sheets.find(({ name }) => name === 'Settings')!;
    const [names, values] = settings.columns;
    const row = names!.cells.indexOf('Plan date');

    expect(row).toBeGreaterThanOrEqual(0);
    expect(values!.rowFormats?.[row]).toBe('date');
    expect(typeof values!.cells[row]).toBe('number');
  });
});
