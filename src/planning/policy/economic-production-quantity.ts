import { Refusal } from '../base/refusal';
import { economicOrderCost } from './economic-order-cost';
import { economicOrderQuantity, refuseOrderCosts } from './economic-order-quantity';

const productionTooSlow = new Refusal(
  'domain',
  'The production rate must be above the annual demand: enter units a year.',
);

/** Known demand at a constant rate, met by production at a higher constant rate. */
export interface ProductionProblem {
  /** D, units per year, at least 0. */
  readonly annualDemand: number;
  /** K, money per set-up, at least 0. */
  readonly orderCost: number;
  /** h, money per unit and year, above 0. */
  readonly holdingCost: number;
  /** P, units per year, above D. */
  readonly productionRate: number;
}

/** h·(1 − D ÷ P), the holding cost per unit of lot size; refuses figures out of their range. */
function effectiveHoldingCost(problem: ProductionProblem): number | Refusal {
  const { annualDemand, orderCost, holdingCost, productionRate } = problem;
  const refusal = refuseOrderCosts(annualDemand, orderCost, holdingCost);
  if (refusal) return refusal;
  if (!(productionRate > annualDemand)) return productionTooSlow;
  return holdingCost * (1 - annualDemand / productionRate);
}

/**
 * The economic production quantity in units, √(2·D·K ÷ (h·(1 − D ÷ P))): the lot size with the lowest
 * yearly cost if units arrive at the production rate. Refuses figures out of their range.
 *
 * Source: E. Taft, "The most economical production lot", Iron Age 101, 1918; Snyder and Shen 2019,
 * equation 3.29.
 */
export function economicProductionQuantity(problem: ProductionProblem): number | Refusal {
  const holdingCost = effectiveHoldingCost(problem);
  if (holdingCost instanceof Refusal) return holdingCost;
  return economicOrderQuantity(problem.annualDemand, problem.orderCost, holdingCost);
}

/**
 * The yearly cost of set-ups and holding, in money, at the economic production quantity or at a given
 * quantity above 0. Refuses figures out of their range.
 */
export function economicProductionCost(
  problem: ProductionProblem & { readonly quantity?: number | null },
): number | Refusal {
  const { annualDemand, orderCost, quantity = null } = problem;
  const holdingCost = effectiveHoldingCost(problem);
  if (holdingCost instanceof Refusal) return holdingCost;
  return economicOrderCost(annualDemand, orderCost, holdingCost, quantity);
}
