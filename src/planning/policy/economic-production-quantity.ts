import { Refusal } from '../base/refusal';
import { economicOrderCost } from './economic-order-cost';
import { economicOrderQuantity, refuseOrderCosts } from './economic-order-quantity';

const tooSlow = new Refusal(
  'domain',
  'The production rate must be above the annual demand: enter units a year.',
);

/** h·(1 − D ÷ P), what holding costs while a lot is made and sold at once; refuses P ≤ D. */
function holdingCostWhileProducing(
  annualDemand: number,
  orderCost: number,
  holdingCost: number,
  productionRate: number,
): number | Refusal {
  const refusal = refuseOrderCosts(annualDemand, orderCost, holdingCost);
  if (refusal) return refusal;
  if (!(productionRate > annualDemand)) return tooSlow;
  return holdingCost * (1 - annualDemand / productionRate);
}

/**
 * The economic production quantity in units, √(2·D·K ÷ (h·(1 − D ÷ P))): the lot of least yearly
 * cost where units arrive as they are made instead of all at once.
 *
 * @param annualDemand D, units a year, at least 0
 * @param orderCost K, money a set-up, at least 0
 * @param holdingCost h, money a unit a year, above 0
 * @param productionRate P, units a year, above D
 *
 * Source: E. Taft, "The most economical production lot", Iron Age 101, 1918; Snyder and Shen 2019,
 * equation 3.29.
 */
export function economicProductionQuantity(
  annualDemand: number,
  orderCost: number,
  holdingCost: number,
  productionRate: number,
): number | Refusal {
  const holding = holdingCostWhileProducing(annualDemand, orderCost, holdingCost, productionRate);
  if (holding instanceof Refusal) return holding;
  return economicOrderQuantity(annualDemand, orderCost, holding);
}

/**
 * The yearly cost of set-ups and holding, in money: at the economic production quantity, or at a
 * given quantity above 0. Arguments and refusals as above.
 */
export function economicProductionCost(
  annualDemand: number,
  orderCost: number,
  holdingCost: number,
  productionRate: number,
  quantity: number | null = null,
): number | Refusal {
  const holding = holdingCostWhileProducing(annualDemand, orderCost, holdingCost, productionRate);
  if (holding instanceof Refusal) return holding;
  return economicOrderCost(annualDemand, orderCost, holding, quantity);
}
