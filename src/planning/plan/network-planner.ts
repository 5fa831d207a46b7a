import { NEVER_STOP, type StopSignal } from '../base/stop-signal';
import type { DemandEstimate } from '../demand/estimate-demand';
import { costOfFirmVehicles, withFirmLines } from '../lagrangian/firm-use';
import { sharedLimits, type SharedLimits } from '../lagrangian/shared-limits';
import type { SubproblemCache } from '../lagrangian/subproblem-cache';
import { laneTerms } from '../network/lane-terms';
import type { Network } from '../network/network';
import type { Progress, ShadowPrice } from '../network/plan-result';
import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { allowsAlternatives } from '../rebalance/alternatives/product-alternatives';
import { firmLines, firmLinesByProduct, type FirmLine } from '../rebalance/firm-lines';
import type { DecidedPlan } from '../report/plan-report';
import { applySharedLimits } from './limits-phase';
import type { ParallelPlanner, PlannedProduct } from './parallel-planner';
import { PlanLedger } from './plan-ledger';
import type { PlannerResources } from './planner-resources';
import { PositionTable } from './position-table';
import { ProductCache, type CachedPlan } from './product-cache';
import { ProductPlanner } from './product-planner';
import { choosesAtTrueCost } from '../rebalance/true-cost';
import type { PlanWarmStart } from './warm-start';

/**
 * Plans a network: first product by product, then the products that share limits, all together.
 * `ProductPlanner` decides, `PlanLedger` records.
 */
export class NetworkPlanner {
  private readonly positions: PositionTable;
  private readonly ledger: PlanLedger;
  private readonly products: ProductPlanner;
  /** The limits that the workbook gives, and the same less what firm lines use. */
  private readonly given: SharedLimits | null;
  private readonly limits: SharedLimits | null;
  private readonly firm: readonly FirmLine[];
  private readonly cache: ProductCache;
  private readonly subproblemCache: SubproblemCache | undefined;
  private readonly stop: StopSignal;
  private readonly warmStart: PlanWarmStart | undefined;
  /** Plans products in another thread; null if products share limits. */
  private readonly parallelPlanner: ParallelPlanner | null;
  private nextWarmStart: PlanWarmStart | null = null;
  private shadowPrices: readonly ShadowPrice[] = [];

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly demand: DemandEstimate,
    { stop = NEVER_STOP, warmStart, cache, parallelPlanner }: PlannerResources = {},
  ) {
    const terms = laneTerms(network);
    this.stop = stop;
    this.warmStart = warmStart;
    this.firm = firmLines(network, settings.planDate);
    const firmOf = firmLinesByProduct(this.firm);
    this.given = sharedLimits(network, settings);
    const limits = this.given && withFirmLines(network, this.given, this.firm);
    this.limits = limits;
    this.parallelPlanner = limits === null ? (parallelPlanner ?? null) : null;
    this.positions = new PositionTable(network, settings, demand, terms);
    const isCached = cache?.accepts(network) === true && !allowsAlternatives(settings);
    this.subproblemCache = isCached ? cache.subproblems : undefined;
    const inputs = { network, settings, demand, firmOf };
    this.cache = new ProductCache(cache?.lastPlan ?? null, inputs, limits, isCached);
    this.ledger = new PlanLedger(network, this.positions, this.cache);
    if (limits !== null) this.ledger.savingUpperBound -= costOfFirmVehicles(limits);
    this.products = new ProductPlanner({
      network,
      settings,
      terms,
      firmOf,
      limits,
      ledger: this.ledger,
      cache: this.cache,
      stop,
    });
  }

  /** Plans a product, or takes it from the cache or another thread; postpones it if it shares limits. */
  planProduct(range: ProductRange): void {
    const { ledger, products } = this;
    const cached = this.cache.product(range);
    if (cached !== null && 'models' in cached) {
      const models = ledger.reuse(range, cached);
      ledger.savingUpperBound += products.planModels(range.product, models);
      return;
    }
    const found = cached ?? this.parallelPlanner?.find(range, this.demand);
    if (found != null) ledger.adopt(range, found);
    else ledger.savingUpperBound += products.plan(range, this.positions.assemble(range));
  }

  /** Plans a product without shared limits on behalf of a plan in another thread. */
  planIndependently(range: ProductRange): PlannedProduct {
    const { lines, chosen } = this.ledger;
    const [firstLine, firstChosen] = [lines.length, chosen.size];
    const savingUpperBound = this.products.plan(range, this.positions.assemble(range));
    return {
      savingUpperBound,
      lines: lines.slice(firstLine),
      chosen: [...chosen.values()].slice(firstChosen),
    };
  }

  /** Plans the postponed products, then the purchases that wait for storage capacity. */
  *planCoupledProducts(): Generator<Progress, void, void> {
    const { network, settings, limits, ledger, products } = this;
    const { coupled, atTrueCost, alternatives } = products;
    if (limits !== null && coupled.length + atTrueCost.length > 0) {
      const isTrueCost = choosesAtTrueCost(settings, network) && alternatives === null;
      const found = yield* applySharedLimits({
        network,
        limits,
        coupled,
        atTrueCost: isTrueCost ? null : atTrueCost,
        effort: settings.effort,
        stop: this.stop,
        warmStart: this.warmStart,
        cache: this.subproblemCache,
      });
      products.decideCoupled(found.packs);
      ledger.savingUpperBound += found.savingUpperBound;
      this.shadowPrices = found.shadowPrices;
      this.nextWarmStart = found.warmStart;
    }
    alternatives?.decideDeferred(ledger.lines);
  }

  /** Everything that the report needs, once all products are decided. */
  decided(): DecidedPlan {
    const { ledger, positions } = this;
    return {
      network: this.network,
      settings: this.settings,
      demand: this.demand,
      columns: positions.columns,
      before: positions.before,
      after: positions.after,
      lines: ledger.lines,
      firm: this.firm,
      given: this.given,
      limits: this.limits,
      shadowPrices: this.shadowPrices,
      savingUpperBound: ledger.savingUpperBound,
      chosen: this.products.alternatives === null ? null : [...ledger.chosen.values()],
      warmStart: this.nextWarmStart,
      productCache: this.cache,
    };
  }

  /** The cache for the next plan, once the report is written; null if nothing is cached. */
  toCache(): CachedPlan | null {
    return this.cache.snapshot(this.positions);
  }
}
