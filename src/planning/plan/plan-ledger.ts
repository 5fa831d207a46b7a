import { findPosition } from '../network/find-position';
import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import type { DecidedAlternative } from '../rebalance/alternatives/decided-alternatives';
import { plannedLines, type PlannedLine, type ProductOutcome } from '../rebalance/planned-lines';
import type { FinishedProduct } from './parallel-planner';
import type { PositionTable } from './position-table';
import type { CachedProduct, ProductCache, ProductModels } from './product-cache';

/** A product whose models come from the cache, and where its positions are now. */
interface ReusedProduct {
  readonly range: ProductRange;
  readonly cached: CachedProduct;
}

/** The decisions of a plan so far: its lines, its purchases and markdowns, and the bound on its saving. */
export class PlanLedger {
  readonly lines: PlannedLine[] = [];
  /** Purchases and markdowns, by position. */
  readonly chosen = new Map<number, DecidedAlternative>();
  /** An upper bound on the saving of any plan, over the products that are decided. */
  savingUpperBound = 0;

  private readonly reused = new Map<number, ReusedProduct>();

  constructor(
    private readonly network: Network,
    private readonly positions: PositionTable,
    private readonly cache: ProductCache,
  ) {}

  /** Copies the positions of a product from the cache; returns its models, which still hold. */
  reuse(range: ProductRange, cached: CachedProduct): ProductModels {
    this.positions.copy(range, { ...cached, after: cached.before });
    this.reused.set(range.product, { range, cached });
    return cached.models;
  }

  /** Adds a finished product: one from the cache, or one planned in another thread. */
  adopt(range: ProductRange, found: FinishedProduct): void {
    this.cache.storePlanned(range.product, found);
    this.positions.copy(range, found);
    for (const line of found.lines) this.lines.push(line);
    for (const each of found.chosen) {
      this.chosen.set(findPosition(this.network.positions, range.product, each.location), each);
    }
    this.savingUpperBound += found.savingUpperBound;
  }

  /** Records the transfers of a product and the stock after them. */
  record(outcome: ProductOutcome): void {
    const reused = this.reused.get(outcome.product);
    const same = reused && this.cache.recordedOutcome(outcome);
    const lines = same?.lines ?? plannedLines(this.network, outcome);
    this.cache.storeOutcome({ ...outcome, lines });
    for (const line of lines) this.lines.push(line);
    if (reused !== undefined && same != null) {
      this.positions.copyAfter(reused.range, reused.cached);
    } else {
      this.positions.recordAfter(outcome, this.chosen);
    }
  }
}
