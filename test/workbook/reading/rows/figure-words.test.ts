import { figureOf } from '../../../../src/workbook/reading/rows/figure-words';

describe('the name of a figure', () => {
  it.each([
    'Sales units',
    'Absatz',
    'Qty sold',
    'Ventes (unités)',
    'Sprzedaż',
    'Returns',
    'Aantal',
  ])('%s is units sold', (name) => {
    expect(figureOf(name)).toBe('units');
  });

  it.each(['Sales value', 'Umsatz', 'Stock', 'Goods receipt', 'Sales (€)', 'Wartość', 'Forecast'])(
    '%s is something else',
    (name) => {
      expect(figureOf(name)).toBe('other');
    },
  );

  it.each(['Leeds', 'Summer', 'Z11'])('%s says neither', (name) => {
    expect(figureOf(name)).toBeNull();
  });
});
