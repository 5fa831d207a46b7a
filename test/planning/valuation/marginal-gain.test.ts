import { countMass, countSurvival } from '../../../src/planning/probability/count-distribution';
import {
  fillGainProbability,
  firstUnitGainProbability,
} from '../../../src/planning/valuation/marginal-gain';
import type { StockPosition } from '../../../src/planning/valuation/stock-position';
import { stockPosition } from './stock-positions';

function gainProbability(position: StockPosition, n: number, leadTime: number): number {
  const probability = new Float64Array(1);
  fillGainProbability(probability, n, position, leadTime);
  return probability[0]!;
}

/** P(D(ℓ,t) ≥ (stock − D(ℓ))⁺ + n), summed over the demand before arrival. Demand has mean 1, variance 2. */
function convolved(stock: number, n: number, leadTime: number, day: number): number {
  const later = (units: number): number =>
    countSurvival(units - 1, day - leadTime, 2 * (day - leadTime));
  let probability = countSurvival(stock - 1, leadTime, 2 * leadTime) * later(n);
  for (let sold = 0; sold < stock; sold += 1) {
    probability += countMass(sold, leadTime, 2 * leadTime) * later(stock - sold + n);
  }
  return probability;
}

describe('the probability that a unit received is needed', () => {
  it('is that of demand beyond the stock, if the unit arrives at once', () => {
    // Review period 7, so nothing after day 7 counts.
    expect(gainProbability(stockPosition(), 1, 0)).toBeCloseTo(countSurvival(8, 7, 14), 9);
  });

  it('counts demand before arrival as served from stock, and lost beyond it', () => {
    expect(gainProbability(stockPosition(), 1, 2)).toBeCloseTo(convolved(8, 1, 2, 9), 9);
    expect(gainProbability(stockPosition(), 4, 2)).toBeCloseTo(convolved(8, 4, 2, 9), 9);
  });

  it('ignores shortages that the next plan can still cure', () => {
    // Supply in 17 days, half of it in 8.5: the plan in 7 days cures all beyond day 9.
    const weekly = stockPosition({ reviewPeriod: 7, reorderPoint: 0 });
    const monthly = stockPosition({ reviewPeriod: 28, reorderPoint: 0 });

    expect(gainProbability(weekly, 1, 2)).toBeCloseTo(convolved(8, 1, 2, 9), 9);
    expect(gainProbability(monthly, 1, 2)).toBeCloseTo(convolved(8, 1, 2, 30), 9);
  });

  it('counts half of a long protection interval, which the next plan cures only in part', () => {
    const below = stockPosition({ supplierLeadTime: 60 });
    const above = stockPosition({ supplierLeadTime: 33, reorderPoint: 0 });

    expect(gainProbability(below, 1, 2)).toBeCloseTo(convolved(8, 1, 2, 30), 9);
    expect(gainProbability(above, 1, 2)).toBeCloseTo(convolved(8, 1, 2, 20), 9);
  });

  it('counts half the rest of life where nothing is ordered, and all of it without a next plan', () => {
    const phaseOut = stockPosition({ isReplenished: false, reorderPoint: 0, life: 30 });

    expect(gainProbability(phaseOut, 1, 2)).toBeCloseTo(convolved(8, 1, 2, 15), 9);
    expect(gainProbability({ ...phaseOut, life: 12 }, 1, 2)).toBeCloseTo(convolved(8, 1, 2, 9), 9);
    expect(gainProbability({ ...phaseOut, reviewPeriod: null }, 1, 2)).toBeCloseTo(
      convolved(8, 1, 2, 30),
      9,
    );
  });

  it('counts no day after the life of the unit', () => {
    const position = stockPosition({ supplierLeadTime: 60, life: 12 });

    expect(gainProbability(position, 1, 2)).toBeCloseTo(convolved(8, 1, 2, 12), 9);
  });

  it('looks no further than new supply below the reorder point', () => {
    expect(gainProbability(stockPosition({ supplierLeadTime: 5 }), 1, 2)).toBeCloseTo(
      convolved(8, 1, 2, 5),
      9,
    );
  });

  it('is 0 on a lane that is slower than the supplier', () => {
    expect(gainProbability(stockPosition({ supplierLeadTime: 2 }), 1, 5)).toBe(0);
  });

  it('is 0 for a unit that arrives after its life', () => {
    expect(gainProbability(stockPosition({ life: 3 }), 1, 4)).toBe(0);
  });

  it('never rises with n between reorder points, and is the same for a unit alone', () => {
    const position = stockPosition({ available: 3 });
    const all = new Float64Array(20);
    fillGainProbability(all, 1, position, 2);

    all.forEach((probability, i) => {
      expect(probability).toBeCloseTo(gainProbability(position, i + 1, 2), 12);
      expect(probability).toBeLessThanOrEqual((all[i - 1] ?? 1) + 1e-12);
    });
    expect(firstUnitGainProbability(position, 2)).toBe(all[0]);
  });
});
