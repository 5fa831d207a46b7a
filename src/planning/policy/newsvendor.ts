import { Refusal } from '../base/refusal';
import { demandOf } from '../probability/demand-family';
import {
  expectedUnderageOverageCost,
  type NewsvendorProblem,
  underageOverageCost,
} from './underage-overage-cost';

const refusals = {
  underage: new Refusal('domain', 'The underage cost must be above 0: enter money a unit short.'),
  overage: new Refusal('domain', 'The overage cost must be above 0: enter money a unit left over.'),
};

function refuseUnitCosts({ underage, overage }: NewsvendorProblem): Refusal | null {
  if (!(underage > 0)) return refusals.underage;
  if (!(overage > 0)) return refusals.overage;
  return null;
}

/**
 * The newsvendor quantity in units: the one order for a season that minimizes the expected underage and
 * overage cost. It is the critical fractile, the smallest y with P(D ≤ y) ≥ cᵤ ÷ (cᵤ + cₒ), and optimal.
 * Refuses costs of 0 or less and figures out of their range.
 *
 * Source: K. Arrow, T. Harris and J. Marschak, "Optimal inventory policy", Econometrica 19, 1951;
 * Snyder and Shen 2019, equations 4.17 and 4.28.
 */
export function newsvendorQuantity(problem: NewsvendorProblem): number | Refusal {
  const { mean, sd, underage, overage, family = 'normal' } = problem;
  const demand = demandOf(family, mean, sd);
  if (demand instanceof Refusal) return demand;
  return refuseUnitCosts(problem) ?? demand.quantile(underage / (underage + overage));
}

/**
 * The newsvendor's expected cost in money, at the optimal quantity or at a given one (null if omitted).
 * With a given quantity the costs may also be 0. Refuses figures out of their range.
 */
export function newsvendorCost(
  problem: NewsvendorProblem & { readonly quantity?: number | null },
): number | Refusal {
  const { mean, sd, underage, overage, quantity = null, family = 'normal' } = problem;
  if (quantity !== null) return underageOverageCost({ ...problem, stock: quantity });
  const demand = demandOf(family, mean, sd);
  if (demand instanceof Refusal) return demand;
  const refusal = refuseUnitCosts(problem);
  if (refusal) return refusal;
  const optimum = demand.quantile(underage / (underage + overage));
  return expectedUnderageOverageCost(demand, optimum, underage, overage);
}
