import { meanOver, varianceOver, type DemandRate } from '../demand/demand-rate';
import { countQuantile, fillCountCdf } from '../probability/count-distribution';
import { fillCarryingCost } from './carrying-cost';
import {
  daysAtStake,
  daysToUnorderedSupply,
  lastUnitOfSameLife,
  lifeOfUnit,
  receiptsBefore,
  totalReceipts,
  type StockPosition,
} from './stock-position';

/**
 * Fills `value[i]` with what the position gains by the n-th unit that it receives after
 * `leadTime` (ℓ) days, n = first + i ≥ 1:
 *
 *   under · max over t in E(min(S, R + ℓ, life)), t > ℓ, of P(D(ℓ,t) ≥ (x + r(t) − D(ℓ))⁺ + n)
 *   − h·(E[min(T_y, life)] + ℓ) − loss·P(D(life) < y)
 *
 * for y = x + r(∞) + n. Rises where S grows at the reorder point; the curve takes the running
 * minimum. Source: the workbook contract, "The cost that a plan minimises".
 */
export function fillGetValue(
  value: Float64Array,
  first: number,
  position: StockPosition,
  leadTime: number,
): void {
  const total = position.available + totalReceipts(position);
  let i = 0;
  while (i < value.length) {
    const n = first + i;
    const y = total + n;
    const life = lifeOfUnit(position, y);
    const wait = daysToUnorderedSupply(position, y - 1);
    const sameLife = lastUnitOfSameLife(position, y) - y + 1;
    const sameWait =
      y - 1 < position.reorderPoint ? Math.ceil(position.reorderPoint) - y + 1 : Infinity;
    const count = Math.min(value.length - i, sameLife, sameWait);
    const run = value.subarray(i, i + count);
    fillShortageChance(run, n, position, receiverHorizon(position, wait, leadTime, life), leadTime);
    const carrying = new Float64Array(count);
    fillCarryingCost(carrying, y, position, life);
    const transit = position.holdingPerDay * leadTime;
    for (let k = 0; k < count; k += 1) {
      run[k] = position.under * run[k]! - carrying[k]! - transit;
    }
    i += count;
  }
}

/**
 * What the first unit loses by arriving after `leadTime` days instead of `fastest`: the extra
 * cost, a unit, of a slower lane. Never below 0.
 */
export function delayCost(position: StockPosition, fastest: number, leadTime: number): number {
  if (leadTime <= fastest) return 0;
  const lost = firstUnitChance(position, fastest) - firstUnitChance(position, leadTime);
  return Math.max(0, position.under * lost + position.holdingPerDay * (leadTime - fastest));
}

function firstUnitChance(position: StockPosition, leadTime: number): number {
  const y = position.available + totalReceipts(position) + 1;
  const wait = daysToUnorderedSupply(position, y - 1);
  const chance = new Float64Array(1);
  const horizon = receiverHorizon(position, wait, leadTime, lifeOfUnit(position, y));
  fillShortageChance(chance, 1, position, horizon, leadTime);
  return chance[0]!;
}

/** A receiver need not buy freight now against a shortage that the next plan can still cure. */
function receiverHorizon(
  position: StockPosition,
  wait: number,
  leadTime: number,
  life: number,
): number {
  const nextPlan = position.reviewPeriod === null ? Infinity : position.reviewPeriod + leadTime;
  return Math.min(wait, nextPlan, life);
}

/** Fills `chance[i]` with the highest chance, over the days at stake, that unit `first + i` is asked for. */
function fillShortageChance(
  chance: Float64Array,
  first: number,
  position: StockPosition,
  horizon: number,
  leadTime: number,
): void {
  chance.fill(0);
  for (const day of daysAtStake(position, horizon, leadTime)) {
    const stock = position.available + receiptsBefore(position, day);
    raiseToChanceOn(chance, first, stock, position.rate, leadTime, day);
  }
}

/** Demand before the units arrive is met from stock, and lost beyond it: hence a convolution. */
function raiseToChanceOn(
  chance: Float64Array,
  first: number,
  stock: number,
  rate: DemandRate,
  leadTime: number,
  day: number,
): void {
  const count = chance.length;
  const beforeMean = meanOver(rate, leadTime);
  const beforeVariance = varianceOver(rate, leadTime);
  const afterMean = meanOver(rate, day - leadTime);
  const afterVariance = varianceOver(rate, day - leadTime);
  // D(ℓ) beyond its 1 − 1e-13 quantile adds nothing that a double would show.
  const sold = Math.min(
    Math.max(0, Math.ceil(stock)),
    countQuantile(1 - 1e-13, beforeMean, beforeVariance) + 1,
  );
  const before = new Float64Array(sold);
  fillCountCdf(before, 0, beforeMean, beforeVariance);
  // `after[j]` is P(D(ℓ,t) ≤ lowest + j).
  const lowest = Math.max(0, stock) - sold + first - 1;
  const after = new Float64Array(sold + count);
  fillCountCdf(after, lowest, afterMean, afterVariance);
  const arrivesToEmpty = 1 - (sold > 0 ? before[sold - 1]! : 0);
  const fresh = new Float64Array(count);
  fillCountCdf(fresh, first - 1, afterMean, afterVariance);
  for (let i = 0; i < count; i += 1) {
    let total = arrivesToEmpty * (1 - fresh[i]!);
    let previous = 0;
    for (let d = 0; d < sold; d += 1) {
      const cumulative = before[d]!;
      total += (cumulative - previous) * (1 - after[sold - d + i]!);
      previous = cumulative;
    }
    if (total > chance[i]!) chance[i] = total;
  }
}
