import { findIdenticalRows } from '../../../src/workbook/plausibility/identical-rows';
import type { Cell } from '../../../src/workbook/port';

const find = (rows: readonly (readonly Cell[])[], leftOut: readonly number[] = []) =>
  findIdenticalRows(rows, [0, 1], (row) => leftOut.includes(row));

describe('identical rows', () => {
  it('are equal in every column, read or not', async () => {
    const rows = [
      ['A', 'Leeds', 1, 'bin 1'],
      ['A', 'Leeds', 1, 'bin 2'],
      ['A', 'Leeds', 1, 'bin 1'],
      ['A', 'Leeds', 1, 'bin 1'],
    ];

    expect(await find(rows)).toEqual({
      identical: [
        { row: 2, like: 0 },
        { row: 3, like: 0 },
      ],
      rows: 4,
      differing: 1,
    });
  });

  it('are no blank rows, and no rows that are left out', async () => {
    const rows = [
      [null, null],
      [null, null],
      ['Total', 3],
      ['Total', 3],
    ];

    expect(await find(rows, [3])).toEqual({ identical: [], rows: 1, differing: 0 });
  });

  it('are not mistaken where cells run into each other', async () => {
    const { identical } = await find([
      ['A', 'B1'],
      ['AB', '1'],
      ['A', 'B', '1'],
    ]);

    expect(identical).toEqual([]);
  });
});
