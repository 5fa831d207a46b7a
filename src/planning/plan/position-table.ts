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

/** A product's positions as they stand. */
export interface AssembledProduct {
  readonly sites: readonly Site[];
  readonly positions: readonly AssembledPosition[];
}

/** What has been found of the positions of a plan so far. */
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

  /** Puts a product's positions together and describes them, as if nothing were to move. */
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

  /** Takes over all that is known of a product's positions. */
  copy(range: ProductRange, known: PositionSlice): void {
    const { start, end } = range;
    copyPositions(this.columns, start, known, end - start);
    for (let p = start; p < end; p += 1)
      copyStock(this.before, known.before, p, known.start + p - start);
    this.copyAfter(range, known);
  }

  /** Takes over what a plan makes of the stock of a product. */
  copyAfter({ start, end }: ProductRange, known: PositionSlice): void {
    for (let p = start; p < end; p += 1)
      copyStock(this.after, known.after, p, known.start + p - start);
  }

  /** Notes what a plan makes of the stock of a product. */
  recordAfter(
    { product, problem, packs }: ProductOutcome,
    chosen: ReadonlyMap<number, DecidedAlternative> | undefined,
  ): void {
    const changes = stockChanges(problem, packs);
    problem.sites.forEach((site, index) => {
      const change = changes.units[index]!;
      const p = findPosition(this.network.positions, product, site.location);
      const ofPosition = chosen?.get(p);
      if (change === 0 && changes.delayCost[index] === 0 && ofPosition === undefined) return;
      const stock = stockAfter(site.curve.position, change, ofPosition);
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
