import { meanOver, varianceOver, type DemandRate } from '../demand/demand-rate';
import { countQuantile, fillCountCdf } from '../probability/count-distribution';
import { Scratch } from './scratch';
import {
  daysAtStake,
  daysToUnorderedSupply,
  lastUnitOfSameLife,
  lifeOfUnit,
  receiptsBefore,
  totalReceipts,
  type StockPosition,
} from './stock-position';

const beforeScratch = new Scratch();
const afterScratch = new Scratch();
const freshScratch = new Scratch();

/**
 * Fills `chance[i]` with the chance that the n-th unit received after `leadTime` (ℓ) days,
 * n = first + i ≥ 1, is asked for before the next plan, or supply not ordered yet, could have
 * brought it:
 *
 *   max over t in E(min(S, R + ℓ, life)), t > ℓ, of P(D(ℓ,t) ≥ (x + r(t) − D(ℓ))⁺ + n)
 *
 * with S for the inventory position that the unit finds. Times `under`, less its carrying cost and
 * h·ℓ in transit, it is the value of receiving the unit. Rises where S grows at the reorder point;
 * the curve takes the running minimum.
 *
 * Source: the workbook contract, "The cost that a plan minimises".
 */
export function fillGetChance(
  chance: Float64Array,
  first: number,
  position: StockPosition,
  leadTime: number,
): void {
  const total = position.available + totalReceipts(position);
  let i = 0;
  while (i < chance.length) {
    const n = first + i;
    const y = total + n;
    const wait = daysToUnorderedSupply(position, y - 1);
    const sameLife = lastUnitOfSameLife(position, y) - y + 1;
    const sameWait =
      y - 1 < position.reorderPoint ? Math.ceil(position.reorderPoint) - y + 1 : Infinity;
    const count = Math.min(chance.length - i, sameLife, sameWait);
    const horizon = receiverHorizon(position, wait, leadTime, lifeOfUnit(position, y));
    fillShortageChance(chance.subarray(i, i + count), n, position, horizon, leadTime);
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
  const chance = new Float64Array(1);
  fillGetChance(chance, 1, position, leadTime);
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
  const before = beforeScratch.column(sold);
  fillCountCdf(before, 0, beforeMean, beforeVariance);
  // `after[j]` is P(D(ℓ,t) ≤ lowest + j).
  const lowest = Math.max(0, stock) - sold + first - 1;
  const after = afterScratch.column(sold + count);
  fillCountCdf(after, lowest, afterMean, afterVariance);
  const arrivesToEmpty = 1 - (sold > 0 ? before[sold - 1]! : 0);
  const fresh = freshScratch.column(count);
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
