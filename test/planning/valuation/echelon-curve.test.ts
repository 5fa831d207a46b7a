import { countSurvival } from '../../../src/planning/probability/count-distribution';
import { EchelonCurve } from '../../../src/planning/valuation/echelon-curve';
import { fillNetCarryingCost } from '../../../src/planning/valuation/net-carrying-cost';
import type { SupplyTerms } from '../../../src/planning/valuation/supply-terms';
import { supplied, termsOf } from './supplied-positions';

function needed(terms: SupplyTerms, units: number, days: number): number {
  const { mean, variance } = terms.demand.over(days);
  return countSurvival(units - 1, mean, variance);
}

function own(terms: SupplyTerms, y: number): number {
  const cost = new Float64Array(1);
  fillNetCarryingCost(cost, y, terms.position, terms.demand);
  return cost[0]!;
}

describe('the value of the stock of an echelon', () => {
  const terms = termsOf(supplied(100, 0, -1), supplied(20, 4, 0), supplied(20, 5, 0))[0]!;
  const curve = new EchelonCurve(terms, 3);
  // 100 is below the reorder point, so S = 14 days, and 5.5 days more to the customers.
  const margin = 5 - 1;

  it('is the margin of what customers below will ask for, less its carrying cost', () => {
    for (const n of [1, 40, 100]) {
      const expected = margin * needed(terms, 100 - n + 1, 19.5) - own(terms, 100 - n + 1);
      expect(curve.marginalLoss(n)).toBeCloseTo(expected, 10);
    }
  });

  it('values each unit beyond its own stock as the last of it', () => {
    expect(curve.marginalLoss(101)).toBeCloseTo(margin * needed(terms, 1, 19.5), 10);
    expect(curve.marginalLoss(150)).toBeCloseTo(curve.marginalLoss(101), 12);
  });

  it('waits with units from outside for what the next plan can still cure', () => {
    // Until the next plan and a lane of 3 days: 10 days, and 5.5 more.
    for (const n of [1, 30, 80]) {
      const gain = margin * needed(terms, 100 + n, 15.5) - own(terms, 100 + n) - 3 * 0.0068;
      expect(curve.marginalGain(n)).toBeCloseTo(gain, 10);
    }
    expect(curve.firstUnitNeeded()).toBeCloseTo(needed(terms, 101, 15.5), 12);
  });

  it('keeps stock over the lead time and a review above the reorder point', () => {
    const rich = termsOf(supplied(500, 0, -1), supplied(60, 4, 0), supplied(60, 5, 0))[0]!;
    const above = new EchelonCurve(rich, 0);
    const expected = margin * needed(rich, 500, 26.5) - own(rich, 500);

    expect(above.marginalLoss(1)).toBeCloseTo(expected, 10);
  });

  it('takes the worst day on which a shortage would end', () => {
    const receipts = [{ day: 4, quantity: 200 }];
    const late = termsOf(supplied(5, 0, -1, { position: { receipts } }), supplied(0, 4, 0))[0]!;
    const expected =
      margin * Math.max(needed(late, 5, 4 + 5.5), needed(late, 205, 21 + 5.5)) - own(late, 205);

    expect(new EchelonCurve(late, 0).marginalLoss(1)).toBeCloseTo(expected, 10);
  });

  it.each([
    ['a root', supplied(100, 0, -1)],
    ['a root with customers', supplied(100, 6, -1)],
    ['a root without stock', supplied(0, 0, -1)],
    ['a phase-out', supplied(100, 0, -1, { position: { isReplenished: false } })],
  ])('of %s is convex, with a kink at its stock', (_, root) => {
    const of = new EchelonCurve(termsOf(root, supplied(20, 4, 0), supplied(90, 1, 0))[0]!, 2);

    for (let n = 1; n < 150; n += 1) {
      expect(of.marginalLoss(n + 1)).toBeGreaterThanOrEqual(of.marginalLoss(n));
      expect(of.marginalGain(n + 1)).toBeLessThanOrEqual(of.marginalGain(n));
    }
    expect(of.marginalGain(1)).toBeLessThanOrEqual(of.marginalLoss(1));
  });

  it('adds up the marginal values of a change', () => {
    expect(curve.costOfChange(-2)).toBeCloseTo(curve.marginalLoss(1) + curve.marginalLoss(2), 12);
    expect(curve.costOfChange(1)).toBeCloseTo(-curve.marginalGain(1), 12);
  });
});

describe('the value of the stock of an echelon whose demand is known', () => {
  // 30 units a day at a store with 20; a DC without customers, whose net demand is 30 t − 20 up to day 40.
  const known = Float64Array.from({ length: 40 }, (_, day) => 30 * (day + 1));
  const certain = (path: Float64Array) => ({ mean: 0, variance: 0, levelVariance: 0, known: path });
  const [dc] = termsOf(
    supplied(100, 0, -1, { position: { rate: certain(new Float64Array(40)) } }),
    supplied(20, 0, 0, { position: { rate: certain(known) } }),
  );
  const curve = new EchelonCurve(dc!, 3);
  const holding = 0.0068;

  it('is the margin of a unit that is needed, less holding until it leaves, by hand', () => {
    // Supply ordered now is with customers in 14 + 5.5 days: 19 whole days, so 550 units are needed. Net
    // demand passes 100 on day 4, and the first unit of the DC leaves on day 1.
    expect(curve.marginalLoss(1)).toBeCloseTo(5 - 1 - 4 * holding, 8);
    expect(curve.marginalLoss(100)).toBeCloseTo(5 - 1 - holding, 8);
    // Until the next plan and a lane of 3 days, 15 whole days: 430 units are needed, 330 more.
    expect(curve.marginalGain(1)).toBeCloseTo(5 - 1 - 5 * holding - 3 * holding, 8);
    expect(curve.marginalGain(330)).toBeCloseTo(5 - 1 - 15 * holding - 3 * holding, 8);
    expect(curve.marginalGain(331)).toBeCloseTo(-16 * holding - 3 * holding, 8);
  });
});

describe('the value of the stock of a hub below a root', () => {
  const terms = termsOf(supplied(500, 0, -1), supplied(40, 0, 0), supplied(10, 4, 1))[1]!;
  const curve = new EchelonCurve(terms, 0);
  // T = 10.5 + 2 + 3.5 + 2 days; H = 14 + 7 + 3.5 + 2 + 3.5 + 2 days; credit 0.9.
  const [horizon, rootHorizon] = [18, 32];

  it('is that of a store by net demand', () => {
    for (const n of [1, 20, 40]) {
      const left = 40 - n + 1;
      expect(curve.marginalLoss(n)).toBeCloseTo(
        5 * needed(terms, left, horizon) + 0.9 * needed(terms, left, rootHorizon),
        10,
      );
    }
    expect(curve.marginalLoss(50)).toBeCloseTo(5 * needed(terms, 1, horizon) + 0.9, 10);
  });

  it('gains by the same net demand: those below wait for what is under way', () => {
    for (const n of [1, 20, 60]) {
      expect(curve.marginalGain(n)).toBeCloseTo(
        5 * needed(terms, 40 + n, horizon) + 0.9 * needed(terms, 40 + n, rootHorizon),
        10,
      );
    }
    expect(curve.firstUnitNeeded()).toBeCloseTo(needed(terms, 41, horizon), 12);
    expect(curve.marginalGain(1)).toBeLessThanOrEqual(curve.marginalLoss(1));
  });
});
