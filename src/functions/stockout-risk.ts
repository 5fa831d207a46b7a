import { stockoutRisk } from '../planning/policy/stockout-risk';
import type { Refusal } from '../planning/base/refusal';
import { broadcast } from './broadcast';
import { type NumbersOf, Parameter } from './parameter';
import { demandParameters, distributionParameter, familyAt } from './policy-parameters';

const parameters = [
  new Parameter('stock'),
  ...demandParameters,
  new Parameter('periods'),
  distributionParameter,
] as const;

/**
 * Stockout risk: probability, 0 to 1, that demand over the coming periods exceeds the stock.
 * Ranges combine as with operators.
 * @customfunction STOCKOUTRISK
 * @category Policy
 * @formula P(D > stock), D with mean mean·periods and variance sd²·periods
 * @source Silver, Pyke and Peterson 1998
 * @example =INV.STOCKOUTRISK(30, 10, 3, 2) gives 0.009211063
 * @example =INV.STOCKOUTRISK(4, 0.5, 0, 4, "poisson") gives 0.05265302
 * @param stock Units on hand for these periods; negative for a backlog.
 * @param mean Mean demand per period, in units, 0 or more.
 * @param sd Standard deviation of demand per period, in units, 0 or more. Not used by "poisson".
 * @param periods Number of periods that the stock must last, 0 or more.
 * @param distribution "normal" (if omitted), "poisson", "gamma" or "nbinom" (Poisson where sd² is not above mean).
 */
export function stockoutRiskOf(
  stock: unknown[][],
  mean: unknown[][],
  sd: unknown[][],
  periods: unknown[][],
  distribution?: unknown[][],
): unknown[][] {
  return broadcast(parameters, [stock, mean, sd, periods, distribution], riskOf);
}

function riskOf(values: NumbersOf<typeof parameters>): number | Refusal {
  const [stock, mean, sd, periods, distribution] = values;
  return stockoutRisk({ stock, mean, sd, periods, family: familyAt(distribution) });
}
