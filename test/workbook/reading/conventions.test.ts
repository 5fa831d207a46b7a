import { conventionsOf, statedConventions } from '../../../src/workbook/reading/conventions';

const NOTHING = { decimalSign: null, dateOrder: null, fiscalStart: null };

function column(
  signs: readonly ('.' | ',')[],
  orders: readonly ('dayFirst' | 'monthFirst')[] = [],
) {
  return { decimalSigns: new Set(signs), dateOrders: new Set(orders), isHalfSwapped: false };
}

describe('how texts are written in a workbook', () => {
  it.each([
    ['Decimal sign', 'comma', { decimalSign: ',' }],
    ['decimal sign', '.', { decimalSign: '.' }],
    ['Date order', 'day/month/year', { dateOrder: 'dayFirst' }],
    ['Date order', 'mm/dd', { dateOrder: 'monthFirst' }],
    ['Fiscal year start', 'April', { fiscalStart: 4 }],
    ['Fiscal year start', 7, { fiscalStart: 7 }],
    ['Fiscal year start', '1 October', { fiscalStart: 10 }],
    ['Fiscal year start', 'sometime', NOTHING],
  ] as const)('is stated by the setting %s: %p', (name, value, expected) => {
    expect(statedConventions([[name, value]])).toMatchObject(expected);
  });

  it('is what all columns with evidence agree on', () => {
    expect(conventionsOf(NOTHING, [column([',']), column([]), column([','])], '.')).toMatchObject({
      decimalSign: ',',
    });
    expect(conventionsOf(NOTHING, [column([], ['dayFirst'])], '.').dateOrder).toBe('dayFirst');
  });

  it('is open where columns disagree, unless a setting states it', () => {
    const columns = [column([',']), column(['.'])];

    expect(conventionsOf(NOTHING, columns, '.').decimalSign).toBeNull();
    expect(conventionsOf({ ...NOTHING, decimalSign: ',' }, columns, '.').decimalSign).toBe(',');
  });
});
