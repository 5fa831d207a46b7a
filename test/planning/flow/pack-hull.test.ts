import fc from 'fast-check';
import { marginal, packHull, semicontinuousHull } from '../../../src/planning/flow/pack-hull';
import { fromMarginals } from './flow-instances';

const upTo = (last: number): readonly number[] => Array.from({ length: last + 1 }, (_, x) => x);

describe('the marginal of a function', () => {
  it('is the difference of two totals, and undefined outside the domain', () => {
    const total = fromMarginals([5, 3]);

    expect([1, 2, 3].map((pack) => marginal(total, pack))).toEqual([5, 3, undefined]);
  });
});

describe('the hull of a semi-continuous quantity', () => {
  it('is the chord from the origin below the minimum, and the function from there on', () => {
    const hull = semicontinuousHull(fromMarginals([9, 6, 3, 2]), 3);

    expect(upTo(5).map((packs) => hull.valueAt(packs))).toEqual([0, 6, 12, 18, 20, undefined]);
  });

  it('allows only 0 if the minimum is outside the domain', () => {
    const hull = semicontinuousHull(fromMarginals([9, 6]), 3);

    expect(upTo(3).map((packs) => hull.valueAt(packs))).toEqual([
      0,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is not above a concave value and not below a convex cost', () => {
    const marginals = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(marginals, fc.integer({ min: 1, max: 5 }), (values, minPacks) => {
        const falling = fromMarginals([...values].sort((a, b) => b - a));
        const rising = fromMarginals([...values].sort((a, b) => a - b));
        for (const packs of upTo(values.length)) {
          const value = semicontinuousHull(falling, minPacks).valueAt(packs)!;
          const cost = semicontinuousHull(rising, minPacks).valueAt(packs)!;
          expect(value).toBeLessThanOrEqual(falling.valueAt(packs)! + 1e-9);
          expect(cost).toBeGreaterThanOrEqual(rising.valueAt(packs)! - 1e-9);
        }
      }),
    );
  });
});

describe('the hull of a value with a minimum quantity', () => {
  it('runs from 0 over the vertices of the value', () => {
    const values = [undefined, undefined, 4, 9, 10];
    const hull = packHull(2, (packs) => values[packs]);

    expect(upTo(5).map((packs) => hull.valueAt(packs))).toEqual([0, 3, 6, 9, 10, undefined]);
  });

  it('is 0 for no packs and undefined for more, if no quantity is allowed', () => {
    const hull = packHull(1, () => undefined);

    expect([hull.valueAt(0), hull.valueAt(1)]).toEqual([0, undefined]);
  });

  it('is concave and not below the value', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), (given, minPacks) => {
        const hull = packHull(minPacks, (packs) => given[packs - minPacks]);
        const last = minPacks + given.length - 1;
        for (const packs of upTo(last)) {
          const value = hull.valueAt(packs)!;
          const own = given[packs - minPacks];
          if (own !== undefined) expect(value).toBeGreaterThanOrEqual(own - 1e-9);
          if (packs === 0 || packs === last) continue;
          const neighbours = (hull.valueAt(packs - 1)! + hull.valueAt(packs + 1)!) / 2;
          expect(value).toBeGreaterThanOrEqual(neighbours - 1e-9);
        }
      }),
    );
  });
});
