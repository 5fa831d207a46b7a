import type { Area, Cell } from '../../../src/workbook/port';
import { RememberedCells } from '../../../src/workbook/reading/remembered-cells';

/** A source whose cells say where they stand, and that records each request. */
function source(asked: Area[]) {
  return {
    async readArea(area: Area): Promise<Cell[][]> {
      asked.push(area);
      return Array.from({ length: area.rows }, (_row, r) =>
        Array.from({ length: area.columns }, (_cell, c) => `${area.row + r},${area.column + c}`),
      );
    },
  };
}

const AREA: Area = { sheet: 'Stock', row: 2, column: 1, rows: 45_000, columns: 2 };

describe('remembered cells', () => {
  it('are read once, in chunks of rows, and then cut from memory', async () => {
    const asked: Area[] = [];
    const cells = new RememberedCells(source(asked));
    await cells.remember(AREA);
    expect(asked.map(({ row, rows }) => [row, rows])).toEqual([
      [2, 20_000],
      [20_002, 20_000],
      [40_002, 5_000],
    ]);

    const part = { ...AREA, row: 20_001, rows: 2, column: 2, columns: 1 };
    expect(await cells.readArea(part)).toEqual([['20001,2'], ['20002,2']]);
    expect(asked).toHaveLength(3);
  });

  it('come from the workbook where they were not remembered', async () => {
    const asked: Area[] = [];
    const cells = new RememberedCells(source(asked));
    const elsewhere = { ...AREA, sheet: 'Notes', rows: 1, columns: 1 };

    expect(await cells.readArea(elsewhere)).toEqual([['2,1']]);
    expect(asked).toEqual([elsewhere]);
  });

  it('stop at an abort, with its reason', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped by the user'));
    const cells = new RememberedCells(source([]), { signal: stop.signal });

    await expect(cells.remember(AREA)).rejects.toThrow('stopped by the user');
  });
});
