import { underageOverageCost } from '../planning/policy/underage-overage-cost';
import type { Refusal } from '../planning/base/refusal';
import { broadcast } from './broadcast';
import { type NumbersOf, Parameter } from './parameter';
import { demandParameters, distributionParameter, familyAt } from './policy-parameters';

const parameters = [
  new Parameter('stock'),
  ...demandParameters,
  new Parameter('underage'),
  new Parameter('overage'),
  distributionParameter,
] as const;

/**
 * Cost of inaction, in money: expected underage and overage cost of this stock. Ranges combine
 * as with operators.
 * @customfunction INACTIONCOST
 * @category Balance
 * @formula underage·E[(D − stock)⁺] + overage·E[(stock − D)⁺]
 * @source Snyder and Shen 2019
 * @example =INV.INACTIONCOST(90, 50, 8, 12, 3) gives 120
 * @param stock Units on hand; negative for a backlog.
 * @param mean Mean demand until the next decision, in units, 0 or more.
 * @param sd Standard deviation of demand, in units, 0 or more. Not used by "poisson".
 * @param underage Cost per unit of unmet demand, in money, 0 or more.
 * @param overage Cost per unit left over, in money, 0 or more.
 * @param distribution "normal" (if omitted), "poisson", "gamma" or "nbinom" (Poisson where sd² is not above mean).
 */
export function inactionCostOf(
  stock: unknown[][],
  mean: unknown[][],
  sd: unknown[][],
  underage: unknown[][],
  overage: unknown[][],
  distribution?: unknown[][],
): unknown[][] {
  return broadcast(parameters, [stock, mean, sd, underage, overage, distribution], costOf);
}

function costOf(values: NumbersOf<typeof parameters>): number | Refusal {
  const [stock, mean, sd, underage, overage, distribution] = values;
  const family = familyAt(distribution);
  return underageOverageCost({ stock, mean, sd, underage, overage, family });
}
