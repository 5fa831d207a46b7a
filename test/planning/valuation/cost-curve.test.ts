import { CostCurve } from '../../../src/planning/valuation/cost-curve';
import { fillGainProbability } from '../../../src/planning/valuation/marginal-gain';
import { stockPosition } from './stock-positions';
import { variedPositions } from './varied-positions';

describe('a cost curve', () => {
  it.each(variedPositions)(
    'of %s does not depend on the order of evaluation',
    (_, position, leadTime) => {
      const near = new CostCurve(position, leadTime);
      const far = new CostCurve(position, leadTime);

      far.marginalGain(40);
      far.marginalLoss(40);

      for (let n = 1; n <= 40; n += 1) {
        expect(far.marginalLoss(n)).toBeCloseTo(near.marginalLoss(n), 9);
        expect(far.marginalGain(n)).toBeCloseTo(near.marginalGain(n), 9);
      }
    },
  );

  it.each(variedPositions)('of %s is convex, with a kink at its stock', (_, position, leadTime) => {
    const curve = new CostCurve(position, leadTime);

    for (let n = 1; n < 40; n += 1) {
      expect(curve.marginalLoss(n + 1)).toBeGreaterThanOrEqual(curve.marginalLoss(n));
      expect(curve.marginalGain(n + 1)).toBeLessThanOrEqual(curve.marginalGain(n));
    }
    expect(curve.marginalGain(1)).toBeLessThanOrEqual(curve.marginalLoss(1));
  });

  it('is underage cost times probability less carrying cost, by hand', () => {
    // No demand: a unit is never needed and is held until its write-off.
    const none = { mean: 0, variance: 0, levelVariance: 0 };
    const curve = new CostCurve(stockPosition({ rate: none, life: 100 }), 2);

    expect(curve.marginalLoss(1)).toBeCloseTo(-(0.01 * 100 + 6), 12);
    expect(curve.marginalGain(1)).toBeCloseTo(-(0.01 * 100 + 6) - 0.01 * 2, 12);
  });

  it('gains by a transfer what units of its life are worth there, and loses units of its own', () => {
    const terms = { lots: [{ lastUnit: 8, life: 20 }], reorderPoint: 0 };
    const curve = new CostCurve(stockPosition({ ...terms, life: 90, lifeOfTransfers: 30 }), 2);
    const ofLife = (life: number) => new CostCurve(stockPosition({ ...terms, life }), 2);

    expect(curve.marginalGain(15)).toBeCloseTo(ofLife(30).marginalGain(15), 12);
    expect(curve.marginalGain(15)).toBeLessThan(ofLife(90).marginalGain(15) - 1e-3);
    expect(curve.marginalLoss(3)).toBeCloseTo(ofLife(90).marginalLoss(3), 12);
  });

  it('adds up the marginal values of a change', () => {
    const curve = new CostCurve(stockPosition(), 2);

    expect(curve.costOfChange(0)).toBe(0);
    expect(curve.costOfChange(-3)).toBeCloseTo(
      curve.marginalLoss(1) + curve.marginalLoss(2) + curve.marginalLoss(3),
      12,
    );
    expect(curve.costOfChange(2)).toBeCloseTo(-curve.marginalGain(1) - curve.marginalGain(2), 12);
  });

  it('charges a slower lane what the first unit loses by arriving later', () => {
    const position = stockPosition({ available: 2, supplierLeadTime: 6 });
    const curve = new CostCurve(position, 1);
    const needed = (leadTime: number): number => {
      const probability = new Float64Array(1);
      fillGainProbability(probability, 1, position, leadTime);
      return probability[0]!;
    };

    expect(curve.delayCost(1)).toBe(0);
    expect(curve.delayCost(4)).toBeCloseTo(
      position.underageCost * (needed(1) - needed(4)) + 3 * position.holdingPerDay,
      12,
    );
    expect(curve.delayCost(4)).toBeGreaterThan(0.1);
  });

  it('never rewards a slower lane, even if the next plan is then further off', () => {
    expect(new CostCurve(stockPosition({ available: 2 }), 1).delayCost(4)).toBe(0);
  });
});
