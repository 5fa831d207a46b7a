import { standardNormalLossOver } from '../probability/normal-loss';
import { Refusal } from '../base/refusal';
import { demandOverProtectionInterval } from './protection-interval';

/** The order quantity of a fill rate must be above 0. */
export const orderQuantityNotPositive = new Refusal(
  'domain',
  'The order quantity must be above 0: enter units an order.',
);

/**
 * The fill rate of an (r, Q) policy with backorders, the share of demand met from stock, 0 to 1:
 * 1 − (E[(D − r)⁺] − E[(D − r − Q)⁺]) ÷ Q for normal demand D over the lead time.
 *
 * @param reorderPoint r, units on hand and on order
 * @param orderQuantity Q, units an order, above 0
 * @param mean mean demand a period, in units, at least 0
 * @param sd standard deviation of demand a period, in units, at least 0
 * @param leadTime in periods, at least 0
 *
 * Source: G. Hadley and T. Whitin, Analysis of Inventory Systems, 1963, chapter 4; Zipkin 2000,
 * section 6.2.
 */
export function fillRate(
  reorderPoint: number,
  orderQuantity: number,
  mean: number,
  sd: number,
  leadTime: number,
): number | Refusal {
  const moments = demandOverProtectionInterval(mean, sd, leadTime, 0, 0);
  if (moments instanceof Refusal) return moments;
  if (!(orderQuantity > 0)) return orderQuantityNotPositive;
  const safety = reorderPoint - moments.mean;
  const share =
    moments.sd === 0
      ? Math.max(0, -safety / orderQuantity)
      : standardNormalLossOver(safety / moments.sd, orderQuantity / moments.sd) *
        (moments.sd / orderQuantity);
  return 1 - Math.min(1, share);
}
