import { demandRate, type DemandRate, type RateColumns } from '../demand/demand-rate';
import type { Location, Network } from '../network/network';
import { daysOpen, ordersStock } from '../network/open-days';
import type { PlanSettings } from '../network/settings';
import { replenishmentLevels, type ReplenishmentLevels } from '../policy/replenishment';
import { mayBuy } from './alternatives/purchase-terms';
import { freeStock } from './free-stock';
import { lifeOfTransfers } from './life-of-transfers';
import type { Lot, Receipt, StockPosition } from '../valuation/stock-position';
import { expectedWaste } from '../valuation/expected-waste';
import { orderCycle } from '../valuation/order-cycle';
import { supplyTimes } from '../valuation/supply-times';
import { isUntried } from './untried-stock';
import { underageFromPrice, underageFromServiceLevel } from '../valuation/underage-cost';

/** One position with everything that its cost depends on. */
export interface AssembledPosition {
  readonly stock: StockPosition;
  readonly levels: ReplenishmentLevels;
  readonly serviceLevel: number;
  /** Units that must stay (Keep at least). */
  readonly minStock: number;
  /** Units on hand that are sound and not committed. */
  readonly freeUnits: number;
  /** Units that may leave in this plan. */
  readonly shippable: number;
  /** Whether the product is new and has not had time to sell here: then nothing may leave. */
  readonly isUntried: boolean;
  /** Units of expired lots: they are worth nothing. */
  readonly expired: number;
}

/** Assembles position `p` on the plan date. Fractions of a unit are rounded down. */
export function assemblePosition(
  network: Network,
  settings: PlanSettings,
  demand: RateColumns,
  p: number,
): AssembledPosition {
  const { positions } = network;
  const product = network.products[positions.product[p]!]!;
  const location = network.locations[positions.location[p]!]!;
  const isOpen = daysOpen(location, settings.planDate) > 0;
  const daysLeft = isOpen ? daysOpen(location, settings.planDate) : Infinity;
  // A closed location sells nothing more: what its stock is worth, it is worth elsewhere.
  const rate = isOpen ? demandRate(demand, p) : NO_DEMAND;
  const serviceLevel = settings.serviceLevel[product.serviceClass];
  const holdingPerDay = (product.unitCost * settings.holdingRate) / 365;
  const writeOffCost = Math.max(0, product.unitCost - product.salvageValue);
  const life = Math.min(product.shelfLifeDays ?? Infinity, settings.obsolescenceDays, daysLeft);
  const isReplenished = ordersStock(location) && !product.isPhaseOut;
  const supplierLeadTime = positions.supplierLeadTime[p]!;
  const leadTimeSd = positions.supplierLeadTimeSd[p]!;
  const orderRate = isOpen && demand.ordering ? demandRate(demand.ordering, p) : rate;
  const levels = replenishmentLevels({
    rate: orderRate,
    supply: {
      leadTime: supplierLeadTime,
      leadTimeSd,
      reviewPeriod: settings.reviewPeriod,
      orderCost: positions.orderCost[p]!,
      minOrderQuantity: positions.minOrderQuantity[p]!,
      orderMultiple: positions.orderMultiple[p]!,
      isReplenished,
    },
    serviceLevel,
    holdingPerDay,
    life,
  });
  const protectionInterval = isReplenished
    ? Math.min(life, supplierLeadTime + (settings.reviewPeriod ?? 0))
    : life;
  const { lots, expired } = lotsOf(network, settings, p, life);
  const expires = product.shelfLifeDays !== null || lots.length > 0;
  // If the plan decides on purchases, no other order is assumed.
  const decidesOrders = mayBuy(network, settings, p);
  // It orders from its source, whose stock carries the cost of its units (echelon-curve.ts).
  const hasSource = (positions.source?.[p] ?? -1) >= 0;
  const inTransit = positions.transfersInTransit[p]!;
  const present = positions.onHand[p]! - positions.reserved[p]! - expired;
  const minStock = isOpen ? unitsToKeep(location, rate.mean) : 0;
  const freeUnits = freeStock(positions, settings.planDate, p);
  const hasNotHadTime = isUntried(network, settings, p);
  return {
    stock: {
      available: Math.floor(present + inTransit),
      // What comes after the closing finds no customers.
      receipts: receiptsOf(network, settings, p).filter(({ day }) => day < daysLeft),
      rate,
      underageCost:
        product.price === null
          ? underageFromServiceLevel({
              rate,
              serviceLevel,
              protectionInterval,
              holdingPerDay,
              writeOffCost,
              life,
            })
          : underageFromPrice(product.price, product.unitCost, settings.lostSaleShare),
      holdingPerDay,
      writeOffCost,
      supplierLeadTime,
      ...(decidesOrders || !(leadTimeSd > 0)
        ? {}
        : {
            supplyTimes: supplyTimes(
              promisedReceipts(network, settings, p).filter(({ day }) => day < daysLeft),
              supplierLeadTime,
              leadTimeSd,
            ),
          }),
      // No later plan finds a use for the stock of a location that closes.
      reviewPeriod: isOpen ? settings.reviewPeriod : null,
      reorderPoint: decidesOrders ? -Infinity : levels.reorderPoint,
      isReplenished,
      orderCycle:
        expires || decidesOrders || hasSource || !isReplenished
          ? null
          : orderCycle(levels, { meanPerDay: orderRate.mean, holdingPerDay, life }),
      life,
      lifeOfTransfers: lifeOfTransfers(positions, settings.planDate, p, life),
      lots,
      waste: decidesOrders ? [] : expectedWaste(lots, rate),
    },
    levels,
    serviceLevel,
    minStock,
    freeUnits,
    shippable:
      location.canShip && !hasNotHadTime ? Math.max(0, Math.floor(freeUnits - minStock)) : 0,
    isUntried: hasNotHadTime,
    expired,
  };
}

