import { abcClasses } from './balance/abc';
import { alerts } from './balance/alerts';
import { measures } from './balance/measures';
import { estimateSteps, type DemandEstimate } from './demand/estimate-demand';
import { TAKE_YOUR_TIME, type Finish } from './finish';
import { findPosition } from './network/find-position';
import { laneTerms, type LaneTerms } from './network/lane-terms';
import type { Network } from './network/network';
import { productRanges, type ProductRange } from './network/product-ranges';
import type { PlanSettings } from './network/settings';
import { planStart, startFor, type PlanStart } from './plan-start';
import type { PlanMemory } from './plan-memory';
import type { AbcClass, Alert, LimitPrice, PlanResult, Progress, Transfer } from './plan-result';
import {
  describeImbalance,
  describePosition,
  emptyPositionColumns,
  type PositionDraft,
} from './position-columns';
import { AlternativesUnderWay } from './rebalance/alternatives/alternatives-under-way';
import { markdowns } from './rebalance/alternatives/markdowns';
import { allowsAlternatives } from './rebalance/alternatives/product-alternatives';
import { purchases } from './rebalance/alternatives/purchases';
import { stockAfter } from './rebalance/alternatives/settle-alternatives';
import { assemblePosition, type AssembledPosition } from './rebalance/assemble-position';
import type { CoupledProduct } from './rebalance/coupling/coupled-product';
import { firmLimitAlerts } from './rebalance/coupling/firm-limit-alerts';
import { costOfFirmVehicles, withFirmLines } from './rebalance/coupling/firm-use';
import { joinLimits } from './rebalance/coupling/join-limits';
import { listLimitPrices } from './rebalance/coupling/list-limit-prices';
import { planCoupled } from './rebalance/coupling/plan-coupled';
import { boundAtPrices } from './rebalance/coupling/price-sweep';
import { sharedLimits, type SharedLimits } from './rebalance/coupling/shared-limits';
import { firmLines, firmLinesByProduct, type FirmLine } from './rebalance/firm-lines';
import { firmRowAlerts } from './rebalance/firm-row-alerts';
import { planObjective } from './rebalance/objective';
import { positionSite } from './rebalance/position-site';
import { planProduct } from './rebalance/product-plan';
import { productProblem, type ProductProblem, type Site } from './rebalance/product-problem';
import { shipments } from './rebalance/shipments';
import {
  costOfFirmLines,
  plannedLines,
  type PlannedLine,
  type ProductOutcome,
} from './rebalance/planned-lines';
import { costChangeAt, siteChanges } from './rebalance/site-changes';
import { transfersInParts } from './rebalance/transfers';
import { Refusal } from './refusal';
import { relayed } from './steps';
import {
  copyStock,
  emptyStockState,
  recordStock,
  recordStockAfter,
  type StockState,
} from './stock-state';

const SHARING = 'Sharing limits';
const WRITING = 'Writing the plan';

/** Positions between two reports of progress: some milliseconds of work. */
const POSITIONS_A_STEP = 100;

/** What a plan is made with besides its inputs, as in `PlanOptions`. */
export interface PlanMeans {
  readonly finish?: Finish | undefined;
  readonly start?: PlanStart | undefined;
  readonly memory?: PlanMemory | undefined;
  readonly onTransfers?: ((part: readonly Transfer[]) => void) | undefined;
}

/** Makes a plan a step at a time, so that a caller can show progress, breathe and stop. */
export function* planSteps(
  network: Network,
  settings: PlanSettings,
  { finish = TAKE_YOUR_TIME, start, memory, onTransfers }: PlanMeans = {},
): Generator<Progress, Omit<PlanResult, 'timings'>, void> {
  const { positions } = network;
  const demand =
    memory?.demandOf({ network, settings }) ??
    (yield* relayed(estimateSteps(network, settings), (step): Progress => ({
      ...step,
      total: positions.count,
    })));
  const work = new PlanUnderWay(network, settings, demand, finish, start);
  let reported = -Infinity;
  for (const range of productRanges(positions)) {
    if (range.start - reported >= POSITIONS_A_STEP) {
      yield { stage: 'Choosing transfers', done: range.start, total: positions.count };
      reported = range.start;
    }
    work.planProduct(range);
  }
  yield* work.coupleProducts();
  work.settleWaiting();
  yield { stage: WRITING, done: 0, total: positions.count };
  const result = yield* work.result(onTransfers);
  memory?.keep({ network, settings, demand });
  return result;
}

