import { demandSurvival } from '../../../src/planning/demand/demand-distribution';
import { countSurvival } from '../../../src/planning/probability/count-distribution';
import { fillLossProbability } from '../../../src/planning/valuation/marginal-loss';
import type { StockPosition } from '../../../src/planning/valuation/stock-position';
import { stockPosition } from './stock-positions';

function lossProbability(position: StockPosition, n: number): number {
  const probability = new Float64Array(1);
  fillLossProbability(probability, n, position);
  return probability[0]!;
}

describe('the probability that a unit sent away is missed', () => {
  it('is that of demand above the stock left, within the lead time, below the reorder point', () => {
    // 8 in stock, reorder point 25, lead time 10 days: mean 10, variance 20.
    expect(lossProbability(stockPosition(), 1)).toBeCloseTo(countSurvival(7, 10, 20), 9);
    expect(lossProbability(stockPosition(), 5)).toBeCloseTo(countSurvival(3, 10, 20), 9);
  });

  it('looks a review period further above the reorder point', () => {
    const position = stockPosition({ available: 40 });

    expect(lossProbability(position, 1)).toBeCloseTo(countSurvival(39, 17, 34), 9);
  });

  it('falls where sending takes the position below its reorder point', () => {
    const position = stockPosition({ available: 27 });

    expect(lossProbability(position, 2)).toBeCloseTo(countSurvival(25, 17, 34), 9);
    expect(lossProbability(position, 3)).toBeCloseTo(countSurvival(24, 10, 20), 9);
    expect(lossProbability(position, 3)).toBeLessThan(lossProbability(position, 2));
  });

  it('is that of the worst day on which a shortage would end', () => {
    const position = stockPosition({ receipts: [{ day: 6, quantity: 100 }], reorderPoint: 1e9 });

    expect(lossProbability(position, 1)).toBeCloseTo(demandSurvival(7, position.rate, 6), 9);
  });

  it('looks no further than the life of the unit', () => {
    const position = stockPosition({ lots: [{ lastUnit: 8, life: 3 }] });

    expect(lossProbability(position, 1)).toBeCloseTo(countSurvival(7, 3, 6), 9);
  });

  it('is 1 for stock that is already reserved, and 0 without demand', () => {
    const none = { mean: 0, variance: 0, levelVariance: 0 };

    expect(lossProbability(stockPosition({ available: -3 }), 1)).toBeCloseTo(1, 12);
    expect(lossProbability(stockPosition({ rate: none }), 1)).toBe(0);
  });

  it('is the same for a unit alone and among others', () => {
    const position = stockPosition({
      available: 32,
      lots: [
        { lastUnit: 6, life: 4 },
        { lastUnit: 13, life: 9 },
      ],
    });
    const all = new Float64Array(32);
    fillLossProbability(all, 1, position);

    all.forEach((probability, i) => {
      expect(probability).toBeCloseTo(lossProbability(position, i + 1), 12);
    });
  });
});
