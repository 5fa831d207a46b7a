import type { DemandEstimate } from '../demand/estimate-demand';
import { findPosition } from '../network/find-position';
import type { LaneTerms } from '../network/lane-terms';
import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { PositionSlice } from './parallel-planner';
import {
  copyPositions,
  fillImbalance,
  fillPosition,
  emptyPositionColumns,
  type PositionDraft,
} from '../balance/position-columns';
import { targetLevels } from '../balance/targets/target-levels';
import {
  stockAfter,
  type DecidedAlternative,
} from '../rebalance/alternatives/decided-alternatives';
import { assemblePosition, type AssembledPosition } from '../rebalance/assemble-position';
import type { ProductOutcome } from '../rebalance/planned-lines';
import { productSites, type ProductSites } from '../rebalance/product-sites';
import type { ProductProblem } from '../rebalance/product-problem';
import {
  costChangeAt,
  positionChanges,
  stockChanges,
  type StockChanges,
} from '../rebalance/stock-changes';
import { stockToday } from '../valuation/supplied-stock';
import {
  copyStock,
  emptyStockState,
  recordStock,
  recordStockAfter,
  recordSuppliedStock,
  recordSuppliedStockAfter,
  type StockState,
} from '../valuation/stock-state';

/** A product's positions before the plan. */
export interface AssembledProduct extends ProductSites {
  readonly positions: readonly AssembledPosition[];
}

/** The figures of all positions of a plan: levels and classes, and the stock before and after it. */
export class PositionTable {
  readonly columns: PositionDraft;
  readonly before: StockState;
  readonly after: StockState;

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly demand: DemandEstimate,
    private readonly terms: LaneTerms,
  ) {
    const { count } = network.positions;
    this.columns = emptyPositionColumns(count);
    this.before = emptyStockState(count);
    this.after = emptyStockState(count);
  }

  /** Computes the figures of a product's positions. The stock after the plan equals the stock before. */
  assemble(range: ProductRange): AssembledProduct {
    const { start, end } = range;
    const { network, settings, demand, columns, before, after } = this;
    const positions: AssembledPosition[] = [];
    for (let p = start; p < end; p += 1) {
      const position = assemblePosition(network, settings, demand, p);
      positions.push(position);
    }
    const { sites, supply } = productSites(network, this.terms, range, positions);
    const targets = targetLevels(network, settings, range, positions, supply);
    positions.forEach((position, i) => {
      const p = start + i;
      const value = supply?.values[i] ?? null;
      if (value === null) recordStock(before, p, position.stock);
      else recordSuppliedStock(before, p, value, stockToday(value));
      copyStock(after, before, p);
      const levels = targets[i]!;
      fillPosition(columns, p, { position, levels, value, state: before, demand, settings });
    });
    fillImbalance(columns, start, end);
    return { sites, supply, positions };
  }

  /** Copies all figures of a product's positions. */
  copy(range: ProductRange, source: PositionSlice): void {
    const { start, end } = range;
    copyPositions(this.columns, start, source, end - start);
    for (let p = start; p < end; p += 1)
      copyStock(this.before, source.before, p, source.start + p - start);
    this.copyAfter(range, source);
  }

  /** Copies the stock of a product after the plan. */
  copyAfter({ start, end }: ProductRange, source: PositionSlice): void {
    for (let p = start; p < end; p += 1)
      copyStock(this.after, source.after, p, source.start + p - start);
  }

  /** Records the stock of a product after its transfers, purchases and markdowns. */
  recordAfter(
    { product, problem, packs }: ProductOutcome,
    chosen: ReadonlyMap<number, DecidedAlternative> | undefined,
  ): void {
    const changes = stockChanges(problem, packs);
    if (problem.supply !== undefined) {
      this.recordSuppliedAfter(product, problem, changes);
      return;
    }
    problem.sites.forEach((site, index) => {
      const change = changes.units[index]!;
      const p = findPosition(this.network.positions, product, site.location);
      const alternative = chosen?.get(p);
      if (change === 0 && changes.delayCost[index] === 0 && alternative === undefined) return;
      const stock = stockAfter(site.curve.position, change, alternative);
      recordStockAfter({
        before: this.before,
        after: this.after,
        p,
        stock,
        costChange: costChangeAt(problem, changes, index),
      });
    });
  }

  /** The same in a supply forest, where stock that moves changes the cost of every echelon above it. */
  private recordSuppliedAfter(
    product: number,
    problem: ProductProblem,
    changes: StockChanges,
  ): void {
    const { pools, positionOf } = problem.supply!;
    const units = positionChanges(problem, changes.units);
    const costs = pools.costsOf(units);
    const stock = pools.stockAfter(units);
    const delayed = new Float64Array(units.length);
    positionOf.forEach((position, site) => {
      costs[position]! += costChangeAt(problem, changes, site);
      delayed[position] = changes.delayCost[site]!;
    });
    const { location } = problem.sites[0]!;
    const start = findPosition(this.network.positions, product, location) - positionOf[0]!;
    units.forEach((change, i) => {
      if (change === 0 && delayed[i] === 0 && costs[i] === 0) return;
      const plan = { before: this.before, after: this.after, p: start + i, costChange: costs[i]! };
      const value = pools.values[i]!;
      if (value !== null) recordSuppliedStockAfter(value, stock[i]!, plan);
      else {
        const { position } = problem.sites[positionOf.indexOf(i)]!.curve;
        recordStockAfter({ ...plan, stock: stockAfter(position, change, undefined) });
      }
    });
  }
}
