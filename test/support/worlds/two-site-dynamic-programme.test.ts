import {
  bestExpectedProfit,
  expectedProfit,
  MEISSNER_SENICHEVA,
} from './two-site-dynamic-programme';
import type { TwoSites } from './two-site-dynamic-programme';

describe('the dynamic programme of two sites', () => {
  it.each([
    ['never', 91.25],
    ['before demand', 92.06],
    ['after demand', 94.9],
  ] as const)('gives the published profit if units move %s', (timing, published) => {
    expect(bestExpectedProfit(MEISSNER_SENICHEVA, timing)).toBeCloseTo(published, 2);
  });

  // One unit at the first site, one period, certain demand of one unit at the second only.
  const certain: TwoSites = {
    periods: 1,
    stock: [1, 0],
    price: [40, 80],
    holding: [8, 12],
    transferCost: 29,
    demand: [[1], [0, 1]],
  };

  it('pays holding on a unit that is left', () => {
    expect(bestExpectedProfit(certain, 'never')).toBe(-8);
  });

  it('sells a unit in the period in which it is moved', () => {
    expect(bestExpectedProfit(certain, 'before demand')).toBe(80 - 29);
  });

  it('moves nothing if that costs more than the sale', () => {
    expect(bestExpectedProfit({ ...certain, transferCost: 89 }, 'after demand')).toBe(-8);
  });

  it('gains by deciding later: only demand that has come is worth a transfer', () => {
    const uncertain: TwoSites = { ...certain, demand: [[1], [1 / 2, 1 / 2]] };
    // Before: a sale of 80 or a unit left of 12, each by half, less 29. After: moves only for a sale.
    expect(bestExpectedProfit(uncertain, 'before demand')).toBe((80 - 12) / 2 - 29);
    expect(bestExpectedProfit(uncertain, 'after demand')).toBe((80 - 29 - 8) / 2);
  });

  it('finds no rule better than the best', () => {
    const emptyFirst = expectedProfit(MEISSNER_SENICHEVA, ([a, b]) => (b === 0 && a > 0 ? 1 : 0));
    expect(emptyFirst).toBeGreaterThan(bestExpectedProfit(MEISSNER_SENICHEVA, 'never'));
    expect(emptyFirst).toBeLessThanOrEqual(bestExpectedProfit(MEISSNER_SENICHEVA, 'before demand'));
  });

  it('values a rule by what it moves', () => {
    expect(expectedProfit(certain, () => 1)).toBe(80 - 29);
  });
});
