import { imbalanceIndex } from './imbalance';
import { stockAndNeed } from './stock-and-need';
import type { Network } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { Measures, PositionColumns } from '../network/plan-result';
import { Refusal } from '../base/refusal';
import { expectedCost, type StockState } from '../valuation/stock-state';

/**
 * The contract's measures for the stock as it stands in `state`. Turnover, GMROI and sell-through
 * are NaN where there is nothing to divide by; products without a price are left out of GMROI.
 */
export function measures(
  network: Network,
  settings: PlanSettings,
  columns: PositionColumns,
  state: StockState,
  unitsSold: Float64Array,
): Measures {
  const { positions, products } = network;
  let cost = 0;
  let lostMargin = 0;
  let holdingCost = 0;
  let obsolescence = 0;
  let value = 0;
  let soldAtCost = 0;
  let margin = 0;
  let pricedValue = 0;
  let demand = 0;
  let unmet = 0;
  let sold = 0;
  let left = 0;
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
      pricedValue += stock * product.unitCost;
    }
    demand += state.demand[p]!;
    unmet += state.unmetDemand[p]!;
    sold += unitsSold[p]!;
    left += stock;
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
    gmroi: pricedValue > 0 ? margin / pricedValue : NaN,
    fillRate: demand > 0 ? 1 - unmet / demand : 1,
    sellThrough: sold / (sold + left),
    stockoutRiskPositions: atRisk,
    overstockPositions: overstocked,
    imbalanceIndex: networkImbalance(network, columns, state),
  };
}

/** The Hoover index of every product with stock and need, weighted by the value of its stock. */
function networkImbalance(network: Network, columns: PositionColumns, state: StockState): number {
  const { positions, products } = network;
  let weighted = 0;
  let weights = 0;
  for (const { product, start, end } of productRanges(positions)) {
    const { stock, need } = stockAndNeed(state.available, columns, start, end);
    const units = stock.reduce((sum, held) => sum + held, 0);
    const index = imbalanceIndex(stock, need);
    if (!(index instanceof Refusal)) {
      const weight = units * products[product]!.unitCost;
      weighted += weight * index;
      weights += weight;
    }
  }
  return weights > 0 ? weighted / weights : 0;
}
