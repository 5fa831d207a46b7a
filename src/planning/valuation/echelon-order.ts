import { daysOnward, type SupplyTerms } from './supply-terms';

/** The terms of the supplier of a root. Days, units and money. */
export interface EchelonOrderTerms {
  readonly leadTime: number;
  readonly orderCost: number;
  /** Minimum order, and the multiple of units that is sold. */
  readonly minQuantity: number;
  readonly multiple: number;
}

/** An order of a root for its whole echelon. Units, and money. */
export interface EchelonOrder {
  /** Its own stock and supply on order, which net demand draws on. */
  readonly position: number;
  readonly reorderPoint: number;
  readonly quantity: number;
  /** What it saves that the order is placed now, and not at the next plan. */
  readonly benefit: number;
}

/**
 * The order of a root by an (s, S) policy on its echelon: below the reorder point s of net demand it orders
 * up to S = s + the economic order quantity of all demand below it, at least the supplier's minimum and in
 * its multiples. Null at or above the reorder point.
 *
 * Its benefit is the net demand that is short before an order of the next plan could be with the customers,
 * less what is short before this one could, at the margin after freight down, less the capital that it
 * ties up until then.
 *
 * Source: A. Clark and H. Scarf, "Optimal policies for a multi-echelon inventory problem", Management
 * Science 6, 1960; E. Silver, D. Pyke and D. Thomas, Inventory and Production Management in Supply Chains,
 * 2017, ch. 11.
 *
 * @param change units that a plan brings into the echelon, less those that leave it
 */
export function echelonOrder(
  terms: SupplyTerms,
  change: number,
  { leadTime, orderCost, minQuantity, multiple }: EchelonOrderTerms,
): EchelonOrder | null {
  const { demand, reorderPoint, meanBelow, underageCost, costBelow } = terms;
  const { holdingPerDay, reviewPeriod, life } = terms.position;
  const position = terms.stock + change;
  if (position >= reorderPoint) return null;
  const economic = holdingPerDay > 0 ? Math.sqrt((2 * meanBelow * orderCost) / holdingPerDay) : 0;
  const wanted = Math.max(minQuantity, reorderPoint - position + economic);
  const quantity = multiple * Math.ceil(wanted / multiple);
  const unmet = (units: number, days: number): number =>
    demand.loss(Math.floor(units), Math.min(life, days + daysOnward(terms)));
  const nextOrder = reviewPeriod === null ? life : leadTime + reviewPeriod;
  const between = (units: number): number => unmet(units, nextOrder) - unmet(units, leadTime);
  const served = Math.max(0, between(position) - between(position + quantity));
  const capital = holdingPerDay * quantity * Math.min(reviewPeriod ?? 0, life);
  const benefit = Math.max(0, underageCost - costBelow) * served - capital;
  return { position, reorderPoint, quantity, benefit };
}
