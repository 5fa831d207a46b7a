import { demandLoss } from '../demand/demand-distribution';
import { costOfInaction, positionStockoutRisk, type InactionCost } from './inaction-cost';
import { receiptsBefore, wasteBefore, type StockPosition } from './stock-position';
import { unmetUntil } from './stock-after-expiry';
import { coverOfStock, unitsExpiring } from './stock-cover';
import {
  suppliedCover,
  suppliedInaction,
  suppliedStockoutRisk,
  type SuppliedStock,
} from './supplied-stock';
import type { SupplyValue } from './supply-values';

/** Expected cost and stockout risk of the stock at every position, one element a position. Money and units. */
export interface StockState {
  readonly available: Float64Array;
  /** Days of cover; Infinity without demand. */
  readonly coverDays: Float64Array;
  /** Units that mean demand does not reach before they expire. */
  readonly unitsExpiring: Float64Array;
  readonly stockoutRisk: Float64Array;
  readonly lostMargin: Float64Array;
  readonly holdingCost: Float64Array;
  readonly obsolescence: Float64Array;
  /**
   * The horizon of measures of sales, in days: until the source of a store can act, and lead time and
   * review period of a supplier. Own customers of a location that supplies others: until the next plan.
   */
  readonly horizonDays: Float64Array;
  /** Expected demand of customers over the horizon, and the part of it that is unmet. */
  readonly demand: Float64Array;
  readonly unmetDemand: Float64Array;
}

export function emptyStockState(count: number): StockState {
  const column = (): Float64Array => new Float64Array(count);
  return {
    available: column(),
    coverDays: column(),
    unitsExpiring: column(),
    stockoutRisk: column(),
    lostMargin: column(),
    holdingCost: column(),
    obsolescence: column(),
    horizonDays: column(),
    demand: column(),
    unmetDemand: column(),
  };
}

/** Copies position `p` from one state to another, where it is position `fromP`. */
export function copyStock(to: StockState, from: StockState, p: number, fromP = p): void {
  to.available[p] = from.available[fromP]!;
  to.unitsExpiring[p] = from.unitsExpiring[fromP]!;
  to.coverDays[p] = from.coverDays[fromP]!;
  to.stockoutRisk[p] = from.stockoutRisk[fromP]!;
  to.lostMargin[p] = from.lostMargin[fromP]!;
  to.holdingCost[p] = from.holdingCost[fromP]!;
  to.obsolescence[p] = from.obsolescence[fromP]!;
  to.horizonDays[p] = from.horizonDays[fromP]!;
  to.demand[p] = from.demand[fromP]!;
  to.unmetDemand[p] = from.unmetDemand[fromP]!;
}

/** Records position `p` at its present stock. */
export function recordStock(state: StockState, p: number, stock: StockPosition): void {
  recordCosts(state, p, costOfInaction(stock));
  state.stockoutRisk[p] = positionStockoutRisk(stock);
  const interval = Math.min(stock.life, stock.supplierLeadTime + (stock.reviewPeriod ?? 0));
  const supply = stock.available + receiptsBefore(stock, interval) - wasteBefore(stock, interval);
  state.available[p] = stock.available;
  state.coverDays[p] = coverOfStock(stock);
  state.unitsExpiring[p] = unitsExpiring(stock);
  state.horizonDays[p] = interval;
  state.demand[p] = demandLoss(0, stock.rate, interval);
  state.unmetDemand[p] = unmetUntil(interval, supply, stock);
}

/** Records position `p` of a supply forest at a stock. */
export function recordSuppliedStock(
  state: StockState,
  p: number,
  value: SupplyValue,
  stock: SuppliedStock,
): void {
  const { position, isUpstream } = value.terms;
  recordCosts(state, p, suppliedInaction(value, stock));
  state.stockoutRisk[p] = suppliedStockoutRisk(value, stock);
  const supply = isUpstream ? stock.available : stock.echelon;
  state.available[p] = stock.available;
  state.coverDays[p] = suppliedCover(value, stock);
  state.unitsExpiring[p] = unitsExpiring({ ...position, available: stock.available });
  state.horizonDays[p] = value.local.horizon;
  state.demand[p] = demandLoss(0, position.rate, value.local.horizon);
  state.unmetDemand[p] = unmetUntil(value.local.horizon, supply, position);
}

function recordCosts(state: StockState, p: number, cost: InactionCost): void {
  state.lostMargin[p] = cost.lostMargin;
  state.holdingCost[p] = cost.holding;
  state.obsolescence[p] = cost.obsolescence;
}

/**
 * Records position `p` after a plan. Holding cost and obsolescence are those of the new stock; lost
 * margin is the remainder, so the three add up to the cost before plus the plan's change.
 */
export function recordStockAfter({ stock, ...plan }: StockAfterPlan): void {
  recordStock(plan.after, plan.p, stock);
  addCostChange(plan);
}

/** The same for a position of a supply forest. */
export function recordSuppliedStockAfter(
  value: SupplyValue,
  stock: SuppliedStock,
  plan: Omit<StockAfterPlan, 'stock'>,
): void {
  recordSuppliedStock(plan.after, plan.p, value, stock);
  addCostChange(plan);
}

function addCostChange({ before, after, p, costChange }: Omit<StockAfterPlan, 'stock'>): void {
  after.lostMargin[p] =
    expectedCost(before, p) + costChange - after.holdingCost[p]! - after.obsolescence[p]!;
}

/** Position `p` before and after a plan. */
export interface StockAfterPlan {
  readonly before: StockState;
  readonly after: StockState;
  readonly p: number;
  readonly stock: StockPosition;
  /** Change of expected cost, in money. */
  readonly costChange: number;
}

/** Lost margin, holding cost and obsolescence of position `p` together. */
export function expectedCost(state: StockState, p: number): number {
  return state.lostMargin[p]! + state.holdingCost[p]! + state.obsolescence[p]!;
}
