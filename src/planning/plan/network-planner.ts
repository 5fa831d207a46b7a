import type { DemandEstimate } from '../demand/estimate-demand';
import { NEVER_STOP, type StopSignal } from '../base/stop-signal';
import {
  ProductCache,
  type CachedPlan,
  type CachedProduct,
  type ProductModels,
} from './product-cache';
import { findPosition } from '../network/find-position';
import { laneTerms, type LaneTerms } from '../network/lane-terms';
import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { PlannerResources } from './planner-resources';
import type { FoundProduct, ParallelPlanner, PlannedProduct } from './parallel-planner';
import type { DecidedPlan } from '../report/plan-report';
import type { ShadowPrice, Progress } from '../network/plan-result';
import {
  adaptTighterBound,
  tighterBoundWarmStart,
  planWarmStart,
  adaptWarmStart,
  type PlanWarmStart,
} from './warm-start';
import { PositionTable, type AssembledProduct } from './position-table';
import { PurchaseMarkdownPlanner } from '../rebalance/alternatives/purchase-markdown-planner';
import { allowsAlternatives } from '../rebalance/alternatives/product-alternatives';
import { boundAtTrueCost } from '../lagrangian/bound-at-true-cost';
import type { CoupledProduct } from '../lagrangian/coupled-product';
import type { Multipliers } from '../lagrangian/lagrange-multipliers';
import type { SubproblemCache } from '../lagrangian/subproblem-cache';
import { costOfFirmVehicles, withFirmLines } from '../lagrangian/firm-use';
import { joinLimits } from '../lagrangian/join-limits';
import { listShadowPrices } from '../lagrangian/shadow-prices';
import { planCoupled } from '../lagrangian/plan-coupled';
import { sharedLimits, type SharedLimits } from '../lagrangian/shared-limits';
import { firmLines, firmLinesByProduct, type FirmLine } from '../rebalance/firm-lines';
import {
  costOfFirmLines,
  plannedLines,
  type PlannedLine,
  type ProductOutcome,
} from '../rebalance/planned-lines';
import { planProduct, type ProductPlan } from '../rebalance/product-plan';
import { productProblem, type ProductProblem } from '../rebalance/product-problem';
import type { Site } from '../valuation/site';
import { mapSteps } from '../base/steps';

const APPLYING_LIMITS = 'Sharing limits';

/** A product's positions now, and what is known of them. */
interface Recalled {
  readonly range: ProductRange;
  readonly known: CachedProduct;
}

