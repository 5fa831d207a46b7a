import { fillDemandCdf } from '../demand/demand-distribution';
import { meanOver, varianceOver, type DemandRate } from '../demand/demand-rate';
import { fillExpected } from './expected-over-supply-times';
import { maxLikelyDemand, raiseToNeededOnArrival, type Arrival } from './needed-on-arrival';
import {
  lastUnitOfSameLife,
  lifeOfUnit,
  protectionInterval,
  receiptsBefore,
  shortageEndDays,
  totalReceipts,
  wasteBefore,
  type StockPosition,
} from './stock-position';

/**
 * The probability that a unit received is needed. The n-th unit received after ℓ days is needed if
 * demand reaches it before the next plan, or supply not yet ordered, could have delivered it:
 *
 *   max over t in E(min(S, max(R + ℓ, S ÷ 2), life)), t > ℓ, of P(D(ℓ,t) ≥ (x + r(t) − D(ℓ))⁺ + n)
 *
 * S is the protection interval at the inventory position that the unit finds, or the rest of life where
 * nothing is ordered, and R the days to the next plan. A destination need not pay freight today for a
 * shortage that the next plan can still cure: hence R + ℓ. The next plan cures the less, the longer
 * supply takes, because much of the demand is not foreseen: hence half of S, which replay chose
 * (docs/value.md). Demand before the arrival is served from stock and lost beyond it: hence the
 * convolution over D(ℓ). By day t, x is without the units that are expected to expire before
 * (expected-waste.ts).
 *
 * Source: the workbook contract, "The cost that a plan minimises", get(n). Units: probability, 0 to 1.
 * It may rise with n at the reorder point, where S grows. The cost curve takes the running minimum.
 */

/** Fills `probability[i]` for the n-th unit received after `leadTime` days, n = first + i ≥ 1. */
export function fillGainProbability(
  probability: Float64Array,
  first: number,
  position: StockPosition,
  leadTime: number,
): void {
  fillExpected(probability, position, (values, known) => {
    fillGain(values, first, known, leadTime);
  });
}

function fillGain(
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
      raiseToNeededOnArrival(probability.subarray(i, i + count), {
        first: n,
        stock: position.available + receiptsBefore(position, day) - wasteBefore(position, day),
        ...demandAround(position.rate, leadTime, day),
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

/**
 * min(S, max(R + ℓ, S ÷ 2), life) for the y-th unit; without max(R + ℓ, S ÷ 2) in one-off plans. Where
 * nothing is ordered, S is the rest of life.
 */
function gainHorizon(position: StockPosition, y: number, leadTime: number): number {
  const life = lifeOfUnit(position, y);
  const interval = protectionInterval(position, y - 1);
  const supply = interval === Infinity ? life : interval;
  const { reviewPeriod } = position;
  if (reviewPeriod === null) return Math.min(supply, life);
  return Math.min(supply, Math.max(reviewPeriod + leadTime, supply / 2), life);
}

/** Demand at one position before an arrival after `leadTime` days, and from then to day `day`. */
export function demandAround(
  rate: DemandRate,
  leadTime: number,
  day: number,
): Pick<Arrival, 'before' | 'maxLikelyBefore' | 'after'> {
  return {
    before: (cdf, first) => {
      fillDemandCdf(cdf, first, rate, { days: leadTime });
    },
    maxLikelyBefore: maxLikelyDemand(meanOver(rate, leadTime), varianceOver(rate, leadTime)),
    after: (cdf, first) => {
      fillDemandCdf(cdf, first, rate, { days: day - leadTime, from: leadTime });
    },
  };
}
