import type { DemandRate } from '../demand/demand-rate';
import type { OrderCycle } from './order-cycle';
import type { SupplyTimes } from './supply-times';

/**
 * The state of one product at one location, with the costs and lead times that value it. The symbols
 * are those of the workbook contract, "The cost that a plan minimises". Days count from the plan date.
 */

export interface StockPosition {
  /** x: units on hand less reserved, plus transfers in transit; below 0 if reservations exceed stock. */
  readonly available: number;
  /** Supply on order by due day, one entry a day, in order of day. */
  readonly receipts: readonly Receipt[];
  readonly rate: DemandRate;
  /** Cost of a unit of unmet demand. */
  readonly underageCost: number;
  /** h: cost of holding a unit for a day. */
  readonly holdingPerDay: number;
  /** loss: value that a unit loses if it is never sold. */
  readonly writeOffCost: number;
  /** LT: days from order to receipt. */
  readonly supplierLeadTime: number;
  /** When supply comes where lead times vary; left out where they do not. */
  readonly supplyTimes?: readonly SupplyTimes[];
  /** R: days to the next plan; null for a one-off plan. */
  readonly reviewPeriod: number | null;
  /** Below it an order is assumed to be placed today; −Infinity where the plan decides on orders. */
  readonly reorderPoint: number;
  /** False if nothing is ordered again, as in a phase-out. */
  readonly isReplenished: boolean;
  /** What a unit changes in the position's own orders; null, or left out, where it changes nothing. */
  readonly orderCycle?: OrderCycle | null;
  /** Days that stock without an expiry date keeps its value. */
  readonly life: number;
  /** Days that units which a transfer brings keep their value; left out, as undated stock. */
  readonly lifeOfTransfers?: number;
  /** Lots with an expiry date, first to expire first; empty if there is none. */
  readonly lots: readonly Lot[];
  /** Units that are expected to expire unsold, by day of expiry; none if left out. */
  readonly waste?: readonly ExpectedWaste[];
}

/** Units that are expected to expire unsold on one day. */
export interface ExpectedWaste {
  readonly day: number;
  readonly units: number;
}

export interface Receipt {
  readonly day: number;
  readonly quantity: number;
}

export interface Lot {
  /** Number of its last unit. Units count from 1 in the order of sale, first expired first out. */
  readonly lastUnit: number;
  /** Days to expiry; never longer than the position's life. */
  readonly life: number;
}

/** r(∞): all supply on order. */
export function totalReceipts(position: StockPosition): number {
  return receiptsBefore(position, Infinity);
}

/** r(t): supply due before day `day`; supply due on the day itself comes too late. */
export function receiptsBefore(position: StockPosition, day: number): number {
  let total = 0;
  for (const receipt of position.receipts) if (receipt.day < day) total += receipt.quantity;
  return total;
}

/**
 * S, the protection interval: days until supply that is not ordered yet can arrive. Below the reorder
 * point the order is placed now: S = LT. At or above it, at the next review: S = LT + R. Without
 * replenishment or a next review S is Infinity (Silver, Pyke and Thomas, ch. 7; Zipkin 2000, ch. 6).
 *
 * @param inventoryPosition stock and supply on order that a unit leaves behind (sent) or finds (received)
 */
export function protectionInterval(position: StockPosition, inventoryPosition: number): number {
  if (!position.isReplenished) return Infinity;
  if (inventoryPosition < position.reorderPoint) return position.supplierLeadTime;
  return position.reviewPeriod === null
    ? Infinity
    : position.supplierLeadTime + position.reviewPeriod;
}

/** Units that are expected to expire unsold before day `day`. */
export function wasteBefore({ waste }: StockPosition, day: number): number {
  let total = 0;
  for (const expiry of waste ?? []) if (expiry.day < day) total += expiry.units;
  return total;
}

/** E(H): the days in (after, horizon] on which a shortage would end: every receipt day, and the horizon. */
export function shortageEndDays(
  position: StockPosition,
  horizon: number,
  after: number,
): readonly number[] {
  const days: number[] = [];
  for (const receipt of position.receipts) {
    if (receipt.day > after && receipt.day < horizon) days.push(receipt.day);
  }
  if (horizon > after) days.push(horizon);
  return days;
}

/**
 * The share of the carrying cost of a unit with this life that waiting for the next plan cannot save:
 * 1 where stock is ordered again or no plan follows, else min(1, R ÷ life).
 */
export function unavoidableShare(position: StockPosition, life: number): number {
  const { isReplenished, reviewPeriod } = position;
  return isReplenished || reviewPeriod === null ? 1 : Math.min(1, reviewPeriod / life);
}

/** Days until the y-th unit to be sold loses its value. */
export function lifeOfUnit(position: StockPosition, y: number): number {
  for (const lot of position.lots) if (y <= lot.lastUnit) return lot.life;
  return position.life;
}

/** The position as the units that a transfer brings find it: they follow its stock, with their own life. */
export function positionOfTransfers(position: StockPosition): StockPosition {
  const { life, lifeOfTransfers = life } = position;
  return lifeOfTransfers < life ? { ...position, life: lifeOfTransfers } : position;
}

/** Number of the last unit with the same life as the y-th; Infinity beyond the lots. */
export function lastUnitOfSameLife(position: StockPosition, y: number): number {
  for (const lot of position.lots) if (y <= lot.lastUnit) return lot.lastUnit;
  return Infinity;
}

/** Number of the first unit with the same life as the y-th. */
export function firstUnitOfSameLife(position: StockPosition, y: number): number {
  let first = 1;
  for (const lot of position.lots) {
    if (y <= lot.lastUnit) break;
    first = lot.lastUnit + 1;
  }
  return y < first ? y : first;
}
