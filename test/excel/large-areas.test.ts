import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import { chunkRows } from '../../src/excel/payload';
import type { Area, OutputSheet } from '../../src/workbook/port';
import { hostWith } from '../support/excel-workbook-fixture';

const limit = 5 * 1024 * 1024;

/** Ten columns of positions, including texts with multi-byte characters. */
function positions(rows: number): OutputSheet {
  return {
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
}

/** Header and body of such a sheet. */
function whole(rows: number): Area {
  return { sheet: 'Positions', row: 0, column: 0, rows: rows + 1, columns: 10 };
}

function rowOf(sheet: OutputSheet, row: number): unknown[] {
  return sheet.columns.map((column) => column.cells[row]);
}

describe('a table too large for one request', () => {
  it('is written and read in parts that Excel on the web accepts (250,000 cells)', async () => {
    const host = hostWith();
    const workbook = openExcelWorkbook();
    const sheet = positions(25_000);

    await workbook.writeSheet(sheet);
    const cells = await workbook.readArea(whole(25_000));

    expect(cells).toHaveLength(25_001);
    expect(cells[12_345]).toEqual(rowOf(sheet, 12_344));
    expect(cells[25_000]).toEqual(rowOf(sheet, 24_999));
    expect(host.traffic.largestRequest).toBeLessThan(limit);
    expect(host.traffic.largestResponse).toBeLessThan(limit);
    expect(host.traffic.largestRequest).toBeGreaterThan(limit / 8);
  });

  it('also succeeds if the host accepts less than we assume', async () => {
    const host = hostWith();
    host.faults.payloadLimit = 200_000;
    const workbook = openExcelWorkbook();
    const sheet = positions(5_000);

    await workbook.writeSheet(sheet);
    const cells = await workbook.readArea(whole(5_000));

    expect(cells.slice(1)).toEqual(Array.from({ length: 5_000 }, (_row, r) => rowOf(sheet, r)));
  });

  it('is refused with an explanation if even one row is too large', async () => {
    const host = hostWith({ name: 'Notes', rows: [['x'.repeat(30_000)]] });
    host.faults.payloadLimit = 10_000;
    const area = { sheet: 'Notes', row: 0, column: 0, rows: 1, columns: 1 };

    const refused = openExcelWorkbook().readArea(area);

    await expect(refused).rejects.toMatchObject({ code: 'tooLarge' });
  });
});

describe('splitting rows by a budget of bytes', () => {
  it('counts bytes, not characters', () => {
    expect([...chunkRows([['abcd'], ['éééé']], { bytes: 20 })]).toHaveLength(2);
    expect([...chunkRows([['abcd'], ['abcd']], { bytes: 20 })]).toHaveLength(1);
  });

  it('keeps every row in order; a row above the budget is alone', () => {
    const lines = [['a'], ['b'.repeat(100)], ['c']];

    expect([...chunkRows(lines, { bytes: 20 })]).toEqual([[lines[0]], [lines[1]], [lines[2]]]);
  });
});