/** What has been planned so far, product by product. */
export class NetworkPlanner {
  private readonly terms: LaneTerms;
  private readonly positions: PositionTable;
  private readonly lines: PlannedLine[] = [];
  /** What products share as the workbook gives it, and what firm rows leave of it. */
  private readonly given: SharedLimits | null;
  private readonly limits: SharedLimits | null;
  /** What planners have set, and the part of it that travels, by product. */
  private readonly firm: readonly FirmLine[];
  private readonly firmOf: ReadonlyMap<number, readonly FirmLine[]>;
  /** Products that use limits together with others: planned last, all at once. */
  private readonly coupled: CoupledProduct[] = [];
  /** The same products with costs as they are, where the choice weighs others. */
  private readonly atTrueCost: CoupledProduct[] = [];
  private start: PlanWarmStart | null = null;
  private shadowPrices: readonly ShadowPrice[] = [];
  private savingUpperBound = 0;
  /** Plans what may also be bought and marked down; null where the settings allow neither. */
  private readonly alternatives: PurchaseMarkdownPlanner | null;
  private readonly productCache: ProductCache;
  private readonly subproblemCache: SubproblemCache | undefined;
  private readonly stop: StopSignal;
  private readonly warmStart: PlanWarmStart | undefined;
  /** Who else plans products; null where they share what only one can give out. */
  private readonly parallelPlanner: ParallelPlanner | null;
  /** Products all of whose costs and moves are as they were in the last plan. */
  private readonly recalled = new Map<number, Recalled>();

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly demand: DemandEstimate,
    {
      stop = NEVER_STOP,
      warmStart: start,
      cache,
      parallelPlanner,
    }: Omit<PlannerResources, 'evidence'> = {},
  ) {
    this.stop = stop;
    this.warmStart = start;
    this.terms = laneTerms(network);
    this.firm = firmLines(network, settings.planDate);
    this.firmOf = firmLinesByProduct(this.firm);
    this.given = sharedLimits(network, settings);
    this.limits = this.given && withFirmLines(network, this.given, this.firm);
    if (this.limits !== null) this.savingUpperBound -= costOfFirmVehicles(this.limits);
    this.parallelPlanner = this.limits === null ? (parallelPlanner ?? null) : null;
    this.positions = new PositionTable(network, settings, demand, this.terms);
    this.alternatives = allowsAlternatives(settings)
      ? new PurchaseMarkdownPlanner(network, this.terms, settings, this.limits, (outcome) => {
          this.settle(outcome);
        })
      : null;
    const isKept = cache?.keeps(network) === true && this.alternatives === null;
    this.subproblemCache = isKept ? cache.subproblems : undefined;
    const inputs = { network, settings, demand, firmOf: this.firmOf };
    this.productCache = new ProductCache(cache?.known ?? null, inputs, this.limits, isKept);
  }

  /** Whether what is weighed in choosing is the cost itself. */
  private get isTrueCost(): boolean {
    return this.settings.caution === 1 && this.settings.minNetBenefit === 0;
  }

  /** How far a product is branched on: not at all once the plan is to end. */
  private get branchings(): number | undefined {
    return this.stop.aborted ? 0 : undefined;
  }

  /** Plans a product, or takes over what has been made of it; puts it off where it shares limits. */
  planProduct(range: ProductRange): void {
    const known = this.productCache.product(range);
    if (known !== null && 'models' in known) {
      this.savingUpperBound += this.planModels(range.product, this.recall(range, known));
      return;
    }
    const found = known ?? this.parallelPlanner?.find(range, this.demand);
    if (found != null) this.take(range, found);
    else this.savingUpperBound += this.planAnew(range);
  }

  /** Plans a product that shares nothing, for a plan of more products than this one. */
  planApart(range: ProductRange): PlannedProduct {
    const [firstLine, firstChosen] = [this.lines.length, this.alternatives?.chosen.size ?? 0];
    const savingUpperBound = this.planAnew(range);
    const chosen = [...(this.alternatives?.chosen.values() ?? [])].slice(firstChosen);
    return { savingUpperBound, lines: this.lines.slice(firstLine), chosen };
  }

  /** Takes over a product that was planned somewhere else. */
  private take(range: ProductRange, found: FoundProduct): void {
    this.productCache.notePlanned(range.product, found);
    this.positions.copy(range, found);
    for (const line of found.lines) this.lines.push(line);
    for (const each of found.chosen) {
      this.alternatives?.chosen.set(
        findPosition(this.network.positions, range.product, each.location),
        each,
      );
    }
    this.savingUpperBound += found.savingUpperBound;
  }

  /** Returns what any plan of the product saves at the most, as far as that is known by now. */
  private planAnew(range: ProductRange): number {
    const assembled = this.positions.assemble(range);
    if (this.alternatives !== null)
      return this.planWithAlternatives(this.alternatives, range, assembled);
    return this.planModels(range.product, this.state(range.product, assembled.sites));
  }

  private planModels(product: number, stated: ProductModels): number {
    this.productCache.noteModels(product, stated);
    const { problem, atTrueCost } = stated;
    let most = 0;
    // Caution, and what a line must earn beyond its cost, belong to the choice and not to the cost:
    // the bound is on the cost itself, of any plan.
    if (
      !this.isTrueCost &&
      atTrueCost !== null &&
      !this.couple(product, atTrueCost, this.atTrueCost)
    ) {
      most += this.planAlone(atTrueCost).savingUpperBound;
    }
    if (problem === null) return most;
    if (problem.firm.length > 0) most -= costOfFirmLines(this.network, problem);
    if (this.couple(product, problem, this.coupled)) return most;
    const { packs, savingUpperBound } = this.planAlone(problem);
    if (this.isTrueCost) most += savingUpperBound;
    this.settle({ product, problem, packs });
    return most;
  }

  /** Finds the moves of a product that can pay. */
  private state(product: number, sites: readonly Site[]): ProductModels {
    const { network, settings, terms } = this;
    const firm = this.firmOf.get(product) ?? [];
    const input = { network, terms, product, sites, settings, firm };
    const problem = productProblem(input);
    if (this.isTrueCost) return { problem, atTrueCost: problem };
    const atCost = { caution: 1, minNetBenefit: 0 };
    return { problem, atTrueCost: productProblem({ ...input, settings: atCost }) };
  }

  /** Plans a product that may also be bought or marked down. */
  private planWithAlternatives(
    alternatives: PurchaseMarkdownPlanner,
    { product, start }: ProductRange,
    { sites, positions }: AssembledProduct,
  ): number {
    const firm = this.firmOf.get(product) ?? [];
    const planned = alternatives.plan(start, sites, positions, firm, this.branchings);
    if (planned.coupled !== null) this.coupled.push(planned.coupled);
    if (planned.bounding !== null) this.atTrueCost.push(planned.bounding);
    return planned.savingUpperBound;
  }

  /** The same from the last plan. */
  private recall(range: ProductRange, known: CachedProduct): ProductModels {
    this.positions.copy(range, { ...known, after: known.before });
    this.recalled.set(range.product, { range, known });
    return known.models;
  }

  private planAlone(problem: ProductProblem): ProductPlan {
    return this.productCache.planOf(problem, () => planProduct(problem, this.branchings));
  }

  /** Puts a product off until all are known, if its lines use limits that others use too. */
  private couple(product: number, problem: ProductProblem, among: CoupledProduct[]): boolean {
    const { network, limits } = this;
    if (limits === null) return false;
    const joined = this.productCache.joinedOf(problem, () =>
      joinLimits(network, limits, product, problem),
    );
    if (joined === 'unlimited') return false;
    if (joined !== null) among.push(joined);
    return true;
  }

  /** Plans the products that were put off, and buys what there is room for. */
  *coupleProducts(): Generator<Progress, void, void> {
    const { limits, coupled, atTrueCost } = this;
    if (limits !== null && coupled.length + atTrueCost.length > 0) yield* this.applyLimits(limits);
    this.alternatives?.decideDeferred(this.lines);
  }

  private *applyLimits(limits: SharedLimits): Generator<Progress, void, void> {
    const { coupled, settings } = this;
    const start = this.warmStart && adaptWarmStart(this.warmStart, this.network, limits, coupled);
    const result = yield* mapSteps(
      planCoupled({
        shared: limits,
        products: coupled,
        effort: settings.effort,
        stop: this.stop,
        warmStart: start,
        cache: this.subproblemCache,
      }),
      (step): Progress => ({ stage: APPLYING_LIMITS, ...step }),
    );
    const { packs, savingUpperBound, multipliers: prices } = result;
    this.start = {
      ...planWarmStart(this.network, limits, coupled, result),
      tighterBoundAtTrueCost: null,
    };
    this.shadowPrices = listShadowPrices(this.network, limits, prices, savingUpperBound);
    coupled.forEach(({ product, problem }, p) => {
      if (this.alternatives === null) this.settle({ product, problem, packs: packs[p]! });
      else this.alternatives.decideCoupled(product, problem, packs[p]!);
    });
    if (this.isTrueCost && this.alternatives === null) {
      this.savingUpperBound += savingUpperBound;
      return;
    }
    const isContinued = start !== undefined && result.tighterBound === start.tighterBound;
    yield* this.boundAtTrueCost(limits, prices, isContinued);
  }

  /** Bounds what any plan saves at cost where it was chosen by other costs, from the prices found for these. */
  private *boundAtTrueCost(
    limits: SharedLimits,
    prices: Multipliers,
    isContinued: boolean,
  ): Generator<Progress, void, void> {
    const { network, atTrueCost, settings, stop, subproblemCache } = this;
    const start = this.start!;
    const before = isContinued ? (this.warmStart?.tighterBoundAtTrueCost ?? null) : null;
    const named = before ?? start.tighterBound;
    const tighterBound = named && adaptTighterBound(named, network, limits, atTrueCost);
    const bound = yield* mapSteps(
      boundAtTrueCost({
        shared: { ...limits, openingCost: limits.fixedCost },
        products: atTrueCost,
        multipliers: prices,
        tighterBound,
        isAtTrueCost: before !== null,
        effort: settings.effort,
        stop,
        cache: subproblemCache,
      }),
      (): Progress => ({
        stage: APPLYING_LIMITS,
        done: atTrueCost.length,
        total: atTrueCost.length,
      }),
    );
    this.savingUpperBound += bound.savingUpperBound;
    const found = bound.tighterBound;
    const tighterBoundAtTrueCost =
      found && tighterBoundWarmStart(network, limits, atTrueCost, found);
    this.start = { ...start, tighterBoundAtTrueCost };
  }

  /** Notes the lines of a product's plan and what they leave behind. */
  private settle(outcome: ProductOutcome): void {
    const recalled = this.recalled.get(outcome.product);
    const known = recalled && this.productCache.settledAs(outcome);
    const lines = known?.lines ?? plannedLines(this.network, outcome);
    this.productCache.noteSettled({ ...outcome, lines });
    for (const line of lines) this.lines.push(line);
    if (recalled !== undefined && known != null) {
      this.positions.copyAfter(recalled.range, recalled.known);
    } else this.positions.recordAfter(outcome, this.alternatives?.chosen);
  }

  /** All that is to be said of the plan, once everything is decided. */
  decided(): DecidedPlan {
    return {
      network: this.network,
      settings: this.settings,
      demand: this.demand,
      columns: this.positions.columns,
      before: this.positions.before,
      after: this.positions.after,
      lines: this.lines,
      firm: this.firm,
      given: this.given,
      limits: this.limits,
      shadowPrices: this.shadowPrices,
      savingUpperBound: this.savingUpperBound,
      chosen: this.alternatives === null ? null : [...this.alternatives.chosen.values()],
      warmStart: this.start,
      productCache: this.productCache,
    };
  }

  /** What the next plan may reuse, once everything is written. */
  left(): CachedPlan | null {
    return this.productCache.left(this.positions);
  }
}
