import { gaussLegendre } from '../probability/gauss-legendre';
import { normalCdf, standardNormalQuantile } from '../probability/normal';
import type { Receipt } from './stock-position';

/** One case of when supply comes, and its probability. The cases of a position add up to 1. */
export interface SupplyTimes {
  readonly probability: number;
  /** LT of an order placed now. */
  readonly supplierLeadTime: number;
  /** Supply on order by the day on which it comes. */
  readonly receipts: readonly Receipt[];
}

/** Quantiles of the lead time: values are integrated over them, exactly up to degree nine. */
const QUANTILES = gaussLegendre(5);

/**
 * The cases of when supply comes, where lead times vary. Lead times are normal, and an order that has not
 * come is later than today: so an order due on day d comes by day a with probability
 *
 *   1 − (1 − Φ((a − d) ÷ sd)) ÷ Φ(d ÷ sd)
 *
 * All orders of a case have the same quantile of it, so none overtakes another. The expectation over the
 * cases is that over a random lead time.
 *
 * Source: demand over a random lead time, G. Hadley and T. Whitin, Analysis of Inventory Systems, 1963,
 * sections 3-4 and 4-9; orders that do not cross, P. Zipkin, Foundations of Inventory Management, 2000,
 * section 7.4.
 *
 * @param receipts supply on order by its promised day, below 0 if it is overdue
 * @param leadTimeSd standard deviation in days, above 0
 */
export function supplyTimes(
  receipts: readonly Receipt[],
  supplierLeadTime: number,
  leadTimeSd: number,
): readonly SupplyTimes[] {
  return QUANTILES.map(({ at, weight }) => ({
    probability: weight,
    supplierLeadTime: Math.max(0, supplierLeadTime + leadTimeSd * standardNormalQuantile(at)),
    receipts: receipts.map(({ day, quantity }) => ({
      day: dayOfArrival(day, leadTimeSd, at),
      quantity,
    })),
  }));
}

function dayOfArrival(promised: number, sd: number, quantile: number): number {
  const later = (1 - quantile) * normalCdf(promised / sd);
  return later > 0 ? Math.max(0, promised - sd * standardNormalQuantile(later)) : 0;
}
