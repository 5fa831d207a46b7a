import type { DemandRate } from '../demand/demand-rate';

/** All that the cost of one product at one location depends on. Days count from the plan date. */
export interface StockPosition {
  /** x: units there today that are not reserved; below 0 where more is promised than there is. */
  readonly available: number;
  /** Supply on its way that is ordered already, by day, one entry a day. */
  readonly receipts: readonly Receipt[];
  readonly rate: DemandRate;
  /** Cost of a unit of unmet demand. */
  readonly underageCost: number;
  /** h: cost of holding a unit for a day. */
  readonly holdingPerDay: number;
  /** Value that a unit loses if it is never sold. */
  readonly writeOffCost: number;
  readonly supplierLeadTime: number;
  /** R: days to the next plan; null for a one-off plan. */
  readonly reviewPeriod: number | null;
  /** An order is presumed to be placed today below this; −Infinity where the plan decides on orders. */
  readonly reorderPoint: number;
  /** False where nothing is ordered again, as in a phase-out. */
  readonly isReplenished: boolean;
  /** Days that stock without an expiry date keeps its value. */
  readonly life: number;
  /** Stock by expiry, first to expire first; empty where none has a date. */
  readonly lots: readonly Lot[];
}

export interface Receipt {
  readonly day: number;
  readonly quantity: number;
}

export interface Lot {
  /** How many units, in the order in which they are sold, are of this lot or an earlier one. */
  readonly lastUnit: number;
  /** Days to expiry; never longer than the position's life. */
  readonly life: number;
}

/** r(∞): all supply on its way. */
export function totalReceipts(position: StockPosition): number {
  return receiptsBefore(position, Infinity);
}

/** r(t): supply due strictly before day `day`. */
export function receiptsBefore(position: StockPosition, day: number): number {
  let total = 0;
  for (const receipt of position.receipts) if (receipt.day < day) total += receipt.quantity;
  return total;
}

/**
 * S: days until supply that is not ordered yet can arrive, for a unit that leaves this inventory
 * position behind (keeping) or finds it (receiving). Below the reorder point that order is placed
 * now; above it, at the next review; where nothing replenishes it never is.
 */
export function protectionInterval(position: StockPosition, inventoryPosition: number): number {
  if (!position.isReplenished) return Infinity;
  if (inventoryPosition < position.reorderPoint) return position.supplierLeadTime;
  return position.reviewPeriod === null
    ? Infinity
    : position.supplierLeadTime + position.reviewPeriod;
}

/** E(H): the days in (after, horizon] on which a shortage would end: each receipt, and the horizon. */
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

/** Days that the y-th unit to be sold keeps its value. */
export function lifeOfUnit(position: StockPosition, y: number): number {
  for (const lot of position.lots) if (y <= lot.lastUnit) return lot.life;
  return position.life;
}

/** The last unit that shares the y-th one's life; Infinity beyond the lots. */
export function lastUnitOfSameLife(position: StockPosition, y: number): number {
  for (const lot of position.lots) if (y <= lot.lastUnit) return lot.lastUnit;
  return Infinity;
}

/** The first unit that shares the y-th one's life. */
export function firstUnitOfSameLife(position: StockPosition, y: number): number {
  let first = 1;
  for (const lot of position.lots) {
    if (y <= lot.lastUnit) break;
    first = lot.lastUnit + 1;
  }
  return y < first ? y : first;
}
