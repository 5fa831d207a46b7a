import { headerRowsOf, tableEnd } from '../../src/workbook/header-rows';
import type { Cell } from '../../src/workbook/port';

const KNOWN = new Set(['Product', 'Location', 'On hand', 'Date', 'Quantity', 'Period', 'Month']);
const isKnown = (cell: Cell) => typeof cell === 'string' && KNOWN.has(cell);

const STOCK = ['Product', 'Location', 'On hand'];
const ORDERS = ['Product', 'Location', 'Date', 'Quantity'];
const DATA = ['A', 'Leeds', 4];

describe('the header rows of a sheet', () => {
  it('end one range where another begins, before its caption', () => {
    const rows: Cell[][] = [
      STOCK,
      DATA,
      DATA,
      [],
      ['Open orders'],
      ORDERS,
      ['A', 'Leeds', 46_000, 9],
    ];
    const headers = headerRowsOf(rows, isKnown);

    expect(headers.map(({ row, caption, isRepeat }) => [row, caption, isRepeat])).toEqual([
      [0, null, false],
      [5, 'Open orders', false],
    ]);
    expect(tableEnd(rows, headers[0]!, headers)).toBe(3);
    expect(tableEnd(rows, headers[1]!, headers)).toBe(7);
  });

  it('include repeats, which end nothing', () => {
    const rows: Cell[][] = [STOCK, DATA, [], STOCK, DATA];
    const headers = headerRowsOf(rows, isKnown);

    expect(headers.map(({ isRepeat }) => isRepeat)).toEqual([false, true]);
    expect(tableEnd(rows, headers[0]!, headers)).toBe(5);
  });

  it('are not rows of data that contain two known words', () => {
    const settings: Cell[][] = [
      ['Setting', 'Value', 'Period', 'Month'],
      ['Period', 'Month', null, null],
    ];

    expect(headerRowsOf(settings, isKnown).map(({ row }) => row)).toEqual([0]);
  });
});
