import fc from 'fast-check';
import { varianceOver } from '../../../src/planning/demand/demand-rate';
import { isLowVariation, scaleVariance } from '../../../src/planning/demand/scale-variance';

const DAYS = 14;
/** Twenty units a day with a given coefficient of variation over two weeks. */
const rateOf = (variation: number) => ({
  mean: 20,
  variance: (variation * 20) ** 2 * DAYS * 0.5,
  levelVariance: (variation * 20) ** 2 * 0.5,
});
const variationOf = (variation: number, factor: number) =>
  Math.sqrt(varianceOver(scaleVariance(rateOf(variation), DAYS, factor), DAYS)) / (20 * DAYS);

describe('scaled variance', () => {
  it.each([
    [0.5, 1.5, 0.75],
    [1.5, 2, 3],
    [1, 0.8, 0.8],
    // Halfway from 1.5 × 1.4 to 3.
    [2.25, 1.4, 2.55],
    [3, 2, 3],
    [5, 2, 5],
  ])(
    'a coefficient of variation of %d becomes, with a factor of %d, %d',
    (variation, factor, expected) => {
      expect(variationOf(variation, factor)).toBeCloseTo(expected, 10);
    },
  );

  it('keeps demands in the order of their variation', () => {
    const variation = fc.double({ min: 0.1, max: 6, noNaN: true });
    const factor = fc.double({ min: 0.8, max: 2, noNaN: true });
    fc.assert(
      fc.property(variation, variation, factor, (a, b, times) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(variationOf(more, times)).toBeGreaterThanOrEqual(variationOf(less, times) - 1e-9);
      }),
    );
  });

  it('changes nothing without demand', () => {
    const none = { mean: 0, variance: 0, levelVariance: 0 };
    expect(scaleVariance(none, DAYS, 2)).toEqual(none);
  });

  it('applies the whole factor up to a coefficient of variation of 1.5', () => {
    expect(
      [0.2, 1.49, 1.51, 4].map((variation) => isLowVariation(rateOf(variation), DAYS)),
    ).toEqual([true, true, false, false]);
  });
});
