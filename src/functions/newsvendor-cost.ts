import { newsvendorCost } from '../planning/policy/newsvendor';
import type { Refusal } from '../planning/base/refusal';
import { broadcast } from './broadcast';
import { type NumbersOf, Parameter } from './parameter';
import { demandParameters, distributionParameter, familyAt } from './policy-parameters';

const parameters = [
  ...demandParameters,
  new Parameter('underage'),
  new Parameter('overage'),
  distributionParameter,
  new Parameter('quantity', NaN),
] as const;

/**
 * Expected cost of one order for a season, in money, at a given quantity or the newsvendor
 * quantity. Ranges combine as with operators.
 * @customfunction NEWSVENDOR.COST
 * @category Policy
 * @formula underage·E[(D − y)⁺] + overage·E[(y − D)⁺]
 * @source Snyder and Shen 2019
 * @example =INV.NEWSVENDOR.COST(50, 8, 0.7, 0.18) gives 1.997605
 * @example =INV.NEWSVENDOR.COST(50, 8, 0.7, 0.18, "normal", 60) gives 2.156132
 * @param mean Mean demand of the season, in units, 0 or more.
 * @param sd Standard deviation of demand, in units, 0 or more. Not used by "poisson".
 * @param underage Cost per unit of unmet demand, in money, above 0; 0 or more if quantity is given.
 * @param overage Cost per unit left over, in money, above 0; 0 or more if quantity is given.
 * @param distribution "normal" (if omitted), "poisson", "gamma" or "nbinom" (Poisson where sd² is not above mean).
 * @param quantity y, units ordered. The newsvendor quantity if omitted.
 */
export function newsvendorCostOf(
  mean: unknown[][],
  sd: unknown[][],
  underage: unknown[][],
  overage: unknown[][],
  distribution?: unknown[][],
  quantity?: unknown[][],
): unknown[][] {
  return broadcast(parameters, [mean, sd, underage, overage, distribution, quantity], costOf);
}

function costOf(values: NumbersOf<typeof parameters>): number | Refusal {
  const [mean, sd, underage, overage, distribution, given] = values;
  const quantity = Number.isNaN(given) ? null : given;
  const family = familyAt(distribution);
  return newsvendorCost({ mean, sd, underage, overage, quantity, family });
}
