import { Refusal } from '../base/refusal';
import { standardNormalLossOver } from '../probability/normal-loss';
import { demandOverProtectionInterval } from './protection-interval';

/** Refuses an order quantity of 0 or less, for all formulas of a fill rate. */
export const orderQuantityNotPositive = new Refusal(
  'domain',
  'The order quantity must be above 0: enter units an order.',
);

/** An (r, Q) policy and demand per period. */
export interface FillRateProblem {
  /** r, inventory position at which an order is placed, in units. */
  readonly reorderPoint: number;
  /** Q, units per order, above 0. */
  readonly orderQuantity: number;
  /** Mean demand per period, in units, at least 0. */
  readonly mean: number;
  /** Standard deviation of demand per period, in units, at least 0. */
  readonly sd: number;
  /** In periods, at least 0. */
  readonly leadTime: number;
}

/**
 * The fill rate of an (r, Q) policy with backorders, the share of demand met from stock, 0 to 1:
 * 1 − (E[(D − r)⁺] − E[(D − r − Q)⁺]) ÷ Q for normal demand D over the lead time. Refuses figures out
 * of their range.
 *
 * Source: G. Hadley and T. Whitin, Analysis of Inventory Systems, 1963, chapter 4; Zipkin 2000,
 * section 6.2.
 */
export function fillRate(problem: FillRateProblem): number | Refusal {
  const { reorderPoint, orderQuantity, mean, sd, leadTime } = problem;
  const demand = demandOverProtectionInterval({ mean, sd, leadTime });
  if (demand instanceof Refusal) return demand;
  if (!(orderQuantity > 0)) return orderQuantityNotPositive;
  const safetyStock = reorderPoint - demand.mean;
  const shortShare =
    demand.sd === 0
      ? Math.max(0, -safetyStock / orderQuantity)
      : standardNormalLossOver(safetyStock / demand.sd, orderQuantity / demand.sd) *
        (demand.sd / orderQuantity);
  return 1 - Math.min(1, shortShare);
}
