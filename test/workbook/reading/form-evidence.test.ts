import type { Cell } from '../../../src/workbook/port';
import { serialOf } from '../../../src/workbook/date-cells';
import { ColumnProfile } from '../../../src/workbook/reading/column-profile';
import { evidenceOf, settled } from '../../../src/workbook/reading/form-evidence';

function profileOf(cells: readonly Cell[]): ColumnProfile {
  const profile = new ColumnProfile();
  cells.forEach((cell, row) => profile.add(cell, row + 1));
  return profile;
}

/** The cells of days that were written day first and opened month first. */
function openedMonthFirst(days: readonly (readonly [day: number, month: number])[]): Cell[] {
  return days.map(([day, month]) =>
    day > 12 ? `${String(day)}/${String(month)}/2026` : serialOf(2026, day, month),
  );
}

const FORTNIGHT = Array.from({ length: 28 }, (_, k) => [k + 1, 3] as const);

describe('what the cells of a column settle', () => {
  it.each<[Cell[], string | null]>([
    [['1.250', '2.400', '1.234,0'], ','],
    [['1.250', '0.5'], '.'],
    [['1.250', '2.400'], null],
    [['1,5', '1.5'], null],
    [[12, 13], null],
  ])('of %j the decimal sign is %j', (cells, sign) => {
    expect(settled(evidenceOf(profileOf(cells), 'quantity').decimalSigns)).toBe(sign);
  });

  it.each<[Cell[], string | null]>([
    [['05/01/2026', '15/01/2026'], 'dayFirst'],
    [['1/5/2026', '1/15/2026'], 'monthFirst'],
    [['05/01/2026', '06/01/2026'], null],
    [['2026-01-05', 46_027], null],
  ])('of %j the date order is %j', (cells, order) => {
    expect(settled(evidenceOf(profileOf(cells), 'date').dateOrders)).toBe(order);
  });

  it('of days that were opened in the wrong order is that they are half swapped', () => {
    const evidence = evidenceOf(profileOf(openedMonthFirst(FORTNIGHT)), 'date');

    expect(evidence.isHalfSwapped).toBe(true);
    expect(settled(evidence.dateOrders)).toBe('dayFirst');
  });

  it.each<[string, Cell[]]>([
    ['a date after the 12th', [...openedMonthFirst(FORTNIGHT), serialOf(2026, 3, 20)]],
    ['a text up to the 12th', [...openedMonthFirst(FORTNIGHT), '05/03/2026']],
    ['dates in months without texts', [...['13/3/2026', '14/3/2026', '15/3/2026'], 46_023, 46_054]],
    ['no text', [46_023, 46_054, 46_082, 46_113]],
  ])('with %s they are not', (_case, cells) => {
    expect(evidenceOf(profileOf(cells), 'date').isHalfSwapped).toBe(false);
  });
});
