import fc from 'fast-check';
import { PackCurve, packValue } from '../../../src/planning/valuation/pack-curve';
import { tableCurve } from './table-curve';

const values = tableCurve([1, 2, 3, 4, 5, 6], [9, 7, 5, 3, 1, 0]);

function totals(curve: PackCurve, packs: number): readonly (number | undefined)[] {
  return Array.from({ length: packs + 1 }, (_, k) => curve.valueAt(k));
}

describe('the value of a pack', () => {
  it('adds up the marginal values of its units', () => {
    expect(packValue(values, 'marginalLoss', 1, 2)).toBe(1 + 2);
    expect(packValue(values, 'marginalLoss', 3, 2)).toBe(5 + 6);
    expect(packValue(values, 'marginalGain', 2, 2)).toBe(5 + 3);
  });
});

describe('a pack curve', () => {
  const shape = { values, packSize: 2, maxPacks: 10, sparePacks: 0 };

  it('ends before the first pack that loses as much as its price', () => {
    const curve = new PackCurve({ ...shape, marginal: 'marginalLoss', priceLimit: 7 });

    expect(totals(curve, 3)).toEqual([0, 3, undefined, undefined]);
  });

  it('ends before the first pack that gains no more than it costs', () => {
    const curve = new PackCurve({ ...shape, marginal: 'marginalGain', priceLimit: 7 });

    expect(totals(curve, 3)).toEqual([0, 16, 24, undefined]);
  });

  it('ends at the maximum number of packs', () => {
    const curve = new PackCurve({
      ...shape,
      marginal: 'marginalLoss',
      priceLimit: Infinity,
      maxPacks: 2,
    });

    expect(totals(curve, 3)).toEqual([0, 3, 10, undefined]);
  });

  it('keeps spare packs that do not pay, for lines at their minimum quantity', () => {
    const curve = new PackCurve({
      ...shape,
      marginal: 'marginalLoss',
      priceLimit: 7,
      sparePacks: 1,
    });

    expect(totals(curve, 3)).toEqual([0, 3, 10, undefined]);
  });

  it('is convex for losses, concave for gains, and the same in any order of evaluation', () => {
    const unit = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 4 }), (units, packSize) => {
        const rising = [...units].sort((a, b) => a - b);
        const table = tableCurve(rising, [...rising].reverse());
        const all = { values: table, packSize, maxPacks: 3, sparePacks: 3 };
        const losses = new PackCurve({ ...all, marginal: 'marginalLoss', priceLimit: Infinity });
        const gains = new PackCurve({ ...all, marginal: 'marginalGain', priceLimit: -Infinity });
        const last = gains.valueAt(3);
        const [l, g] = [totals(losses, 3) as number[], totals(gains, 3) as number[]];

        expect(g[3]).toBe(last);
        for (let k = 1; k < 3; k += 1) {
          expect(l[k + 1]! - l[k]!).toBeGreaterThanOrEqual(l[k]! - l[k - 1]!);
          expect(g[k + 1]! - g[k]!).toBeLessThanOrEqual(g[k]! - g[k - 1]!);
        }
      }),
    );
  });
});
