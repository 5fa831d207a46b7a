import { Refusal } from '../base/refusal';

/** The demand distributions for which an (r, Q) or (s, S) policy can be computed. */
export const policyFamilies = ['normal', 'poisson'] as const;

export type PolicyFamily = (typeof policyFamilies)[number];

/**
 * Demand, lead time and costs of one item with backorders. The period is any unit of time; all
 * figures use the same one.
 */
export interface PolicyProblem {
  /** λ, mean demand per period, in units, above 0. */
  readonly mean: number;
  /** Standard deviation of demand per period, in units, at least 0; "poisson" ignores it. */
  readonly sd: number;
  /** L, in periods, at least 0. */
  readonly leadTime: number;
  /** K, money per order, at least 0. */
  readonly orderCost: number;
  /** h, money per unit on hand and period, above 0. */
  readonly holdingCost: number;
  /** p, money per unit on backorder and period, above 0. */
  readonly penaltyCost: number;
  /** "normal" if omitted. */
  readonly family?: PolicyFamily;
}

const refusals = {
  mean: new Refusal('domain', 'Mean demand must be above 0: enter units a period.'),
  sd: new Refusal('domain', 'The standard deviation of demand must be 0 or more.'),
  leadTime: new Refusal('domain', 'The lead time must be 0 or more: enter it in periods.'),
  orderCost: new Refusal('domain', 'The order cost must be 0 or more: enter money an order.'),
  holdingCost: new Refusal(
    'domain',
    'The holding cost must be above 0: enter the cost of holding one unit for a period.',
  ),
  penaltyCost: new Refusal(
    'domain',
    'The penalty cost must be above 0: enter the cost of one unit on backorder for a period.',
  ),
};

/** The first figure out of its range; null if all are in range. */
export function refusePolicyProblem(problem: PolicyProblem): Refusal | null {
  if (!(problem.mean > 0)) return refusals.mean;
  if (problem.family !== 'poisson' && !(problem.sd >= 0)) return refusals.sd;
  if (!(problem.leadTime >= 0)) return refusals.leadTime;
  if (!(problem.orderCost >= 0)) return refusals.orderCost;
  if (!(problem.holdingCost > 0)) return refusals.holdingCost;
  if (!(problem.penaltyCost > 0)) return refusals.penaltyCost;
  return null;
}
