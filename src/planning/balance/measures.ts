import { imbalanceIndex } from './imbalance';
import { stockAndTarget } from './stock-and-target';
import type { Network } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { Measures, PositionColumns } from '../network/plan-result';
import { Refusal } from '../base/refusal';
import { expectedCost, type StockState } from '../valuation/stock-state';

/** A network and one state of its stock, before or after the plan. */
export interface MeasuredStock {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly columns: PositionColumns;
  readonly state: StockState;
}

/**
 * The summary measures of the stock in `state`, over all positions. Fill rate, turnover, GMROI and
 * sell-through count what customers ask for and what stock and receipts meet of it, each position over its
 * own horizon (`StockState.horizonDays`). So they move when stock moves. Turnover, GMROI and sell-through
 * are NaN if their divisor is 0. GMROI leaves out products without a price.
 */
export function measures({ network, settings, columns, state }: MeasuredStock): Measures {
  const { positions, products } = network;
  let cost = 0;
  let lostMargin = 0;
  let holdingCost = 0;
  let obsolescence = 0;
  let value = 0;
  let soldAtCost = 0;
  let margin = 0;
  let valueWithPrice = 0;
  let demand = 0;
  let unmet = 0;
  let sold = 0;
  let unsold = 0;
  let atRisk = 0;
  let overstocked = 0;
  for (let p = 0; p < positions.count; p += 1) {
    const product = products[positions.product[p]!]!;
    const stock = Math.max(0, state.available[p]!);
    // Where nothing is met, rounding can leave less than nothing.
    const sales = Math.max(0, state.demand[p]! - state.unmetDemand[p]!);
    const horizon = state.horizonDays[p]!;
    const salesPerYear = horizon > 0 ? (365 * sales) / horizon : 0;
    cost += expectedCost(state, p);
    lostMargin += state.lostMargin[p]!;
    holdingCost += state.holdingCost[p]!;
    obsolescence += state.obsolescence[p]!;
    value += stock * product.unitCost;
    soldAtCost += salesPerYear * product.unitCost;
    if (product.price !== null) {
      margin += salesPerYear * (product.price - product.unitCost);
      valueWithPrice += stock * product.unitCost;
    }
    demand += state.demand[p]!;
    unmet += state.unmetDemand[p]!;
    sold += sales;
    unsold += Math.max(0, stock - sales);
    if (isBelowServiceLevel(columns, state, p)) atRisk += 1;
    if (state.coverDays[p]! > settings.overstockDaysOfCover) overstocked += 1;
  }
  return {
    expectedCost: cost,
    lostMargin,
    holdingCost,
    obsolescence,
    inventoryValue: value,
    inventoryTurnover: value > 0 ? soldAtCost / value : NaN,
    gmroi: valueWithPrice > 0 ? margin / valueWithPrice : NaN,
    fillRate: demand > 0 ? 1 - unmet / demand : 1,
    sellThrough: sold + unsold > 0 ? sold / (sold + unsold) : NaN,
    stockoutRiskPositions: atRisk,
    overstockPositions: overstocked,
    imbalanceIndex: networkImbalance(network, columns, state),
  };
}

/** Whether a position that is asked for has a stockout risk above 1 − service level. */
export function isBelowServiceLevel(
  { meanBelow, serviceLevel }: Pick<PositionColumns, 'meanBelow' | 'serviceLevel'>,
  { stockoutRisk }: Pick<StockState, 'stockoutRisk'>,
  p: number,
): boolean {
  return meanBelow[p]! > 0 && stockoutRisk[p]! > 1 - serviceLevel[p]!;
}

/** The mean Hoover index of the products with stock and a target, weighted by stock value. */
function networkImbalance(network: Network, columns: PositionColumns, state: StockState): number {
  const { positions, products } = network;
  let weighted = 0;
  let weights = 0;
  for (const { product, start, end } of productRanges(positions)) {
    const { stock, target } = stockAndTarget(state.available, columns, start, end);
    const units = stock.reduce((sum, onHand) => sum + onHand, 0);
    const index = imbalanceIndex(stock, target);
    if (!(index instanceof Refusal)) {
      const weight = units * products[product]!.unitCost;
      weighted += weight * index;
      weights += weight;
    }
  }
  return weights > 0 ? weighted / weights : 0;
}
