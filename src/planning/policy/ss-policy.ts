import type { Refusal } from '../base/refusal';
import { type PolicyFamily, refusePolicyCosts } from './inventory-cost-rate';
import type { SsPolicy } from './ss-levels';
import { optimalPoissonSsPolicy } from './ss-policy-poisson';
import { powerApproximation } from './ss-policy-normal';

/**
 * The (s, S) policy of a periodic review with backorders. Costs are charged at the end of a period
 * on the demand of lead time + 1 periods, so that a lead time of 0 leaves one period to cover.
 *
 * "poisson": the policy of least long-run cost, in whole units (Zheng and Federgruen 1991).
 * "normal": the power approximation (Ehrhardt and Mosier 1984), and what that policy costs.
 *
 * @param mean mean demand a period, in units, above 0
 * @param sd standard deviation of demand a period, at least 0; ignored by "poisson"
 * @param leadTime in periods, at least 0
 * @param orderCost K, money an order, at least 0
 * @param holdingCost h, money a unit left at the end of a period, above 0
 * @param penaltyCost p, money a unit on backorder at the end of a period, above 0
 */
export function solveSsPolicy(
  mean: number,
  sd: number,
  leadTime: number,
  orderCost: number,
  holdingCost: number,
  penaltyCost: number,
  family: PolicyFamily = 'normal',
): SsPolicy | Refusal {
  const refusal = refusePolicyCosts(
    mean,
    sd,
    leadTime,
    orderCost,
    holdingCost,
    penaltyCost,
    family,
  );
  if (refusal) return refusal;
  return family === 'poisson'
    ? optimalPoissonSsPolicy(mean, leadTime, orderCost, holdingCost, penaltyCost)
    : powerApproximation(mean, sd, leadTime, orderCost, holdingCost, penaltyCost);
}
