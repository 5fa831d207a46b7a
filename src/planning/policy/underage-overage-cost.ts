import { Refusal } from '../base/refusal';
import { demandOf, type DemandFamily } from '../probability/demand-family';
import { expectedLeftover, type Distribution } from '../probability/distribution';

const refusals = {
  underage: new Refusal('domain', 'The underage cost must be 0 or more: enter money a unit short.'),
  overage: new Refusal(
    'domain',
    'The overage cost must be 0 or more: enter money a unit left over.',
  ),
};

/** The demand of one selling season, and what each unit too few or too many costs. */
export interface NewsvendorProblem {
  /** Mean demand, in units, at least 0. */
  readonly mean: number;
  /** Standard deviation of demand, in units, at least 0; "poisson" ignores it. */
  readonly sd: number;
  /** cᵤ, money per unit of unmet demand. */
  readonly underage: number;
  /** cₒ, money per unit left over. */
  readonly overage: number;
  /** "normal" if omitted. */
  readonly family?: DemandFamily;
}

/** cᵤ·E[(D − y)⁺] + cₒ·E[(y − D)⁺], in money, for a stock of y units. */
export function expectedUnderageOverageCost(
  demand: Distribution,
  y: number,
  underage: number,
  overage: number,
): number {
  return underage * demand.loss(y) + overage * expectedLeftover(demand, y);
}

/**
 * The expected underage and overage cost of a stock of y units, cᵤ·E[(D − y)⁺] + cₒ·E[(y − D)⁺], in
 * money. For the stock of today this is the cost of inaction; for an order quantity it is the
 * newsvendor's cost. Both costs may be 0; refuses figures out of their range.
 *
 * Source: Snyder and Shen 2019, equation 4.3.
 */
export function underageOverageCost(
  problem: NewsvendorProblem & { readonly stock: number },
): number | Refusal {
  const { stock, mean, sd, underage, overage, family = 'normal' } = problem;
  const demand = demandOf(family, mean, sd);
  if (demand instanceof Refusal) return demand;
  if (!(underage >= 0)) return refusals.underage;
  if (!(overage >= 0)) return refusals.overage;
  return expectedUnderageOverageCost(demand, stock, underage, overage);
}
