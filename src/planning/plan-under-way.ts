import type { DemandEstimate } from './demand/estimate-demand';
import type { Finish } from './finish';
import {
  Recollection,
  type KnownPlan,
  type KnownProduct,
  type StatedProduct,
} from './memory/recollection';
import { findPosition } from './network/find-position';
import { laneTerms, type LaneTerms } from './network/lane-terms';
import type { Network } from './network/network';
import type { ProductRange } from './network/product-ranges';
import type { PlanSettings } from './network/settings';
import type { PlanMemory } from './plan-memory';
import type { DecidedPlan } from './plan-report';
import type { LimitPrice, Progress } from './plan-result';
import { planStart, startFor, type PlanStart } from './plan-start';
import {
  copyPositions,
  describeImbalance,
  describePosition,
  emptyPositionColumns,
  type PositionDraft,
} from './position-columns';
import { AlternativesUnderWay } from './rebalance/alternatives/alternatives-under-way';
import { allowsAlternatives } from './rebalance/alternatives/product-alternatives';
import { stockAfter } from './rebalance/alternatives/settle-alternatives';
import { assemblePosition, type AssembledPosition } from './rebalance/assemble-position';
import type { CoupledProduct } from './rebalance/coupling/coupled-product';
import type { KnownSweeps } from './rebalance/coupling/known-sweeps';
import { costOfFirmVehicles, withFirmLines } from './rebalance/coupling/firm-use';
import { joinLimits } from './rebalance/coupling/join-limits';
import { listLimitPrices } from './rebalance/coupling/list-limit-prices';
import { planCoupled } from './rebalance/coupling/plan-coupled';
import { boundAtPrices } from './rebalance/coupling/price-sweep';
import { sharedLimits, type SharedLimits } from './rebalance/coupling/shared-limits';
import { firmLines, firmLinesByProduct, type FirmLine } from './rebalance/firm-lines';
import {
  costOfFirmLines,
  plannedLines,
  type PlannedLine,
  type ProductOutcome,
} from './rebalance/planned-lines';
import { positionSite } from './rebalance/position-site';
import { planProduct, type ProductPlan } from './rebalance/product-plan';
import { productProblem, type ProductProblem, type Site } from './rebalance/product-problem';
import { costChangeAt, siteChanges } from './rebalance/site-changes';
import { relayed } from './steps';
import {
  copyStock,
  emptyStockState,
  recordStock,
  recordStockAfter,
  type StockState,
} from './stock-state';

const SHARING = 'Sharing limits';

/** A product's positions now, and what is known of them. */
interface Recalled {
  readonly range: ProductRange;
  readonly known: KnownProduct;
}

