import { newsvendorQuantity } from '../planning/policy/newsvendor';
import type { Refusal } from '../planning/base/refusal';
import { broadcast } from './broadcast';
import { type NumbersOf, Parameter } from './parameter';
import { demandParameters, distributionParameter, familyAt } from './policy-parameters';

const parameters = [
  ...demandParameters,
  new Parameter('underage'),
  new Parameter('overage'),
  distributionParameter,
] as const;

/**
 * Newsvendor quantity, in units: the order for one season with the lowest expected cost. Ranges
 * combine as with operators.
 * @customfunction NEWSVENDOR
 * @category Policy
 * @formula smallest y with P(D ≤ y) ≥ underage ÷ (underage + overage)
 * @source Arrow, Harris and Marschak 1951
 * @example =INV.NEWSVENDOR(50, 8, 0.7, 0.18) gives 56.60396
 * @example =INV.NEWSVENDOR(6, , 1, 0.3, "poisson") gives 8
 * @param mean Mean demand of the season, in units, 0 or more.
 * @param sd Standard deviation of demand, in units, 0 or more. Not used by "poisson".
 * @param underage Cost per unit of unmet demand, in money, above 0.
 * @param overage Cost per unit left over, in money, above 0.
 * @param distribution "normal" (if omitted), "poisson", "gamma" or "nbinom" (Poisson where sd² is not above mean).
 */
export function newsvendor(
  mean: unknown[][],
  sd: unknown[][],
  underage: unknown[][],
  overage: unknown[][],
  distribution?: unknown[][],
): unknown[][] {
  return broadcast(parameters, [mean, sd, underage, overage, distribution], quantityOf);
}

function quantityOf(values: NumbersOf<typeof parameters>): number | Refusal {
  const [mean, sd, underage, overage, distribution] = values;
  return newsvendorQuantity({ mean, sd, underage, overage, family: familyAt(distribution) });
}
