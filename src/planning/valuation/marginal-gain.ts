import { Scratch } from '../base/scratch';
import { fillDemandCdf } from '../demand/demand-distribution';
import { meanOver, varianceOver, type DemandRate } from '../demand/demand-rate';
import {
  lastUnitOfSameLife,
  lifeOfUnit,
  protectionInterval,
  receiptsBefore,
  shortageEndDays,
  totalReceipts,
  type StockPosition,
} from './stock-position';

/**
 * The probability that a unit received is needed. The n-th unit received after ℓ days is needed if
 * demand reaches it before the next plan, or supply not yet ordered, could have delivered it:
 *
 *   max over t in E(min(S, R + ℓ, life)), t > ℓ, of P(D(ℓ,t) ≥ (x + r(t) − D(ℓ))⁺ + n)
 *
 * S is the protection interval at the inventory position that the unit finds, R the days to the next
 * plan. A destination need not pay freight today for a shortage that the next plan can still cure:
 * hence R + ℓ. Demand before the arrival is served from stock and lost beyond it: hence the
 * convolution over D(ℓ).
 *
 * Source: the workbook contract, "The cost that a plan minimises", get(n). Units: probability, 0 to 1.
 * It may rise with n at the reorder point, where S grows. The cost curve takes the running minimum.
 */

/** Probabilities below this are left out of sums. */
const NEGLIGIBLE = 1e-12;

const beforeScratch = new Scratch();
const afterScratch = new Scratch();
const emptyScratch = new Scratch();

/** Fills `probability[i]` for the n-th unit received after `leadTime` days, n = first + i ≥ 1. */
export function fillGainProbability(
  probability: Float64Array,
  first: number,
  position: StockPosition,
  leadTime: number,
): void {
  const total = position.available + totalReceipts(position);
  let i = 0;
  while (i < probability.length) {
    const n = first + i;
    const y = total + n;
    // Units with the same life and the same protection interval are filled together.
    const sameLife = lastUnitOfSameLife(position, y) - y + 1;
    const sameInterval =
      y - 1 < position.reorderPoint ? Math.ceil(position.reorderPoint) - y + 1 : Infinity;
    const count = Math.min(probability.length - i, sameLife, sameInterval);
    const horizon = gainHorizon(position, y, leadTime);
    probability.fill(0, i, i + count);
    for (const day of shortageEndDays(position, horizon, leadTime)) {
      raiseToProbabilityOn(probability.subarray(i, i + count), {
        first: n,
        stock: position.available + receiptsBefore(position, day),
        rate: position.rate,
        leadTime,
        day,
      });
    }
    i += count;
  }
}

/** The probability that the first unit received after `leadTime` days is needed. */
export function firstUnitGainProbability(position: StockPosition, leadTime: number): number {
  const probability = new Float64Array(1);
  fillGainProbability(probability, 1, position, leadTime);
  return probability[0]!;
}

/** min(S, R + ℓ, life) for the y-th unit; one-off plans have no next plan. */
function gainHorizon(position: StockPosition, y: number, leadTime: number): number {
  const { reviewPeriod } = position;
  const nextPlan = reviewPeriod === null ? Infinity : reviewPeriod + leadTime;
  return Math.min(protectionInterval(position, y - 1), nextPlan, lifeOfUnit(position, y));
}

interface ArrivalDay {
  /** n of the first unit. */
  readonly first: number;
  /** x + r(t): stock that serves demand by day t. */
  readonly stock: number;
  readonly rate: DemandRate;
  readonly leadTime: number;
  /** t. */
  readonly day: number;
}

/** Raises each probability to that of day t, if that is higher. */
function raiseToProbabilityOn(
  probability: Float64Array,
  { first, stock, rate, leadTime, day }: ArrivalDay,
): void {
  const count = probability.length;
  const before = beforeScratch.column(
    Math.min(Math.max(0, stock), maxLikelyDemand(rate, leadTime)),
  );
  fillDemandCdf(before, 0, rate, { days: leadTime });
  // Drop the tail that has negligible probability: it would only lengthen the sum.
  let sold = before.length;
  while (sold > 1 && before[sold - 2]! > 1 - NEGLIGIBLE) sold -= 1;
  // `after[j]` is P(D(ℓ,t) ≤ lowest + j).
  const lowest = Math.max(0, stock) - sold + first - 1;
  const after = afterScratch.column(sold + count);
  fillDemandCdf(after, lowest, rate, { days: day - leadTime, from: leadTime });
  const isEmptyOnArrival = 1 - (sold > 0 ? before[sold - 1]! : 0);
  const fromEmpty = emptyScratch.column(count);
  fillDemandCdf(fromEmpty, first - 1, rate, { days: day - leadTime, from: leadTime });
  for (let i = 0; i < count; i += 1) {
    let total = isEmptyOnArrival * (1 - fromEmpty[i]!);
    let previous = 0;
    for (let d = 0; d < sold; d += 1) {
      const cumulative = before[d]!;
      total += (cumulative - previous) * (1 - after[sold - d + i]!);
      previous = cumulative;
    }
    if (total > probability[i]!) probability[i] = total;
  }
}

/** A count that demand over `days` exceeds with negligible probability. */
function maxLikelyDemand(rate: DemandRate, days: number): number {
  const mean = meanOver(rate, days);
  if (mean <= 0) return 1;
  const variance = varianceOver(rate, days);
  return Math.ceil(mean + 8 * Math.sqrt(variance) + (30 * variance) / mean) + 1;
}
