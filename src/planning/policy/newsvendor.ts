import { demandOf, type DemandFamily } from '../probability/demand-family';
import { Refusal } from '../base/refusal';
import { underageOverageCost, expectedUnderageOverageCost } from './underage-overage-cost';

const refusals = {
  underage: new Refusal('domain', 'The underage cost must be above 0: enter money a unit short.'),
  overage: new Refusal('domain', 'The overage cost must be above 0: enter money a unit left over.'),
};

function refuseUnitCosts(underage: number, overage: number): Refusal | null {
  if (!(underage > 0)) return refusals.underage;
  if (!(overage > 0)) return refusals.overage;
  return null;
}

/**
 * The newsvendor's quantity in units, the least y with P(D ≤ y) ≥ underage ÷ (underage + overage):
 * the one order for a season that makes the expected cost of too little and too much least.
 *
 * @param mean mean of the season's demand, in units, at least 0
 * @param sd standard deviation of it, in units, at least 0; ignored by "poisson"
 * @param underage money lost by a unit of demand unmet, above 0
 * @param overage money lost by a unit left over, above 0
 *
 * Source: K. Arrow, T. Harris and J. Marschak, "Optimal inventory policy", Econometrica 19, 1951;
 * Snyder and Shen 2019, equations 4.17 and 4.28.
 */
export function newsvendorQuantity(
  mean: number,
  sd: number,
  underage: number,
  overage: number,
  family: DemandFamily = 'normal',
): number | Refusal {
  const demand = demandOf(family, mean, sd);
  if (demand instanceof Refusal) return demand;
  return refuseUnitCosts(underage, overage) ?? demand.quantile(underage / (underage + overage));
}

/**
 * The newsvendor's expected cost in money: at the optimum, or at a given quantity (then the costs
 * may also be 0). Arguments and refusals as in `newsvendorQuantity`.
 */
export function newsvendorCost(
  mean: number,
  sd: number,
  underage: number,
  overage: number,
  quantity: number | null = null,
  family: DemandFamily = 'normal',
): number | Refusal {
  if (quantity !== null) return underageOverageCost(quantity, mean, sd, underage, overage, family);
  const demand = demandOf(family, mean, sd);
  if (demand instanceof Refusal) return demand;
  const refusal = refuseUnitCosts(underage, overage);
  if (refusal) return refusal;
  return expectedUnderageOverageCost(
    demand,
    demand.quantile(underage / (underage + overage)),
    underage,
    overage,
  );
}
