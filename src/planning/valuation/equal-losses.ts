import { fillCarryingCost } from './carrying-cost';
import { fillLossProbability } from './marginal-loss';
import { totalReceipts, type StockPosition } from './stock-position';

/** Units that are valued one by one, next to an empty stock. No usual stock has more. */
const VALUED_UNITS = 2 ** 17;

/** Relative rounding of a loss. */
const ROUNDING = 1e-12;

/**
 * How many of the first units that leave a huge stock all lose the same: units so far beyond all demand that
 * none of them is missed and each is held for its life. 0 for a stock of up to 131,072 units, and for lots
 * with an expiry date.
 *
 * Where life and protection interval stay the same, no later unit loses less than an earlier one. So if the
 * n-th unit loses what the first one does, all between lose that too.
 */
export function equalLosses(position: StockPosition): number {
  if (position.lots.length > 0) return 0;
  const total = position.available + totalReceipts(position);
  if (!(total > VALUED_UNITS)) return 0;
  const first = lossOf(1, total, position);
  for (let left = VALUED_UNITS; left < total; left *= 2) {
    const last = total - left;
    if (left <= position.reorderPoint) continue;
    if (Math.abs(lossOf(last, total, position) - first) <= ROUNDING * Math.abs(first)) return last;
  }
  return 0;
}

/** What the n-th unit loses that leaves a stock of `total` units with all supply on order. Money. */
function lossOf(n: number, total: number, position: StockPosition): number {
  const value = new Float64Array(1);
  fillLossProbability(value, n, position);
  const missed = position.underageCost * value[0]!;
  fillCarryingCost(value, total - n + 1, position);
  return missed - value[0]!;
}
