import { demandSurvival } from '../../../src/planning/demand/demand-distribution';
import { LocalCurve } from '../../../src/planning/valuation/local-curve';
import { demandOf, supplied, termsOf } from './supplied-positions';

describe('the local value of stock at a store', () => {
  const [, store] = termsOf(supplied(500, 0, -1), supplied(60, 4, 0));
  const curve = new LocalCurve(store!);

  it('is the margin over one and a half reviews, and the freight saved later', () => {
    // T = 10.5 + 2 days; H = 14 + 7 + 3.5 + 2 days; credit 0.9.
    for (const n of [1, 7, 30, 60, 61]) {
      const needed = (days: number): number => demandSurvival(60 - n, demandOf(4), days);
      expect(curve.marginalLoss(n)).toBeCloseTo(5 * needed(12.5) + 0.9 * needed(26.5), 10);
    }
  });

  it('gains by what the customers ask for after the unit is there', () => {
    const empty = new LocalCurve(termsOf(supplied(500, 0, -1), supplied(0, 4, 0))[1]!);
    for (const n of [1, 30, 50, 90]) {
      const afterArrival = demandSurvival(n - 1, demandOf(4), 10.5);
      const later = demandSurvival(n - 1, demandOf(4), 26.5);
      expect(empty.marginalGain(n)).toBeCloseTo(5 * afterArrival + 0.9 * later, 10);
    }
  });

  it('sells from stock before the unit is there, and loses what stock does not cover', () => {
    // With 60 in stock, two days of 4 never sell out: the unit is needed if 12.5 days take 61.
    const needed = demandSurvival(60, demandOf(4), 12.5);
    expect(curve.firstUnitNeeded()).toBeCloseTo(needed, 9);
  });

  it('is convex, with a kink at its stock', () => {
    for (let n = 1; n < 100; n += 1) {
      expect(curve.marginalLoss(n + 1)).toBeGreaterThanOrEqual(curve.marginalLoss(n));
      expect(curve.marginalGain(n + 1)).toBeLessThanOrEqual(curve.marginalGain(n));
    }
    expect(curve.marginalGain(1)).toBeLessThanOrEqual(curve.marginalLoss(1));
  });

  it('adds up the marginal values of a change', () => {
    expect(curve.costOfChange(-2)).toBeCloseTo(curve.marginalLoss(1) + curve.marginalLoss(2), 12);
    expect(curve.costOfChange(1)).toBeCloseTo(-curve.marginalGain(1), 12);
  });

  it('charges a lane slower than its feed lane what the first unit loses', () => {
    const empty = new LocalCurve(termsOf(supplied(500, 0, -1), supplied(0, 4, 0))[1]!);

    expect(empty.delayCost(1)).toBe(0);
    expect(empty.delayCost(2)).toBe(0);
    expect(empty.delayCost(12)).toBeCloseTo(
      5 * (empty.firstUnitNeeded() - empty.firstUnitNeeded(12)) + 10 * 0.0068,
      12,
    );
    expect(empty.delayCost(12)).toBeGreaterThan(0.5);
    expect(empty.firstUnitNeeded(20)).toBe(0);
  });
});

describe("the value of a DC's stock to its own customers", () => {
  it('is their margin over one and a half reviews', () => {
    const [dc] = termsOf(supplied(20, 3, -1), supplied(60, 4, 0));
    const curve = new LocalCurve(dc!);

    for (const n of [1, 5, 20]) {
      expect(curve.marginalLoss(n)).toBeCloseTo(5 * demandSurvival(20 - n, demandOf(3), 10.5), 10);
      expect(curve.marginalGain(n)).toBeCloseTo(5 * demandSurvival(19 + n, demandOf(3), 10.5), 10);
    }
  });

  it('is nothing without customers', () => {
    const [dc] = termsOf(supplied(20, 0, -1), supplied(60, 4, 0));

    expect(new LocalCurve(dc!).costOfChange(-20)).toBe(0);
  });
});
