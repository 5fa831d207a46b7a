import type { DemandEstimate } from '../demand/estimate-demand';
import { TAKE_YOUR_TIME, type Finish } from '../base/stop-signal';
import {
  Recollection,
  type KnownPlan,
  type KnownProduct,
  type StatedProduct,
} from './product-cache';
import { findPosition } from '../network/find-position';
import { laneTerms, type LaneTerms } from '../network/lane-terms';
import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { PlanMeans } from './planner-resources';
import type { FoundProduct, PlannedElsewhere, PlannedProduct } from './parallel-planner';
import type { DecidedPlan } from '../report/plan-report';
import type { LimitPrice, Progress } from '../network/plan-result';
import { closerFor, closerStart, planStart, startFor, type PlanStart } from './warm-start';
import { PositionsUnderWay, type AssembledProduct } from './position-table';
import { AlternativesUnderWay } from '../rebalance/alternatives/purchase-markdown-planner';
import { allowsAlternatives } from '../rebalance/alternatives/product-alternatives';
import { boundAtCost } from '../lagrangian/bound-at-true-cost';
import type { CoupledProduct } from '../lagrangian/coupled-product';
import type { LimitPrices } from '../lagrangian/lagrange-multipliers';
import type { KnownSweeps } from '../lagrangian/subproblem-cache';
import { costOfFirmVehicles, withFirmLines } from '../lagrangian/firm-use';
import { joinLimits } from '../lagrangian/join-limits';
import { listLimitPrices } from '../lagrangian/shadow-prices';
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
import { relayed } from '../base/steps';

const SHARING = 'Sharing limits';

/** A product's positions now, and what is known of them. */
interface Recalled {
  readonly range: ProductRange;
  readonly known: KnownProduct;
}

