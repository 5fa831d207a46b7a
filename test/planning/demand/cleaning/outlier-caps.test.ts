import fc from 'fast-check';
import { outlierCaps } from '../../../../src/planning/demand/cleaning/outlier-caps';

const caps = (units: readonly number[]) => outlierCaps(Float64Array.from(units));
const repeat = (count: number, value: number) => new Array<number>(count).fill(value);
/** The median by its definition. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}

describe('caps on extreme demand', () => {
  it('are 11.56 times the median where sizes are alike', () => {
    // Square root scale: (1 + 12 × 0.2)² = 3.4².
    expect(caps([5, 5, 5, 5, 400])![4]).toBeCloseTo(5 * 3.4 ** 2, 9);
  });

  it('are twelve robust standard deviations above the median of roots', () => {
    // Roots 1, 4, 7, 10, 13 and 1000: median 8.5, median absolute deviation 4.5.
    const cap = (8.5 + 12 * 1.4826 * 4.5) ** 2;

    caps([1, 16, 49, 100, 169, 1e6])!.forEach((one) => expect(one).toBeCloseTo(cap, 6));
  });

  it.each([
    ['no size exceeds them', [5, 4, 6, 50, 5]],
    ['fewer than five sizes show what is typical', [5, 5, 5, 1e6]],
    ['there is no demand', repeat(9, 0)],
  ])('are absent where %s', (_, units) => {
    expect(caps(units)).toBeNull();
  });

  it('spare a level shift that lasts', () => {
    const found = caps([...repeat(20, 2), ...repeat(12, 80)])!;

    expect(found.at(-3)!).toBeGreaterThan(80);
  });

  it('are absent exactly where the largest size is within the cap of all sizes', () => {
    const sizes = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ max: 400, min: 0 })),
      {
        minLength: 5,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(sizes, (units) => {
        const roots = units.filter((one) => one > 0).map(Math.sqrt);
        const centre = middle(roots);
        const deviation = 1.4826 * middle(roots.map((root) => Math.abs(root - centre)));
        const cap = (centre + 12 * Math.max(deviation, 0.2 * centre)) ** 2;

        expect(caps(units) === null).toBe(roots.length < 5 || Math.max(...units) <= cap);
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on periods without demand', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.integer({ min: 1, max: 20 }), (units, at, count) => {
        const place = at % (units.length + 1);
        const longer = [...units.slice(0, place), ...repeat(count, 0), ...units.slice(place)];
        const withDemand = caps(longer)?.filter((_, t) => longer[t]! > 0) ?? null;

        expect(withDemand).toEqual(caps(units));
      }),
    );
  });

  it('scale with the unit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 900 }), { minLength: 5, maxLength: 20 }), (units) => {
        const once = caps(units);
        const fourfold = caps(units.map((one) => 4 * one));

        expect(fourfold === null).toBe(once === null);
        once?.forEach((cap, t) => {
          if (cap < Infinity) expect(fourfold![t]! / cap).toBeCloseTo(4, 9);
        });
      }),
    );
  });
});
