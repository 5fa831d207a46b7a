import type { Finish } from '../base/stop-signal';
import { continuePlan } from './continue-plan';
import type { CoupledPlan } from './coupled-plan';
import type { CoupledStart } from './lagrangian-warm-start';
import type { CoupledProduct } from './coupled-product';
import { BoundByLines, type LinePrices } from './strong-linking-bound';
import type { LimitPrices } from './lagrange-multipliers';
import type { KnownSweeps } from './subproblem-cache';
import { priceLimits, type PricedLimits } from './lagrangian-dual';
import { PricedProducts } from './subproblems';
import type { Sweep } from './subproblem-pass';
import type { SharedLimits } from './shared-limits';
import { searchByLines, type ProvedPlan } from './search-by-strong-bound';
import { searchPlans } from './search-plans';

/** What to move of the products that share limits, and how much better it could be. */
export interface CoupledResult {
  /** Packs on each line of each product. */
  readonly packs: readonly Int32Array[];
  /** No plan within the limits saves more, as weighed in deciding. */
  readonly mostSaving: number;
  /**
   * Share of what can be saved by the bound at the prices that a plan searched for from nothing may have
   * missed: this one, or that from which it went on over any number of plans.
   */
  readonly gap: number;
  /** Parts of shipments, by product and line; null where shipments cost nothing. */
  readonly parts: readonly Float64Array[] | null;
  /** Where lines pay their whole parts of shipments: those at which the bound is closer; null where none are known. */
  readonly closer: LinePrices | null;
  /** What one more of each limit, and one more shipment, would be worth. */
  readonly prices: LimitPrices;
  /** What each product saves at these prices at the most. */
  readonly mostSavings: Float64Array;
}

/** How far an optimisation has come: products planned so far of those it expects to plan. */
export interface Work {
  readonly done: number;
  readonly total: number;
  /** Share of the possible saving that may still be missing; null before there is a plan. */
  readonly gap: number | null;
}

const MIN_SWEEPS = 30;
const MAX_SWEEPS = 120;
/** Products planned once each that an effort of 1 is worth. */
const WORK_OF_EFFORT = 15_000;
const ROUNDS = 4;

/**
 * Plans all products together within the limits that they share, one product a step; once `finish`
 * is aborted, no better than the best known prices and lanes allow.
 *
 * @param start an earlier plan to go on from
 * @param known earlier sweeps, which save time and change nothing
 */
export function* planCoupled(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  effort: number,
  finish: Finish,
  start?: CoupledStart,
  known?: KnownSweeps,
): Generator<Work, CoupledResult, void> {
  const steps = Math.round(
    Math.min(MAX_SWEEPS, Math.max(MIN_SWEEPS, WORK_OF_EFFORT / products.length)) * effort,
  );
  const total = (steps + 2 + 2 * ROUNDS) * products.length;
  let done = 0;
  let gap: number | null = null;
  const optimiser = new CoupledOptimiser(shared, products, steps, effort, finish, start, known);
  const work = optimiser.run();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (step.value !== undefined) gap = step.value;
    done = Math.min(done + 1, total);
    yield { done, total, gap };
  }
}

class CoupledOptimiser {
  private readonly relaxed: PricedProducts;

  constructor(
    private readonly shared: SharedLimits,
    private readonly products: readonly CoupledProduct[],
    private readonly steps: number,
    private readonly effort: number,
    private readonly finish: Finish,
    private readonly start?: CoupledStart,
    private readonly known?: KnownSweeps,
  ) {
    this.relaxed = new PricedProducts(shared, products);
  }

  /** Yields the gap where it is known anew. */
  *run(): Generator<number | undefined, CoupledResult, void> {
    const { shared } = this;
    const free = yield* this.relaxed.planned(() => ({}), undefined, this.known);
    if (this.isFree(free)) {
      const limits = new Float64Array(shared.limits.length);
      return { ...free, gap: 0, parts: null, closer: null, prices: { limits, shipment: 0 } };
    }
    const { relaxed, start, finish, known } = this;
    const begun = start && (yield* continuePlan(relaxed, { free, finish, start, known }));
    if (start !== undefined && begun !== undefined && (begun.isProved || finish.aborted)) {
      const proved = yield* this.proved(begun.plan, begun.priced, start.closer);
      return this.result(proved, begun.priced, start.gap);
    }
    return yield* this.searched(free, begun?.plan ?? null);
  }

  private *searched(
    free: Sweep,
    begun: CoupledPlan | null,
  ): Generator<number | undefined, CoupledResult, void> {
    const { shared, products, relaxed, steps, effort, finish, known } = this;
    const priced = yield* priceLimits(relaxed, { free, steps, finish, known });
    const plan = yield* searchPlans(
      shared,
      products,
      { relaxed, free, priced },
      effort,
      finish,
      begun,
    );
    const proved = yield* searchByLines(shared, products, priced, plan, effort, finish, known);
    const gap = Math.max(0, 1 - proved.plan.saving / priced.mostSaving);
    return this.result(proved, priced, gap);
  }

  /** The plan with the bound by lines where an earlier plan had found it. */
  private *proved(
    plan: CoupledPlan,
    priced: PricedLimits,
    closer: LinePrices | null,
  ): Generator<undefined, ProvedPlan, void> {
    const { mostSaving, coupling } = priced;
    const { shares } = coupling;
    if (closer === null || shares === null || this.finish.aborted) {
      return { plan, mostSaving, closer };
    }
    shares.useParts(closer.parts);
    coupling.restore(closer.prices);
    const bound = new BoundByLines(this.shared, this.products, coupling, shares);
    yield* bound.sweep(this.known);
    return { plan, mostSaving: Math.min(mostSaving, bound.mostSaving), closer };
  }

  private result(
    { plan, mostSaving, closer }: ProvedPlan,
    { prices, parts, sweep: swept }: PricedLimits,
    gap: number,
  ): CoupledResult {
    const found = { mostSaving, prices, parts, closer, gap, mostSavings: swept.mostSavings };
    if (plan.saving >= 0) return { ...found, packs: plan.packs };
    const nothing = this.products.map(({ problem }) => new Int32Array(problem.lines.length));
    return { ...found, packs: nothing };
  }

  /** Whether the products planned by themselves keep every limit and pay for no shipment. */
  private isFree({ usage }: Sweep): boolean {
    const { openingCost, maxShipments, firm } = this.shared;
    let shipments = 0;
    let isPaid = false;
    usage.vehicles.forEach((vehicles, lane) => {
      shipments += vehicles;
      if (vehicles > firm.vehicles[lane]! && openingCost[lane]! > 0) isPaid = true;
    });
    return usage.isKept() && !isPaid && shipments <= maxShipments;
  }
}
