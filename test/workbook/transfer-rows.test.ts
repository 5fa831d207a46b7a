import { lineInRow, rowOfLine } from '../../src/workbook/transfer-rows';
import { MemoryWorkbook } from '../support/memory-workbook';

const workbook = new MemoryWorkbook(
  {
    Transfers: [
      ['Rank', 'Product', 'From', 'Quantity', 'To'],
      [1, 'MUG', 'Leeds', 40, 'York'],
      [2, 'BOWL', 'Hull', 10, 'Leeds'],
      [null, null, null, null, null],
    ],
    Notes: [['Product', 'From', 'To']],
  },
  { tables: { Transfers: 'Transfers' } },
);

describe('A line in the Transfers sheet', () => {
  it('is found by its row, whatever the order of the columns', async () => {
    expect(await lineInRow(workbook, 'Transfers', 2)).toEqual({
      product: 'BOWL',
      from: 'Hull',
      to: 'Leeds',
    });
  });

  it('is not in the header, in a blank row, below the table, or on a sheet without one', async () => {
    for (const row of [0, 3, 4, 900]) {
      expect(await lineInRow(workbook, 'Transfers', row)).toBeNull();
    }
    expect(await lineInRow(workbook, 'Notes', 1)).toBeNull();
  });

  it('is found by its names, where a planner has sorted the sheet too', async () => {
    const row = await rowOfLine(workbook, 'Transfers', ({ product }) => product === 'BOWL');

    expect(row).toBe(2);
    expect(await rowOfLine(workbook, 'Transfers', () => false)).toBeNull();
    expect(await rowOfLine(workbook, 'Notes', () => true)).toBeNull();
  });
});
