import { meanOver, varianceOver } from '../demand/demand-rate';
import { fillCountCdf } from '../probability/count-distribution';
import { fillCarryingCost } from './carrying-cost';
import {
  daysAtStake,
  daysToUnorderedSupply,
  firstUnitOfSameLife,
  lifeOfUnit,
  receiptsBefore,
  totalReceipts,
  type StockPosition,
} from './stock-position';

/**
 * Fills `value[i]` with what the position loses by giving away its n-th unit, n = first + i ≥ 1:
 *
 *   under · max over t in E(S) of P(D(t) ≥ x + r(t) − n + 1) − h·E[min(T_y, life)] − loss·P(D(life) < y)
 *
 * for y = x + r(∞) − n + 1. Falls where S shortens at the reorder point or where a lot ends; the
 * curve takes the running maximum. Source: the workbook contract, "The cost that a plan minimises".
 */
export function fillKeepValue(value: Float64Array, first: number, position: StockPosition): void {
  const total = position.available + totalReceipts(position);
  let i = 0;
  while (i < value.length) {
    const n = first + i;
    const y = total - n + 1;
    const life = lifeOfUnit(position, y);
    const wait = daysToUnorderedSupply(position, y - 1);
    // Units that share a life and a horizon differ by a recurrence only.
    const sameLife = y - firstUnitOfSameLife(position, y) + 1;
    const sameWait =
      y - 1 < position.reorderPoint ? Infinity : y - Math.ceil(position.reorderPoint);
    const count = Math.min(value.length - i, sameLife, Math.max(1, sameWait));
    fillRun(value.subarray(i, i + count), n, position, Math.min(wait, life), life, total);
    i += count;
  }
}

function fillRun(
  value: Float64Array,
  first: number,
  position: StockPosition,
  horizon: number,
  life: number,
  total: number,
): void {
  const count = value.length;
  const last = first + count - 1;
  const ascending = new Float64Array(count);
  value.fill(0);
  for (const day of daysAtStake(position, horizon, 0)) {
    const stock = position.available + receiptsBefore(position, day);
    fillCountCdf(
      ascending,
      stock - last,
      meanOver(position.rate, day),
      varianceOver(position.rate, day),
    );
    for (let i = 0; i < count; i += 1) {
      const chance = 1 - ascending[count - 1 - i]!;
      if (chance > value[i]!) value[i] = chance;
    }
  }
  fillCarryingCost(ascending, total - last + 1, position, life);
  for (let i = 0; i < count; i += 1) {
    value[i] = position.under * value[i]! - ascending[count - 1 - i]!;
  }
}
