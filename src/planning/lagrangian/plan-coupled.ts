import type { StopSignal } from '../base/stop-signal';
import { continuePlan } from './continue-plan';
import type { CoupledPlan } from './coupled-plan';
import type { LagrangianWarmStart } from './lagrangian-warm-start';
import type { CoupledProblem, CoupledProduct } from './coupled-product';
import { StrongLinkingBound, type StrongLinkingMultipliers } from './strong-linking-bound';
import type { Multipliers } from './lagrange-multipliers';
import type { SubproblemCache } from './subproblem-cache';
import { solveLagrangianDual, type LagrangianBound } from './lagrangian-dual';
import { Subproblems } from './subproblems';
import type { SubproblemPass } from './subproblem-pass';
import type { SharedLimits } from './shared-limits';
import { searchByStrongBound, type BoundedPlan } from './search-by-strong-bound';
import { searchPlans } from './search-plans';

/** What to move of the products that share limits, and how much better it could be. */
export interface CoupledResult {
  /** Packs on each line of each product. */
  readonly packs: readonly Int32Array[];
  /** No plan within the limits saves more, as weighed in deciding. */
  readonly savingUpperBound: number;
  /**
   * Share of what can be saved by the bound at the prices that a plan searched for from nothing may have
   * missed: this one, or that from which it went on over any number of plans.
   */
  readonly gap: number;
  /** Parts of shipments, by product and line; null where shipments cost nothing. */
  readonly fractions: readonly Float64Array[] | null;
  /** Where lines pay their whole parts of shipments: those at which the bound is closer; null where none are known. */
  readonly tighterBound: StrongLinkingMultipliers | null;
  /** What one more of each limit, and one more shipment, would be worth. */
  readonly multipliers: Multipliers;
  /** What each product saves at these prices at the most. */
  readonly savingUpperBounds: Float64Array;
}

/** How far an optimisation has come: products planned so far of those it expects to plan. */
export interface CoupledProgress {
  readonly done: number;
  readonly total: number;
  /** Share of the possible saving that may still be missing; null before there is a plan. */
  readonly gap: number | null;
}

const MIN_PASSES = 30;
const MAX_PASSES = 120;
/** Products planned once each that an effort of 1 is worth. */
const WORK_OF_EFFORT = 15_000;
const ROUNDS = 4;

/** What to plan, and how thoroughly. */
export interface CoupledOptions extends CoupledProblem {
  /** Work in multiples of the usual; more than 0. */
  readonly effort: number;
  readonly stop: StopSignal;
  /** An earlier plan to go on from. */
  readonly warmStart?: LagrangianWarmStart | undefined;
  /** Earlier passes, which save time and change nothing. */
  readonly cache?: SubproblemCache | undefined;
}

/**
 * Plans all products together within the limits that they share, one product a step; once `finish`
 * is aborted, no better than the best known prices and lanes allow.
 */
export function* planCoupled({
  shared,
  products,
  effort,
  stop,
  warmStart: start,
  cache: known,
}: CoupledOptions): Generator<CoupledProgress, CoupledResult, void> {
  const steps = Math.round(
    Math.min(MAX_PASSES, Math.max(MIN_PASSES, WORK_OF_EFFORT / products.length)) * effort,
  );
  const total = (steps + 2 + 2 * ROUNDS) * products.length;
  let done = 0;
  let gap: number | null = null;
  const optimiser = new CoupledOptimiser(shared, products, steps, effort, stop, start, known);
  const work = optimiser.run();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (step.value !== undefined) gap = step.value;
    done = Math.min(done + 1, total);
    yield { done, total, gap };
  }
}

class CoupledOptimiser {
  private readonly relaxed: Subproblems;

  constructor(
    private readonly shared: SharedLimits,
    private readonly products: readonly CoupledProduct[],
    private readonly steps: number,
    private readonly effort: number,
    private readonly stop: StopSignal,
    private readonly start?: LagrangianWarmStart,
    private readonly known?: SubproblemCache,
  ) {
    this.relaxed = new Subproblems(shared, products);
  }

  /** Yields the gap where it is known anew. */
  *run(): Generator<number | undefined, CoupledResult, void> {
    const { shared } = this;
    const free = yield* this.relaxed.solve(() => ({}), undefined, this.known);
    if (this.isFree(free)) {
      const limits = new Float64Array(shared.limits.length);
      return {
        ...free,
        gap: 0,
        fractions: null,
        tighterBound: null,
        multipliers: { limits, shipment: 0 },
      };
    }
    const { relaxed, start, stop, known } = this;
    const warmStart = start && (yield* continuePlan(relaxed, { free, stop, start, cache: known }));
    if (start !== undefined && warmStart !== undefined && (warmStart.isProved || stop.aborted)) {
      const proved = yield* this.proved(warmStart.plan, warmStart.priced, start.tighterBound);
      return this.result(proved, warmStart.priced, start.gap);
    }
    return yield* this.searched(free, warmStart?.plan ?? null);
  }

  private *searched(
    free: SubproblemPass,
    warmStart: CoupledPlan | null,
  ): Generator<number | undefined, CoupledResult, void> {
    const { shared, products, relaxed, steps, effort, stop, known } = this;
    const priced = yield* solveLagrangianDual(relaxed, { free, steps, stop, cache: known });
    const plan = yield* searchPlans(
      shared,
      products,
      { relaxed, free, priced },
      effort,
      stop,
      warmStart,
    );
    const proved = yield* searchByStrongBound(shared, products, priced, plan, effort, stop, known);
    const gap = Math.max(0, 1 - proved.plan.saving / priced.savingUpperBound);
    return this.result(proved, priced, gap);
  }

  /** The plan with the bound by lines where an earlier plan had found it. */
  private *proved(
    plan: CoupledPlan,
    priced: LagrangianBound,
    tighterBound: StrongLinkingMultipliers | null,
  ): Generator<undefined, BoundedPlan, void> {
    const { savingUpperBound, state: coupling } = priced;
    const { fixedCosts: shares } = coupling;
    if (tighterBound === null || shares === null || this.stop.aborted) {
      return { plan, savingUpperBound, tighterBound };
    }
    shares.useFractions(tighterBound.fractions);
    coupling.restore(tighterBound.multipliers);
    const bound = new StrongLinkingBound(this.shared, this.products, coupling, shares);
    yield* bound.pass(this.known);
    return {
      plan,
      savingUpperBound: Math.min(savingUpperBound, bound.savingUpperBound),
      tighterBound,
    };
  }

  private result(
    { plan, savingUpperBound, tighterBound }: BoundedPlan,
    { multipliers: prices, fractions: parts, pass: swept }: LagrangianBound,
    gap: number,
  ): CoupledResult {
    const found = {
      savingUpperBound,
      multipliers: prices,
      fractions: parts,
      tighterBound,
      gap,
      savingUpperBounds: swept.savingUpperBounds,
    };
    if (plan.saving >= 0) return { ...found, packs: plan.packs };
    const nothing = this.products.map(({ problem }) => new Int32Array(problem.lines.length));
    return { ...found, packs: nothing };
  }

  /** Whether the products planned by themselves keep every limit and pay for no shipment. */
  private isFree({ usage }: SubproblemPass): boolean {
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
