import { demandLoss, demandSurvival } from '../../../src/planning/demand/demand-distribution';
import { carryingCost } from '../../../src/planning/valuation/carrying-cost';
import { CostCurve } from '../../../src/planning/valuation/cost-curve';
import {
  costOfInaction,
  positionStockoutRisk,
} from '../../../src/planning/valuation/inaction-cost';
import { stockPosition } from './stock-positions';

describe('the cost of inaction', () => {
  it('is the margin of the expected shortage, plus the carrying cost of the stock', () => {
    const position = stockPosition();

    expect(costOfInaction(position)).toEqual({
      lostMargin: 12 * demandLoss(8, position.rate, 10),
      ...carryingCost(8, position),
    });
  });

  it('takes the worst day on which a shortage would end', () => {
    const position = stockPosition({ receipts: [{ day: 9, quantity: 50 }], reorderPoint: 100 });

    expect(costOfInaction(position).lostMargin).toBeCloseTo(
      12 * demandLoss(8, position.rate, 9),
      9,
    );
  });

  it('has the first marginal loss of the cost curve as its slope', () => {
    // One more unit below the reorder point lowers the cost by what the last unit is worth.
    const total = (available: number): number => {
      const { lostMargin, holding, obsolescence } = costOfInaction(stockPosition({ available }));
      return lostMargin + holding + obsolescence;
    };
    const curve = new CostCurve(stockPosition({ available: 9 }), 2);

    expect(total(8) - total(9)).toBeCloseTo(curve.marginalLoss(1), 3);
  });
});

describe('the stockout risk of a position', () => {
  it('is the probability of demand above supply before new supply can arrive', () => {
    const position = stockPosition();

    expect(positionStockoutRisk(position)).toBe(demandSurvival(8, position.rate, 10));
  });

  it('falls with stock, and is 0 without demand', () => {
    const none = { mean: 0, variance: 0, levelVariance: 0 };
    const risks = [0, 5, 10, 20].map((available) =>
      positionStockoutRisk(stockPosition({ available })),
    );

    expect([...risks].sort((a, b) => b - a)).toEqual(risks);
    expect(positionStockoutRisk(stockPosition({ rate: none }))).toBe(0);
  });
});
