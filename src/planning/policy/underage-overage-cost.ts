import { demandOf, type DemandFamily } from '../probability/demand-family';
import { expectedLeftover, type Distribution } from '../probability/distribution';
import { Refusal } from '../base/refusal';

const refusals = {
  underage: new Refusal('domain', 'The underage cost must be 0 or more: enter money a unit short.'),
  overage: new Refusal(
    'domain',
    'The overage cost must be 0 or more: enter money a unit left over.',
  ),
};

/** underage·E[(D − y)⁺] + overage·E[(y − D)⁺], in money. */
export function expectedUnderageOverageCost(
  demand: Distribution,
  y: number,
  underage: number,
  overage: number,
): number {
  return underage * demand.loss(y) + overage * expectedLeftover(demand, y);
}

/**
 * What a stock of y is expected to cost when demand D comes: underage·E[(D − y)⁺] +
 * overage·E[(y − D)⁺], in money. For today's stock it is the cost of inaction, of leaving the stock
 * as it is; for an order quantity the cost of the newsvendor.
 *
 * @param stock y, units
 * @param mean mean of demand, in units, at least 0
 * @param sd standard deviation of demand, in units, at least 0; ignored by "poisson"
 * @param underage money a unit of demand unmet, at least 0
 * @param overage money a unit left over, at least 0
 *
 * Source: Snyder and Shen 2019, equation 4.3.
 */
export function underageOverageCost(
  stock: number,
  mean: number,
  sd: number,
  underage: number,
  overage: number,
  family: DemandFamily = 'normal',
): number | Refusal {
  const demand = demandOf(family, mean, sd);
  if (demand instanceof Refusal) return demand;
  if (!(underage >= 0)) return refusals.underage;
  if (!(overage >= 0)) return refusals.overage;
  return expectedUnderageOverageCost(demand, stock, underage, overage);
}