const NO_DEMAND: DemandRate = { mean: 0, variance: 0, levelVariance: 0 };

function unitsToKeep({ keepAtLeast }: Location, meanPerDay: number): number {
  return 'units' in keepAtLeast ? keepAtLeast.units : Math.ceil(keepAtLeast.days * meanPerDay);
}

/** Supply on order by day from the plan date, one entry a day. Overdue supply is due on day 0. */
function receiptsOf(network: Network, settings: PlanSettings, p: number): readonly Receipt[] {
  return receiptsBy(network, p, (date) => Math.max(0, date - settings.planDate));
}

/** The same with overdue supply on its promised day, below 0. */
function promisedReceipts(network: Network, settings: PlanSettings, p: number): readonly Receipt[] {
  return receiptsBy(network, p, (date) => date - settings.planDate);
}

function receiptsBy(
  { positions: { receipts } }: Network,
  p: number,
  dayOf: (date: number) => number,
): readonly Receipt[] {
  const byDay = new Map<number, number>();
  for (let row = receipts.start[p]!; row < receipts.start[p + 1]!; row += 1) {
    const day = dayOf(receipts.day[row]!);
    byDay.set(day, (byDay.get(day) ?? 0) + receipts.quantity[row]!);
  }
  return [...byDay]
    .map(([day, quantity]) => ({ day, quantity: Math.floor(quantity) }))
    .filter((receipt) => receipt.quantity > 0)
    .sort((a, b) => a.day - b.day);
}

/**
 * The lots of a position in order of expiry. Reserved stock is picked first, so it comes off the
 * oldest lots. A lot that expires after the position's life counts as undated stock.
 */
function lotsOf(
  network: Network,
  settings: PlanSettings,
  p: number,
  life: number,
): { readonly lots: readonly Lot[]; readonly expired: number } {
  const { lots, reserved } = network.positions;
  const dated: Lot[] = [];
  let expired = 0;
  let lastUnit = -reserved[p]!;
  for (let row = lots.start[p]!; row < lots.start[p + 1]!; row += 1) {
    const days = lots.expiryDay[row]! - settings.planDate;
    if (days <= 0) {
      expired += lots.quantity[row]!;
      continue;
    }
    lastUnit += lots.quantity[row]!;
    if (days < life && lastUnit >= 1) dated.push({ lastUnit: Math.floor(lastUnit), life: days });
  }
  return { lots: dated, expired };
}
