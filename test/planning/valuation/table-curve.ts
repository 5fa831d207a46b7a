import type { SiteCurve } from '../../../src/planning/valuation/site-curve';
import type { StockPosition } from '../../../src/planning/valuation/stock-position';
import { stockPosition } from './stock-positions';

/** A cost curve with its marginal losses and gains written out; the last value goes on. */
export function tableCurve(
  losses: readonly number[],
  gains: readonly number[],
  position: StockPosition = stockPosition(),
): SiteCurve {
  const marginalLoss = (n: number): number => losses[Math.min(n, losses.length) - 1]!;
  const marginalGain = (n: number): number => gains[Math.min(n, gains.length) - 1]!;
  return {
    position,
    leadTime: 2,
    marginalLoss,
    marginalGain,
    costOfChange: (change) => {
      let cost = 0;
      for (let n = 1; n <= -change; n += 1) cost += marginalLoss(n);
      for (let n = 1; n <= change; n += 1) cost -= marginalGain(n);
      return cost;
    },
    delayCost: (leadTime) => Math.max(0, leadTime - 2),
  };
}
