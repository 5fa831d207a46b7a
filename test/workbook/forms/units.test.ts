import {
  isCurrency,
  moneyUnitOf,
  quantityUnitOf,
  timeUnitOf,
} from '../../../src/workbook/forms/units';

describe('words for units', () => {
  it('of time are days', () => {
    const words = ['Tage', 'semanas', 'mesi', 'uur', 'tygodnie', 'dias úteis'];
    expect(words.map((word) => timeUnitOf(word)?.factor)).toEqual([
      ...[1, 7, 365 / 12, 1 / 24, 7, 7 / 5],
    ]);
    expect(timeUnitOf('pcs')).toBeNull();
  });

  it('of quantity are pieces, cases or something that only the user can convert', () => {
    const words = ['Stück', 'szt.', 'Dutzend', 'Tsd.', 'cajas', 'kg'];
    expect(words.map((word) => quantityUnitOf(word)?.dimension)).toEqual([
      ...['pieces', 'pieces', 'pieces', 'pieces', 'cases', 'other'],
    ]);
  });

  it('of money are currencies and parts of them', () => {
    expect(['€', 'CHF', 'kr.', 'zł'].every(isCurrency)).toBe(true);
    expect(isCurrency('pcs')).toBe(false);
    expect(moneyUnitOf('cents')?.factor).toBe(0.01);
  });
});
