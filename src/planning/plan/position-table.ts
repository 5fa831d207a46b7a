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
import {
  stockAfter,
  type DecidedAlternative,
} from '../rebalance/alternatives/decided-alternatives';
import { assemblePosition, type AssembledPosition } from '../rebalance/assemble-position';
import type { ProductOutcome } from '../rebalance/planned-lines';
import { positionSite } from '../rebalance/position-site';
import type { Site } from '../valuation/site';
import { costChangeAt, stockChanges } from '../rebalance/stock-changes';
import {
  copyStock,
  emptyStockState,
  recordStock,
  recordStockAfter,
  type StockState,
} from '../valuation/stock-state';

/** A product's positions before the plan. */
export interface AssembledProduct {
  readonly sites: readonly Site[];
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
  assemble({ start, end }: ProductRange): AssembledProduct {
    const { network, settings, demand, columns, before, after } = this;
    const sites: Site[] = [];
    const positions: AssembledPosition[] = [];
    for (let p = start; p < end; p += 1) {
      const position = assemblePosition(network, settings, demand, p);
      recordStock(before, p, position.stock);
      copyStock(after, before, p);
      fillPosition(columns, p, { position, state: before, demand, settings });
      sites.push(positionSite(network, this.terms, p, position));
      positions.push(position);
    }
    fillImbalance(columns, start, end);
    return { sites, positions };
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
}
