import { Scratch } from '../base/scratch';
import { fillDemandCdf } from '../demand/demand-distribution';
import { fillExpected } from './expected-over-supply-times';
import {
  firstUnitOfSameLife,
  lifeOfUnit,
  protectionInterval,
  receiptsBefore,
  shortageEndDays,
  totalReceipts,
  wasteBefore,
  type StockPosition,
} from './stock-position';

/**
 * The probability that a unit sent away is missed. The n-th unit sent is missed if demand reaches it
 * before supply not yet ordered can arrive:
 *
 *   max over t in E(min(S, life)) of P(D(t) ≥ x + r(t) − n + 1)
 *
 * S is the protection interval at the inventory position that the unit leaves behind. Unlike a
 * destination, an origin keeps the full S: its loss is not cured for free. By day t, x is without the
 * units that are expected to expire before (expected-waste.ts).
 *
 * Source: the workbook contract, "The cost that a plan minimises", keep(n). Units: probability, 0 to 1.
 * It may fall with n at the reorder point, where S shortens, or where a lot ends. The cost curve takes
 * the running maximum.
 */

const cdfScratch = new Scratch();

/** Fills `probability[i]` for the n-th unit sent, n = first + i ≥ 1. */
export function fillLossProbability(
  probability: Float64Array,
  first: number,
  position: StockPosition,
): void {
  fillExpected(probability, position, (values, known) => {
    fillLoss(values, first, known);
  });
}

function fillLoss(probability: Float64Array, first: number, position: StockPosition): void {
  const total = position.available + totalReceipts(position);
  let i = 0;
  while (i < probability.length) {
    const n = first + i;
    const y = total - n + 1;
    // Units with the same life and the same protection interval are filled together.
    const sameLife = y - firstUnitOfSameLife(position, y) + 1;
    const sameInterval =
      y - 1 < position.reorderPoint ? Infinity : y - Math.ceil(position.reorderPoint);
    const count = Math.min(probability.length - i, sameLife, sameInterval);
    const horizon = Math.min(protectionInterval(position, y - 1), lifeOfUnit(position, y));
    fillSameHorizon(probability.subarray(i, i + count), n, position, horizon);
    i += count;
  }
}

function fillSameHorizon(
  probability: Float64Array,
  first: number,
  position: StockPosition,
  horizon: number,
): void {
  const count = probability.length;
  const cdf = cdfScratch.column(count);
  probability.fill(0);
  for (const day of shortageEndDays(position, horizon, 0)) {
    const supply = position.available + receiptsBefore(position, day) - wasteBefore(position, day);
    const lowest = supply - (first + count - 1);
    fillDemandCdf(cdf, lowest, position.rate, { days: day });
    for (let i = 0; i < count; i += 1) {
      const missed = 1 - cdf[count - 1 - i]!;
      if (missed > probability[i]!) probability[i] = missed;
    }
  }
}