/** What has been planned so far, product by product. */
export class PlanUnderWay {
  private readonly terms: LaneTerms;
  private readonly positions: PositionsUnderWay;
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
  private readonly frank: CoupledProduct[] = [];
  private start: PlanStart | null = null;
  private limitPrices: readonly LimitPrice[] = [];
  private mostSaving = 0;
  /** Plans what may also be bought and marked down; null where the settings allow neither. */
  private readonly beside: AlternativesUnderWay | null;
  private readonly recollection: Recollection;
  private readonly sweeps: KnownSweeps | undefined;
  private readonly finish: Finish;
  private readonly begun: PlanStart | undefined;
  /** Who else plans products; null where they share what only one can give out. */
  private readonly elsewhere: PlannedElsewhere | null;
  /** Products all of whose costs and moves are as they were in the last plan. */
  private readonly recalled = new Map<number, Recalled>();

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly demand: DemandEstimate,
    { finish = TAKE_YOUR_TIME, start, memory, elsewhere }: Omit<PlanMeans, 'evidence'> = {},
  ) {
    this.finish = finish;
    this.begun = start;
    this.terms = laneTerms(network);
    this.firm = firmLines(network, settings.planDate);
    this.firmOf = firmLinesByProduct(this.firm);
    this.given = sharedLimits(network, settings);
    this.limits = this.given && withFirmLines(network, this.given, this.firm);
    if (this.limits !== null) this.mostSaving -= costOfFirmVehicles(this.limits);
    this.elsewhere = this.limits === null ? (elsewhere ?? null) : null;
    this.positions = new PositionsUnderWay(network, settings, demand, this.terms);
    this.beside = allowsAlternatives(settings)
      ? new AlternativesUnderWay(network, this.terms, settings, this.limits, (outcome) => {
          this.settle(outcome);
        })
      : null;
    const isKept = memory?.keeps(network) === true && this.beside === null;
    this.sweeps = isKept ? memory.sweeps : undefined;
    const inputs = { network, settings, demand, firmOf: this.firmOf };
    this.recollection = new Recollection(memory?.known ?? null, inputs, this.limits, isKept);
  }

  /** Whether what is weighed in choosing is the cost itself. */
  private get isFrank(): boolean {
    return this.settings.caution === 1 && this.settings.minNetBenefit === 0;
  }

  /** How far a product is branched on: not at all once the plan is to end. */
  private get branchings(): number | undefined {
    return this.finish.aborted ? 0 : undefined;
  }

  /** Plans a product, or takes over what has been made of it; puts it off where it shares limits. */
  planProduct(range: ProductRange): void {
    const known = this.recollection.product(range);
    if (known !== null && 'stated' in known) {
      this.mostSaving += this.planStated(range.product, this.recall(range, known));
      return;
    }
    const found = known ?? this.elsewhere?.find(range, this.demand);
    if (found != null) this.take(range, found);
    else this.mostSaving += this.planAnew(range);
  }

  /** Plans a product that shares nothing, for a plan of more products than this one. */
  planApart(range: ProductRange): PlannedProduct {
    const [firstLine, firstChosen] = [this.lines.length, this.beside?.chosen.size ?? 0];
    const mostSaving = this.planAnew(range);
    const chosen = [...(this.beside?.chosen.values() ?? [])].slice(firstChosen);
    return { mostSaving, lines: this.lines.slice(firstLine), chosen };
  }

  /** Takes over a product that was planned somewhere else. */
  private take(range: ProductRange, found: FoundProduct): void {
    this.recollection.notePlanned(range.product, found);
    this.positions.copy(range, found);
    for (const line of found.lines) this.lines.push(line);
    for (const each of found.chosen) {
      this.beside?.chosen.set(
        findPosition(this.network.positions, range.product, each.location),
        each,
      );
    }
    this.mostSaving += found.mostSaving;
  }

  /** Returns what any plan of the product saves at the most, as far as that is known by now. */
  private planAnew(range: ProductRange): number {
    const assembled = this.positions.assemble(range);
    if (this.beside !== null) return this.planBeside(this.beside, range, assembled);
    return this.planStated(range.product, this.state(range.product, assembled.sites));
  }

  private planStated(product: number, stated: StatedProduct): number {
    this.recollection.noteStated(product, stated);
    const { problem, frank } = stated;
    let most = 0;
    // Caution, and what a line must earn beyond its cost, belong to the choice and not to the cost:
    // the bound is on the cost itself, of any plan.
    if (!this.isFrank && frank !== null && !this.couple(product, frank, this.frank)) {
      most += this.planAlone(frank).mostSaving;
    }
    if (problem === null) return most;
    if (problem.firm.length > 0) most -= costOfFirmLines(this.network, problem);
    if (this.couple(product, problem, this.coupled)) return most;
    const { packs, mostSaving } = this.planAlone(problem);
    if (this.isFrank) most += mostSaving;
    this.settle({ product, problem, packs });
    return most;
  }

  /** Finds the moves of a product that can pay. */
  private state(product: number, sites: readonly Site[]): StatedProduct {
    const { network, settings, terms } = this;
    const firm = this.firmOf.get(product) ?? [];
    const problem = productProblem(network, terms, product, sites, settings, firm);
    if (this.isFrank) return { problem, frank: problem };
    const atCost = { caution: 1, minNetBenefit: 0 };
    return { problem, frank: productProblem(network, terms, product, sites, atCost, firm) };
  }

  /** Plans a product that may also be bought or marked down. */
  private planBeside(
    beside: AlternativesUnderWay,
    { product, start }: ProductRange,
    { sites, positions }: AssembledProduct,
  ): number {
    const firm = this.firmOf.get(product) ?? [];
    const planned = beside.plan(start, sites, positions, firm, this.branchings);
    if (planned.coupled !== null) this.coupled.push(planned.coupled);
    if (planned.bounding !== null) this.frank.push(planned.bounding);
    return planned.mostSaving;
  }

  /** The same from the last plan. */
  private recall(range: ProductRange, known: KnownProduct): StatedProduct {
    this.positions.copy(range, { ...known, after: known.before });
    this.recalled.set(range.product, { range, known });
    return known.stated;
  }

  private planAlone(problem: ProductProblem): ProductPlan {
    return this.recollection.planOf(problem, () => planProduct(problem, this.branchings));
  }

  /** Puts a product off until all are known, if its lines use limits that others use too. */
  private couple(product: number, problem: ProductProblem, among: CoupledProduct[]): boolean {
    const { network, limits } = this;
    if (limits === null) return false;
    const joined = this.recollection.joinedOf(problem, () =>
      joinLimits(network, limits, product, problem),
    );
    if (joined === 'unlimited') return false;
    if (joined !== null) among.push(joined);
    return true;
  }

  /** Plans the products that were put off, and buys what there is room for. */
  *coupleProducts(): Generator<Progress, void, void> {
    const { limits, coupled, frank } = this;
    if (limits !== null && coupled.length + frank.length > 0) yield* this.shareLimits(limits);
    this.beside?.settleWaiting(this.lines);
  }

  private *shareLimits(limits: SharedLimits): Generator<Progress, void, void> {
    const { coupled, settings } = this;
    const start = this.begun && startFor(this.begun, this.network, limits, coupled);
    const result = yield* relayed(
      planCoupled(limits, coupled, settings.effort, this.finish, start, this.sweeps),
      (step): Progress => ({ stage: SHARING, ...step }),
    );
    const { packs, mostSaving, prices } = result;
    this.start = { ...planStart(this.network, limits, coupled, result), closerAtCost: null };
    this.limitPrices = listLimitPrices(this.network, limits, prices, mostSaving);
    coupled.forEach(({ product, problem }, p) => {
      if (this.beside === null) this.settle({ product, problem, packs: packs[p]! });
      else this.beside.settleCoupled(product, problem, packs[p]!);
    });
    if (this.isFrank && this.beside === null) {
      this.mostSaving += mostSaving;
      return;
    }
    const isContinued = start !== undefined && result.closer === start.closer;
    yield* this.boundAtCost(limits, prices, isContinued);
  }

  /** Bounds what any plan saves at cost where it was chosen by other costs, from the prices found for these. */
  private *boundAtCost(
    limits: SharedLimits,
    prices: LimitPrices,
    isContinued: boolean,
  ): Generator<Progress, void, void> {
    const { network, frank, settings, finish, sweeps } = this;
    const start = this.start!;
    const before = isContinued ? (this.begun?.closerAtCost ?? null) : null;
    const named = before ?? start.closer;
    const closer = named && closerFor(named, network, limits, frank);
    const atCost = { ...limits, openingCost: limits.fixedCost };
    const known = { prices, closer, isAtCost: before !== null };
    const bound = yield* relayed(
      boundAtCost(atCost, frank, known, settings.effort, finish, sweeps),
      (): Progress => ({ stage: SHARING, done: frank.length, total: frank.length }),
    );
    this.mostSaving += bound.mostSaving;
    const found = bound.closer;
    const closerAtCost = found && closerStart(network, limits, frank, found);
    this.start = { ...start, closerAtCost };
  }

  /** Notes the lines of a product's plan and what they leave behind. */
  private settle(outcome: ProductOutcome): void {
    const recalled = this.recalled.get(outcome.product);
    const known = recalled && this.recollection.settledAs(outcome);
    const lines = known?.lines ?? plannedLines(this.network, outcome);
    this.recollection.noteSettled({ ...outcome, lines });
    for (const line of lines) this.lines.push(line);
    if (recalled !== undefined && known != null) {
      this.positions.copyAfter(recalled.range, recalled.known);
    } else this.positions.recordAfter(outcome, this.beside?.chosen);
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
      limitPrices: this.limitPrices,
      mostSaving: this.mostSaving,
      chosen: this.beside === null ? null : [...this.beside.chosen.values()],
      start: this.start,
      recollection: this.recollection,
    };
  }

  /** What the next plan may reuse, once everything is written. */
  left(): KnownPlan | null {
    return this.recollection.left(this.positions);
  }
}
