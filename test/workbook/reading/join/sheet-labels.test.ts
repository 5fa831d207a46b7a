import { labelsOf, shareWord } from '../../../../src/workbook/reading/join/sheet-labels';

describe('what the names of sheets are about', () => {
  it.each([
    [
      ['Stock Ashford', 'Stock Bexley'],
      ['Ashford', 'Bexley'],
    ],
    [
      ['Filiale_Köln', 'Filiale_Bonn'],
      ['Köln', 'Bonn'],
    ],
    [
      ['New York stock', 'York stock'],
      ['New York', 'York'],
    ],
    [['Inventory Lyon'], ['Lyon']],
    [['Leeds'], ['Leeds']],
  ])('%j: %j', (names, labels) => {
    expect(labelsOf(names)).toEqual(labels);
  });

  it.each([[['Stock']], [['Stock', 'Inventory']], [['Leeds', 'leeds stock']]])(
    'is unknown for %j',
    (names) => {
      expect(labelsOf(names)).toBeNull();
    },
  );

  it('is the same table if they share a word', () => {
    expect(shareWord('Sales 2025', 'Sales 2026')).toBe(true);
    expect(shareWord('Sales 2025', 'Orders 2025')).toBe(false);
  });
});
