import { nearNames } from '../../src/workbook/near-names';

describe('names that nearly meet', () => {
  it.each([
    ['A-100', 'A 100'],
    ['Leeds', 'Leeds Store'],
    ['North Leeds', 'Leeds'],
    ['00100', '100'],
    ['Café', 'CAFE'],
    ['Ashford', 'Ashfurd'],
    ['Corby', 'Corbby'],
    ['MUG_BLUE', 'Mug-Blue'],
  ])('%j and %j', (name, other) => {
    expect(nearNames([name], [other])).toEqual([[name, other]]);
  });

  it.each([
    ['A-100', 'A-101'],
    ['Leeds', 'York'],
    ['Hull', 'Hill'],
    ['P1', 'P10'],
    ['Store 1', 'Store 2'],
  ])('are not %j and %j', (name, other) => {
    expect(nearNames([name], [other])).toEqual([]);
  });
});
