import { fillDemandCdf } from '../demand/demand-distribution';
import { Scratch } from '../base/scratch';
import {
  shortageEndDays,
  protectionInterval,
  firstUnitOfSameLife,
  lifeOfUnit,
  receiptsBefore,
  totalReceipts,
  type StockPosition,
} from './stock-position';

const cdfScratch = new Scratch();

/**
 * Fills `chance[i]` with the chance that the n-th unit given away, n = first + i ≥ 1, would have
 * been asked for before supply that is not ordered yet can arrive:
 *
 *   max over t in E(S) of P(D(t) ≥ x + r(t) − n + 1)
 *
 * with S for the inventory position that the unit leaves behind, never past the unit's life. Times
 * `under`, less its carrying cost, it is the value of keeping the unit. Falls where S shortens at
 * the reorder point or where a lot ends; the curve takes the running maximum.
 *
 * Source: the workbook contract, "The cost that a plan minimises".
 */
export function fillLossProbability(
  chance: Float64Array,
  first: number,
  position: StockPosition,
): void {
  const total = position.available + totalReceipts(position);
  let i = 0;
  while (i < chance.length) {
    const n = first + i;
    const y = total - n + 1;
    const wait = protectionInterval(position, y - 1);
    // Units that share a life and a horizon differ by a recurrence only.
    const sameLife = y - firstUnitOfSameLife(position, y) + 1;
    const sameWait =
      y - 1 < position.reorderPoint ? Infinity : y - Math.ceil(position.reorderPoint);
    const count = Math.min(chance.length - i, sameLife, sameWait);
    const horizon = Math.min(wait, lifeOfUnit(position, y));
    fillRun(chance.subarray(i, i + count), n, position, horizon);
    i += count;
  }
}

function fillRun(
  chance: Float64Array,
  first: number,
  position: StockPosition,
  horizon: number,
): void {
  const count = chance.length;
  const cdf = cdfScratch.column(count);
  chance.fill(0);
  for (const day of shortageEndDays(position, horizon, 0)) {
    const lowest = position.available + receiptsBefore(position, day) - (first + count - 1);
    fillDemandCdf(cdf, lowest, position.rate, { days: day });
    for (let i = 0; i < count; i += 1) {
      const asked = 1 - cdf[count - 1 - i]!;
      if (asked > chance[i]!) chance[i] = asked;
    }
  }
}
