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
  /** Units sold over the history, by position. */
  readonly unitsSold: Float64Array;
}

/**
 * The summary measures of the stock in `state`, over all positions. Turnover, GMROI and sell-through
 * are NaN if their divisor is 0. GMROI leaves out products without a price.
 */
export function measures({
  network,
  settings,
  columns,
  state,
  unitsSold,
}: MeasuredStock): Measures {
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
    const mean = columns.meanPerDay[p]!;
    cost += expectedCost(state, p);
    lostMargin += state.lostMargin[p]!;
    holdingCost += state.holdingCost[p]!;
    obsolescence += state.obsolescence[p]!;
    value += stock * product.unitCost;
    soldAtCost += mean * 365 * product.unitCost;
    if (product.price !== null) {
      margin += mean * 365 * (product.price - product.unitCost);
      valueWithPrice += stock * product.unitCost;
    }
    demand += state.demand[p]!;
    unmet += state.unmetDemand[p]!;
    sold += unitsSold[p]!;
    unsold += stock;
    if (mean > 0 && state.stockoutRisk[p]! > 1 - columns.serviceLevel[p]!) atRisk += 1;
    if (stock > 0 && stock > mean * settings.overstockDaysOfCover) overstocked += 1;
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
    sellThrough: sold / (sold + unsold),
    stockoutRiskPositions: atRisk,
    overstockPositions: overstocked,
    imbalanceIndex: networkImbalance(network, columns, state),
  };
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
