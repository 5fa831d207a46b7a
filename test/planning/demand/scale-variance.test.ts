import fc from 'fast-check';
import { varianceOver } from '../../../src/planning/demand/demand-rate';
import { scaleVariance } from '../../../src/planning/demand/scale-variance';

const DAYS = 14;
/** Twenty units a day, and a standard deviation of so many times the demand of two weeks. */
const rateOf = (variation: number) => ({
  mean: 20,
  variance: (variation * 20) ** 2 * DAYS * 0.5,
  levelVariance: (variation * 20) ** 2 * 0.5,
});
const variationOf = (variation: number, factor: number) =>
  Math.sqrt(varianceOver(scaleVariance(rateOf(variation), DAYS, factor), DAYS)) / (20 * DAYS);

describe('demand that strays further than forecast', () => {
  it.each([
    [0.5, 1.5, 0.75],
    [1.5, 2, 3],
    [1, 0.8, 0.8],
    // Half of the way from 1.5 × 1.4 to 3.
    [2.25, 1.4, 2.55],
    [3, 2, 3],
    [5, 2, 5],
  ])('of %d means becomes, times %d, one of %d means', (variation, factor, expected) => {
    expect(variationOf(variation, factor)).toBeCloseTo(expected, 10);
  });

  it('keeps the order of how far demands stray', () => {
    const variation = fc.double({ min: 0.1, max: 6, noNaN: true });
    const factor = fc.double({ min: 0.8, max: 2, noNaN: true });
    fc.assert(
      fc.property(variation, variation, factor, (a, b, times) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(variationOf(more, times)).toBeGreaterThanOrEqual(variationOf(less, times) - 1e-9);
      }),
    );
  });

  it('has no spread to change where nothing is sold', () => {
    const none = { mean: 0, variance: 0, levelVariance: 0 };
    expect(scaleVariance(none, DAYS, 2)).toEqual(none);
  });
});
