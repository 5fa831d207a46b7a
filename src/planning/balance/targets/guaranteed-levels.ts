import { demandQuantile } from '../../demand/demand-distribution';
import { meanOver, type DemandRate } from '../../demand/demand-rate';
import type { Network } from '../../network/network';
import type { PlanSettings } from '../../network/settings';
import { forestServiceTimes } from '../../policy/guaranteed-service/forest-service-times';
import { orderQuantities, type OrderTerms } from '../../policy/replenishment';
import { countQuantile } from '../../probability/count-distribution';
import type { ProductSupply } from '../../rebalance/product-supply';
import { NetDemand } from '../../valuation/net-demand';
import type { SupplyTerms } from '../../valuation/supply-terms';
import { levelsWithOrders, type TargetLevels } from './position-levels';

/**
 * The target levels of a product's supply forest from the guaranteed-service model: the safety stocks of
 * all tiers together, at the lowest holding cost. Every site orders at each review, so its processing
 * time T is the lead time of its supplier, or of its lane, and the review period. Customers are served at
 * once. The service times are the cheapest for a safety stock of z·σ·√(SI + T − S). The safety stock
 * itself is q(D(SI + T − S)) − E D(SI + T − S): D is all demand at and below the site, q its quantile at
 * the service level. A unit costs more to hold the more freight it carries.
 *
 *   reorder point   E D(T) + safety stock: what is at the site and on its way there covers its own
 *                   processing time; units that wait at its source for its orders count there
 *
 * A site's levels are null where it is not in a tree, or where nothing is ordered.
 *
 * Source: S. Graves and S. Willems, "Optimizing strategic safety stock placement in supply chains",
 * Manufacturing & Service Operations Management 2, 2000.
 *
 * @param start the position of the network that is first in the product's range
 */
export function guaranteedLevels(
  network: Network,
  settings: PlanSettings,
  start: number,
  { forest, values }: ProductSupply,
  orderTerms: readonly OrderTerms[],
): readonly (TargetLevels | null)[] {
  const { parent, order, depth } = forest;
  const count = parent.length;
  const variance = new Float64Array(count);
  const processingTime = new Float64Array(count);
  const holdingCost = new Float64Array(count);
  const freight = new Float64Array(count);
  const demands = new Array<NetDemand>(count);
  const ownRate = (i: number): DemandRate => values[i]?.terms.position.rate ?? NO_DEMAND;
  for (const i of order) {
    variance[i]! += ownRate(i).variance;
    if (parent[i]! >= 0) variance[parent[i]!]! += variance[i]!;
    const supplied = Array.from(forest.children(i), (u) => ({ demand: demands[u]!, stock: 0 }));
    demands[i] = new NetDemand(ownRate(i), supplied);
  }
  for (let next = count - 1; next >= 0; next -= 1) {
    const i = order[next]!;
    const terms = values[i]?.terms;
    if (terms === undefined) continue;
    processingTime[i] = processingDays(terms);
    freight[i] = parent[i]! < 0 ? 0 : freight[parent[i]!]! + terms.feedCost;
    const { holdingPerDay } = terms.position;
    // If the product costs nothing, every unit is as dear to hold.
    holdingCost[i] = (holdingPerDay || 1) + (freight[i]! * settings.holdingRate) / 365;
  }
  const times = forestServiceTimes({
    parent,
    order,
    depth,
    processingTime,
    weight: variance.map((units, i) => holdingCost[i]! * Math.sqrt(units)),
    ownWeight: variance.map((_, i) =>
      forest.children(i).length > 0 ? holdingCost[i]! * Math.sqrt(ownRate(i).variance) : 0,
    ),
  });
  return values.map((value, i): TargetLevels | null => {
    if (value === null || !value.terms.position.isReplenished) return null;
    const { terms } = value;
    const { serviceLevel, isUpstream, position, meanBelow } = terms;
    const replenishment = times.inbound[i]! + processingTime[i]!;
    const demand = demands[i]!;
    const leadTimeSd = parent[i]! < 0 ? network.positions.supplierLeadTimeSd[start + i]! : 0;
    let safetyStock = poolStock(demand, terms, replenishment - times.outbound[i]!, leadTimeSd);
    if (isUpstream) safetyStock += safetyStockOver(ownRate(i), serviceLevel, times.outbound[i]!);
    const { economicOrderQuantity, quantity } = orderQuantities(
      meanBelow,
      position.holdingPerDay,
      orderTerms[i]!,
    );
    const mean = demand.over(Math.min(processingTime[i]!, position.life)).mean;
    const reorderPoint = Math.max(0, Math.ceil(mean + safetyStock - ROUNDING));
    const orderUpTo = reorderPoint + (meanBelow > 0 ? quantity : 0);
    return levelsWithOrders({ safetyStock, reorderPoint, economicOrderQuantity, orderUpTo });
  });
}

const NO_DEMAND: DemandRate = { mean: 0, variance: 0, levelVariance: 0 };
/** Sums of means differ from the quantile they belong to by less than this, in units. */
const ROUNDING = 1e-9;

/** T: days from the order of a site, at a review, until it is there and may leave. */
function processingDays({ position, source, feedDays }: SupplyTerms): number {
  return (source < 0 ? position.supplierLeadTime : feedDays) + (position.reviewPeriod ?? 0);
}

/** Safety stock for all demand at and below a site over its net replenishment time, in units. */
function poolStock(
  demand: NetDemand,
  { serviceLevel, isUpstream, meanBelow, position }: SupplyTerms,
  netDays: number,
  leadTimeSd: number,
): number {
  const days = Math.min(netDays, position.life);
  if (days <= 0) return 0;
  if (!isUpstream) return safetyStockOver(position.rate, serviceLevel, days);
  const { mean, variance } = demand.over(days);
  if (demand.isKnown) return 0;
  return countQuantile(serviceLevel, mean, variance + (meanBelow * leadTimeSd) ** 2) - mean;
}

function safetyStockOver(rate: DemandRate, serviceLevel: number, days: number): number {
  return days > 0 ? demandQuantile(serviceLevel, rate, days) - meanOver(rate, days) : 0;
}
