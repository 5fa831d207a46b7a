import { HullCurve } from '../../../../src/planning/rebalance/alternatives/hull-curve';
import { tableCurve } from '../../valuation/table-curve';

/** Savings at changes −2 … 3: a fixed cost makes them fall before they rise. */
const SAVINGS = [0, -3, 1, 4, 5, 5.5];
const hull = new HullCurve(tableCurve([9], [0.25]), {
  minChange: -2,
  maxChange: 3,
  concaveFrom: 1,
  savingOf: (change) => SAVINGS[change + 2]!,
});

describe('the convex hull of a site with alternatives', () => {
  it('replaces the dent by a straight line', () => {
    // From saving 0 at −2 to 4 at 1: 4/3 a unit.
    expect(hull.marginalLoss(1)).toBeCloseTo(4 / 3, 12);
    expect(hull.marginalLoss(2)).toBeCloseTo(4 / 3, 12);
    expect(hull.marginalGain(1)).toBeCloseTo(4 / 3, 12);
    expect(hull.savingWithoutTransfers).toBeCloseTo(8 / 3, 12);
  });

  it('follows the savings where they are concave', () => {
    expect(hull.marginalGain(2)).toBeCloseTo(1, 12);
    expect(hull.marginalGain(3)).toBeCloseTo(0.5, 12);
  });

  it('saves at least as much as the site at every change', () => {
    SAVINGS.forEach((saving, i) => {
      expect(hull.savingWithoutTransfers - hull.costOfChange(i - 2)).toBeGreaterThanOrEqual(
        saving - 1e-12,
      );
    });
  });

  it('is convex, and continues on the curve beneath it', () => {
    expect(hull.marginalGain(4)).toBe(0.25);
    expect(hull.marginalLoss(3)).toBe(9);
    for (let n = 1; n < 5; n += 1) {
      expect(hull.marginalGain(n + 1)).toBeLessThanOrEqual(hull.marginalGain(n) + 1e-12);
      expect(hull.marginalLoss(n + 1)).toBeGreaterThanOrEqual(hull.marginalLoss(n) - 1e-12);
    }
  });
});
