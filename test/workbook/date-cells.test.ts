import fc from 'fast-check';
import { dayOfMonth, isoDate, readDay } from '../../src/workbook/date-cells';
import type { Cell } from '../../src/workbook/port';

const NOVEMBER_22 = 46_348;

describe('a cell that should hold a date', () => {
  it.each<[Cell]>([
    [NOVEMBER_22],
    [NOVEMBER_22 + 0.75],
    ['2026-11-22'],
    [' 2026-11-22 '],
    ['2026-11-22T18:00:00Z'],
    ['2026/11/22'],
    ['2026.11.22'],
    ['20261122'],
    [20_261_122],
  ])('%p is 22 November 2026', (cell) => {
    expect(readDay(cell)).toEqual({ kind: 'value', value: NOVEMBER_22 });
  });

  it.each<[Cell, string]>([
    ['last week', 'Text that is not a date such as 2026-03-01'],
    ['05/01/2026', 'Can be read as 2026-01-05 or as 2026-05-01; Date order in Settings decides'],
    ['2026-02-30', 'Text that is not a date such as 2026-03-01'],
    [-5, 'Not a date between 1900 and 2199'],
    [3_000_000, 'Not a date between 1900 and 2199'],
    [true, 'TRUE or FALSE where a date is needed'],
    [{ error: '#VALUE!' }, 'Error value #VALUE!'],
  ])('%p is refused: %s', (cell, problem) => {
    expect(readDay(cell)).toEqual({ kind: 'bad', problem });
  });

  it('reads every day that isoDate writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 109_574 }), (serial) => {
        expect(readDay(isoDate(serial))).toEqual({ kind: 'value', value: serial });
        expect(dayOfMonth(serial)).toBe(Number(isoDate(serial).slice(8)));
      }),
    );
  });
});