/** What has been planned so far, product by product. */
class PlanUnderWay {
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
  /** What this plan leaves for the next; null where no products share a limit. */
  private left: PlanStart | null = null;
  private limitPrices: readonly LimitPrice[] = [];
  private mostSaving = 0;
  /** Plans what may also be bought and marked down; null where the settings allow neither. */
  private readonly beside: AlternativesUnderWay | null;

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly demand: DemandEstimate,
    private readonly finish: Finish,
    private readonly begun: PlanStart | undefined,
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
  }

  /** Whether what is weighed in choosing is the cost itself. */
  private get isFrank(): boolean {
    return this.settings.caution === 1 && this.settings.minNetBenefit === 0;
  }

  /** How far a product is branched on: not at all once the plan is to end. */
  private get branchings(): number | undefined {
    return this.finish.aborted ? 0 : undefined;
  }

  planProduct({ product, start, end }: ProductRange): void {
    const { network, settings } = this;
    const sites: Site[] = [];
    const assembled: AssembledPosition[] = [];
    for (let p = start; p < end; p += 1) {
      const position = assemblePosition(network, settings, this.demand, p);
      recordStock(this.before, p, position.stock);
      copyStock(this.after, this.before, p);
      describePosition(this.columns, p, position, this.before, this.demand, settings);
      sites.push(positionSite(network, this.terms, p, position));
      assembled.push(position);
    }
    describeImbalance(this.columns, start, end);
    const firm = this.firmOf.get(product) ?? [];
    if (this.beside !== null) {
      const planned = this.beside.plan(start, sites, assembled, firm, this.branchings);
      this.mostSaving += planned.mostSaving;
      if (planned.coupled !== null) this.coupled.push(planned.coupled);
      if (planned.bounding !== null) this.frank.push(planned.bounding);
      return;
    }
    const problem = productProblem(network, this.terms, product, sites, settings, firm);
    if (!this.isFrank) this.boundFrankly(product, sites, firm);
    if (problem === null) return;
    if (firm.length > 0) this.mostSaving -= costOfFirmLines(network, problem);
    if (this.couple(product, problem, this.coupled)) return;
    const { packs, mostSaving } = planProduct(problem, this.branchings);
    if (this.isFrank) this.mostSaving += mostSaving;
    this.settle({ product, problem, packs });
  }

  /**
   * Caution, and what a line must earn beyond its cost, belong to the choice and not to the cost:
   * the bound is on the cost itself, of any plan.
   */
  private boundFrankly(product: number, sites: readonly Site[], firm: readonly FirmLine[]): void {
    const frank = { ...this.settings, caution: 1, minNetBenefit: 0 };
    const problem = productProblem(this.network, this.terms, product, sites, frank, firm);
    if (problem === null || this.couple(product, problem, this.frank)) return;
    this.mostSaving += planProduct(problem, this.branchings).mostSaving;
  }

  /** Puts a product off until all are known, if its lines use limits that others use too. */
  private couple(product: number, problem: ProductProblem, among: CoupledProduct[]): boolean {
    if (this.limits === null) return false;
    const joined = joinLimits(this.network, this.limits, product, problem);
    if (joined === 'unlimited') return false;
    if (joined !== null) among.push(joined);
    return true;
  }

  /** Plans the products that were put off. */
  *coupleProducts(): Generator<Progress, void, void> {
    const { limits, coupled, frank, settings } = this;
    if (limits === null || (coupled.length === 0 && frank.length === 0)) return;
    const start = this.begun && startFor(this.begun, this.network, limits, coupled);
    const result = yield* relayed(
      planCoupled(limits, coupled, settings.effort, this.finish, start),
      (step): Progress => ({ stage: SHARING, ...step }),
    );
    const { packs, mostSaving, prices } = result;
    this.left = planStart(this.network, limits, coupled, result);
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
    this.mostSaving += yield* relayed(boundAtPrices(atCost, frank, prices), (): Progress => ({
      stage: SHARING,
      done: frank.length,
      total: frank.length,
    }));
  }

  /** Buys what there is room for. */
  settleWaiting(): void {
    this.beside?.settleWaiting(this.lines);
  }

  /** Notes the lines of a product's plan and what they leave behind. */
  private settle(outcome: ProductOutcome): void {
    const { product, problem, packs } = outcome;
    for (const line of plannedLines(this.network, outcome)) this.lines.push(line);
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

  /** @param take is handed the lines in parts, and the result has none; undefined: it has them all */
  *result(
    take?: (part: readonly Transfer[]) => void,
  ): Generator<Progress, Omit<PlanResult, 'timings'>, void> {
    const { network, settings, columns, before, after, demand, lines, firm } = this;
    columns.availableAfter.set(after.available);
    columns.stockoutRiskAfter.set(after.stockoutRisk);
    this.classify();
    const chosen = this.beside === null ? null : [...this.beside.chosen.values()];
    const shipped = shipments(
      network,
      lines.filter(({ quantity }) => quantity > 0),
    );
    const view = {
      network,
      settings,
      before,
      after,
      serviceLevel: columns.serviceLevel,
      meanPerDay: columns.meanPerDay,
      positionOf: (product: number, location: number) =>
        findPosition(network.positions, product, location),
    };
    const transfers: Transfer[] = [];
    const stuck = firm.filter(({ lane }) => lane === null);
    const total = lines.length + stuck.length;
    let told = 0;
    for (const part of transfersInParts(view, lines, stuck)) {
      if (take === undefined) transfers.push(...part);
      else take(part);
      told += part.length;
      yield { stage: WRITING, done: told, total };
    }
    return {
      objective: planObjective(before, after, shipped, this.mostSaving, chosen),
      transfers,
      shipments: shipped,
      ...(settings.allowPurchases === true ? { purchases: purchases(view, chosen!) } : {}),
      ...(settings.allowMarkdowns === true ? { markdowns: markdowns(view, chosen!) } : {}),
      positions: columns,
      measures: {
        before: measures(network, settings, columns, before, demand.history.unitsSold),
        after: measures(network, settings, columns, after, demand.history.unitsSold),
      },
      alerts: alerts(network, settings, columns, this.limitPrices, this.firmAlerts()),
      limitPrices: this.limitPrices,
      ...(this.left === null ? {} : { start: this.left }),
      treatments: demand.history.treatments,
    };
  }

  private firmAlerts(): readonly Alert[] {
    const { network, settings, firm, given, limits, columns } = this;
    const rows = firmRowAlerts(network, settings.planDate, firm, columns.keep);
    if (given === null || limits === null) return rows;
    return [...rows, ...firmLimitAlerts(network, given, limits, firm)];
  }

  /** ABC by a product's yearly demand at cost, the same at every location. */
  private classify(): void {
    const { network, columns } = this;
    const value = new Float64Array(network.products.length);
    for (let p = 0; p < network.positions.count; p += 1) {
      const product = network.positions.product[p]!;
      value[product]! += columns.meanPerDay[p]! * 365 * network.products[product]!.unitCost;
    }
    const classes = abcClasses(value);
    if (classes instanceof Refusal) return;
    for (let p = 0; p < network.positions.count; p += 1) {
      const ofProduct: AbcClass = classes[network.positions.product[p]!]!;
      columns.abc[p] = ofProduct;
    }
  }
}
