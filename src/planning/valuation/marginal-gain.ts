import { fillDemandCdf } from '../demand/demand-distribution';
import { meanOver, varianceOver, type DemandRate } from '../demand/demand-rate';
import { Scratch } from '../base/scratch';
import {
  shortageEndDays,
  protectionInterval,
  lastUnitOfSameLife,
  lifeOfUnit,
  receiptsBefore,
  totalReceipts,
  type StockPosition,
} from './stock-position';

/** Chances below this are left out of sums of chances. */
const NEGLIGIBLE = 1e-12;

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
export function fillGainProbability(
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
    const wait = protectionInterval(position, y - 1);
    const sameLife = lastUnitOfSameLife(position, y) - y + 1;
    const sameWait =
      y - 1 < position.reorderPoint ? Math.ceil(position.reorderPoint) - y + 1 : Infinity;
    const count = Math.min(chance.length - i, sameLife, sameWait);
    const horizon = receiverHorizon(position, wait, leadTime, lifeOfUnit(position, y));
    fillShortageChance(chance.subarray(i, i + count), n, position, horizon, leadTime);
    i += count;
  }
}

/** The chance that the first unit received after `leadTime` days is asked for. */
export function firstUnitGainProbability(position: StockPosition, leadTime: number): number {
  const chance = new Float64Array(1);
  fillGainProbability(chance, 1, position, leadTime);
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
  for (const day of shortageEndDays(position, horizon, leadTime)) {
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
  const before = beforeScratch.column(
    Math.min(Math.max(0, stock), farthestDemand(beforeMean, beforeVariance)),
  );
  fillDemandCdf(before, 0, rate, { days: leadTime });
  // Demand that is as good as impossible would only lengthen the sum.
  let sold = before.length;
  while (sold > 1 && before[sold - 2]! > 1 - NEGLIGIBLE) sold -= 1;
  // `after[j]` is P(D(ℓ,t) ≤ lowest + j).
  const lowest = Math.max(0, stock) - sold + first - 1;
  const after = afterScratch.column(sold + count);
  fillDemandCdf(after, lowest, rate, { days: day - leadTime, from: leadTime });
  const arrivesToEmpty = 1 - (sold > 0 ? before[sold - 1]! : 0);
  const fresh = freshScratch.column(count);
  fillDemandCdf(fresh, first - 1, rate, { days: day - leadTime, from: leadTime });
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

/** A count that demand exceeds with a negligible chance only. */
function farthestDemand(mean: number, variance: number): number {
  if (mean <= 0) return 1;
  return Math.ceil(mean + 8 * Math.sqrt(variance) + (30 * variance) / mean) + 1;
}