/** What has been planned so far, product by product. */
export class PlanUnderWay {
  private readonly terms: LaneTerms;
  private readonly columns: PositionDraft;
  private readonly before: StockState;
  private readonly after: StockState;
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
  /** Products all of whose costs and moves are as they were in the last plan. */
  private readonly recalled = new Map<number, Recalled>();

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly demand: DemandEstimate,
    private readonly finish: Finish,
    private readonly begun: PlanStart | undefined,
    memory: PlanMemory | undefined,
  ) {
    const { count } = network.positions;
    this.terms = laneTerms(network);
    this.firm = firmLines(network, settings.planDate);
    this.firmOf = firmLinesByProduct(this.firm);
    this.given = sharedLimits(network, settings);
    this.limits = this.given && withFirmLines(network, this.given, this.firm);
    if (this.limits !== null) this.mostSaving -= costOfFirmVehicles(this.limits);
    this.columns = emptyPositionColumns(count);
    this.before = emptyStockState(count);
    this.after = emptyStockState(count);
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

  planProduct(range: ProductRange): void {
    const { product } = range;
    const known = this.recollection.product(range);
    const stated = known === null ? this.state(range) : this.recall(range, known);
    if (stated === null) return;
    this.recollection.noteStated(product, stated);
    const { problem, frank } = stated;
    // Caution, and what a line must earn beyond its cost, belong to the choice and not to the cost:
    // the bound is on the cost itself, of any plan.
    if (!this.isFrank && frank !== null && !this.couple(product, frank, this.frank)) {
      this.mostSaving += this.planAlone(frank).mostSaving;
    }
    if (problem === null) return;
    if (problem.firm.length > 0) this.mostSaving -= costOfFirmLines(this.network, problem);
    if (this.couple(product, problem, this.coupled)) return;
    const { packs, mostSaving } = this.planAlone(problem);
    if (this.isFrank) this.mostSaving += mostSaving;
    this.settle({ product, problem, packs });
  }

  /** Puts a product's positions together, with the moves that can pay; null where it is planned already. */
  private state({ product, start, end }: ProductRange): StatedProduct | null {
    const { network, settings, terms } = this;
    const sites: Site[] = [];
    const assembled: AssembledPosition[] = [];
    for (let p = start; p < end; p += 1) {
      const position = assemblePosition(network, settings, this.demand, p);
      recordStock(this.before, p, position.stock);
      copyStock(this.after, this.before, p);
      describePosition(this.columns, p, position, this.before, this.demand, settings);
      sites.push(positionSite(network, terms, p, position));
      assembled.push(position);
    }
    describeImbalance(this.columns, start, end);
    const firm = this.firmOf.get(product) ?? [];
    if (this.beside !== null) {
      const planned = this.beside.plan(start, sites, assembled, firm, this.branchings);
      this.mostSaving += planned.mostSaving;
      if (planned.coupled !== null) this.coupled.push(planned.coupled);
      if (planned.bounding !== null) this.frank.push(planned.bounding);
      return null;
    }
    const problem = productProblem(network, terms, product, sites, settings, firm);
    if (this.isFrank) return { problem, frank: problem };
    const atCost = { caution: 1, minNetBenefit: 0 };
    return { problem, frank: productProblem(network, terms, product, sites, atCost, firm) };
  }

  /** The same from the last plan. */
  private recall(range: ProductRange, known: KnownProduct): StatedProduct {
    const { product, start, end } = range;
    copyPositions(this.columns, start, known.columns, known.start, end - start);
    for (let p = start; p < end; p += 1) {
      copyStock(this.before, known.before, p, known.start + p - start);
      copyStock(this.after, this.before, p);
    }
    this.recalled.set(product, { range, known });
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
    const { coupled, frank, settings } = this;
    const start = this.begun && startFor(this.begun, this.network, limits, coupled);
    const result = yield* relayed(
      planCoupled(limits, coupled, settings.effort, this.finish, start, this.sweeps),
      (step): Progress => ({ stage: SHARING, ...step }),
    );
    const { packs, mostSaving, prices } = result;
    this.start = planStart(this.network, limits, coupled, result);
    this.limitPrices = listLimitPrices(this.network, limits, prices);
    coupled.forEach(({ product, problem }, p) => {
      if (this.beside === null) this.settle({ product, problem, packs: packs[p]! });
      else this.beside.settleCoupled(product, problem, packs[p]!);
    });
    if (this.isFrank && this.beside === null) {
      this.mostSaving += mostSaving;
      return;
    }
    const atCost = { ...limits, openingCost: limits.fixedCost };
    this.mostSaving += yield* relayed(
      boundAtPrices(atCost, frank, prices, this.sweeps),
      (): Progress => ({
        stage: SHARING,
        done: frank.length,
        total: frank.length,
      }),
    );
  }

  /** Notes the lines of a product's plan and what they leave behind. */
  private settle(outcome: ProductOutcome): void {
    const recalled = this.recalled.get(outcome.product);
    const known = recalled && this.recollection.settledAs(outcome);
    const lines = known?.lines ?? plannedLines(this.network, outcome);
    this.recollection.noteSettled({ ...outcome, lines });
    for (const line of lines) this.lines.push(line);
    if (recalled !== undefined && known != null) this.recallAfter(recalled);
    else this.recordAfter(outcome);
  }

  private recallAfter({ range: { start, end }, known }: Recalled): void {
    for (let p = start; p < end; p += 1) {
      copyStock(this.after, known.after, p, known.start + p - start);
    }
  }

  private recordAfter({ product, problem, packs }: ProductOutcome): void {
    const changes = siteChanges(problem, packs);
    problem.sites.forEach((site, index) => {
      const change = changes.units[index]!;
      const p = findPosition(this.network.positions, product, site.location);
      const chosen = this.beside?.chosen.get(p);
      if (change === 0 && changes.delayCost[index] === 0 && chosen === undefined) return;
      const stock = stockAfter(site.curve.position, change, chosen);
      recordStockAfter(this.after, this.before, p, stock, costChangeAt(problem, changes, index));
    });
  }

  /** All that is to be said of the plan, once everything is decided. */
  decided(): DecidedPlan {
    const { network, settings, demand, columns, before, after, lines, firm, given, limits } = this;
    const { limitPrices, mostSaving, start, recollection } = this;
    return {
      ...{ network, settings, demand, columns, before, after, lines, firm, given, limits },
      ...{ limitPrices, mostSaving, start, recollection },
      chosen: this.beside === null ? null : [...this.beside.chosen.values()],
    };
  }

  /** What the next plan may reuse, once everything is written. */
  left(): KnownPlan | null {
    const { columns, before, after } = this;
    return this.recollection.left({ columns, before, after });
  }
}
