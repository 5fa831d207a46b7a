import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import { withinBudget } from '../../src/excel/payload';
import type { Area, OutputSheet } from '../../src/workbook/port';
import { hostWith } from '../support/excel-workbook-fixture';

const rows = 25_000;
const limit = 5 * 1024 * 1024;

/** Ten columns of positions: 250,000 cells, among them texts of more than one byte a letter. */
const positions: OutputSheet = {
  name: 'Positions',
  tableName: 'Positions',
  columns: Array.from({ length: 10 }, (_column, c) => ({
    header: `Column ${String(c)}`,
    format: c < 2 ? 'text' : 'decimal',
    cells: Array.from({ length: rows }, (_cell, r) =>
      c < 2 ? `Größe ${String(r)} – Köln` : r * 10 + c + 0.123456789,
    ),
  })),
};
const whole: Area = { sheet: 'Positions', row: 0, column: 0, rows: rows + 1, columns: 10 };

describe('a table of 250,000 cells', () => {
  it('is written and read in parts that Excel on the web lets pass', async () => {
    const host = hostWith();
    const workbook = openExcelWorkbook();

    await workbook.writeSheet(positions);
    const cells = await workbook.readArea(whole);

    expect(cells).toHaveLength(rows + 1);
    expect(cells[rows]).toEqual(positions.columns.map((column) => column.cells[rows - 1]));
    expect(cells[12_345]).toEqual(positions.columns.map((column) => column.cells[12_344]));
    expect(host.traffic.largestRequest).toBeLessThan(limit);
    expect(host.traffic.largestResponse).toBeLessThan(limit);
    expect(host.traffic.largestRequest).toBeGreaterThan(limit / 4);
  });

  it('still passes where the host takes less than we count on', async () => {
    const host = hostWith();
    host.faults.payloadLimit = 800_000;
    const workbook = openExcelWorkbook();

    await workbook.writeSheet(positions);
    const cells = await workbook.readArea(whole);

    expect(cells[rows]).toEqual(positions.columns.map((column) => column.cells[rows - 1]));
  });

  it('is refused in plain words where even one row is too much', async () => {
    const host = hostWith({ name: 'Notes', rows: [['x'.repeat(30_000)]] });
    host.faults.payloadLimit = 10_000;
    const area = { sheet: 'Notes', row: 0, column: 0, rows: 1, columns: 1 };

    const refused = openExcelWorkbook().readArea(area);

    await expect(refused).rejects.toMatchObject({ code: 'tooLarge' });
  });
});

describe('cutting rows to a budget of bytes', () => {
  it('counts bytes, not letters', () => {
    expect([...withinBudget([['abcd'], ['éééé']], 20)]).toHaveLength(2);
    expect([...withinBudget([['abcd'], ['abcd']], 20)]).toHaveLength(1);
  });

  it('keeps every row, in order, and a row of more than the budget by itself', () => {
    const lines = [['a'], ['b'.repeat(100)], ['c']];

    expect([...withinBudget(lines, 20)]).toEqual([[lines[0]], [lines[1]], [lines[2]]]);
  });
});
