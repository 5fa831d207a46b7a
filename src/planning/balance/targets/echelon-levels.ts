import { demandQuantile } from '../../demand/demand-distribution';
import { meanOver } from '../../demand/demand-rate';
import { orderQuantities, type OrderTerms } from '../../policy/replenishment';
import { daysOnward, type SupplyTerms } from '../../valuation/supply-terms';
import { levelsWithOrders, type TargetLevels } from './position-levels';

/**
 * The target levels of a position with a place in a supply forest, each by itself.
 *
 *   supplies others   safety stock q(N(H)) − E N(H), its reorder point and need q(N(H)): N is the net
 *                     demand on it, H the days until supply ordered at the next plan reaches customers
 *   a store           safety stock q(D(T)) − E D(T), reorder point q(D(T)): T is the time for which it
 *                     is supplied at a time, the order its lane's
 *
 * q is the quantile at the service level. Where nothing is ordered again, the need stays and the rest is 0.
 *
 * Source: echelons.md of the workbook contract, "What a DC shows".
 */
export function echelonLevels(
  terms: SupplyTerms,
  own: TargetLevels,
  orderTerms: OrderTerms,
): TargetLevels {
  const { position, isUpstream, meanBelow } = terms;
  if (!isUpstream && !position.isReplenished) return own;
  const { economicOrderQuantity, quantity } = orderQuantities(
    meanBelow,
    position.holdingPerDay,
    orderTerms,
  );
  const ordered = meanBelow > 0 ? quantity : 0;
  if (!isUpstream) {
    const { rate } = position;
    const reorderPoint = demandQuantile(terms.serviceLevel, rate, terms.horizon);
    return levelsWithOrders({
      safetyStock: reorderPoint - meanOver(rate, terms.horizon),
      reorderPoint,
      economicOrderQuantity,
      orderUpTo: reorderPoint + ordered,
    });
  }
  const need = quantile(terms, terms.source < 0 ? terms.rootHorizon : terms.horizon);
  if (!position.isReplenished) {
    return { ...own, safetyStock: 0, reorderPoint: 0, orderUpTo: need, ...fullAt(need) };
  }
  const days = terms.source < 0 ? daysToCustomers(terms) : terms.horizon;
  const reorderPoint = quantile(terms, days);
  return {
    safetyStock: reorderPoint - terms.demand.over(days).mean,
    reorderPoint,
    economicOrderQuantity,
    orderUpTo: reorderPoint + ordered,
    ...fullAt(need),
  };
}

/** Surplus and shortage of a position that supplies others both count from its need. */
function fullAt(need: number): Pick<TargetLevels, 'need' | 'surplusAbove' | 'shortageBelow'> {
  return { need, surplusAbove: need, shortageBelow: need };
}

function quantile({ demand, serviceLevel }: SupplyTerms, days: number): number {
  return demand.quantile(serviceLevel, days);
}

/** Days until what a root orders at its next review is with the customers, never past its life. */
function daysToCustomers(root: SupplyTerms): number {
  const { supplierLeadTime, reviewPeriod, life } = root.position;
  return Math.min(life, supplierLeadTime + (reviewPeriod ?? 0) + daysOnward(root));
}
