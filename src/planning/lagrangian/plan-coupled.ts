import type { StopSignal } from '../base/stop-signal';
import { planFromWarmStart } from './plan-from-warm-start';
import type { CoupledPlan } from './coupled-plan';
import type { LagrangianWarmStart } from './lagrangian-warm-start';
import type { CoupledProblem } from './coupled-product';
import { StrongLinkingBound, type StrongLinkingMultipliers } from './strong-linking-bound';
import type { Multipliers } from './lagrange-multipliers';
import type { SubproblemCache } from './subproblem-cache';
import { solveLagrangianDual, type LagrangianBound } from './lagrangian-dual';
import { relativeGap } from './relative-gap';
import { Subproblems } from './subproblems';
import type { SubproblemPass } from './subproblem-pass';
import type { SharedLimits } from './shared-limits';
import { strongBoundSearch, type BoundedPlan } from './strong-bound-search';
import { searchPlans } from './search-plans';

/** The plan of the products that share limits, its bound, and what a warm start needs. */
export interface CoupledResult {
  /** Packs on each line of each product. */
  readonly packs: readonly Int32Array[];
  /** No plan within the limits saves more, as weighed in the optimisation. */
  readonly savingUpperBound: number;
  /** The same at the multipliers, with weak linking. */
  readonly dualUpperBound: number;
  /** No plan saves more, whatever the limits. */
  readonly unlimitedUpperBound: number;
  /**
   * Relative gap to the Lagrangian bound with weak linking, of this plan or, after warm starts, of
   * the plan that the first of them started from.
   */
  readonly gap: number;
  /** Allocation of fixed costs, by product and line; null where shipments cost nothing. */
  readonly fractions: readonly Float64Array[] | null;
  /** Where the bound with strong linking was found; null where it was not used. */
  readonly tighterBound: StrongLinkingMultipliers | null;
  /** The shadow prices: what one more unit of each limit, and one more shipment, is worth. */
  readonly multipliers: Multipliers;
  /** Upper bound on what each product saves at these multipliers. */
  readonly savingUpperBounds: Float64Array;
}

/** Progress in products solved, of an estimated total. */
export interface CoupledProgress {
  readonly done: number;
  readonly total: number;
  /** Relative gap of the incumbent; null before there is one. */
  readonly gap: number | null;
}

const MIN_STEPS = 30;
const MAX_STEPS = 120;
/** Products times subgradient steps that an effort of 1 affords. */
const WORK_OF_EFFORT = 15_000;
/** Passes that searches are expected to take, for the estimate of progress. */
const EXPECTED_SEARCH_PASSES = 10;

/** What to plan, and how thoroughly. */
export interface CoupledOptions extends CoupledProblem {
  /** Work in multiples of the usual; more than 0. */
  readonly effort: number;
  /** Once aborted, the plan ends soon with what it has. */
  readonly stop: StopSignal;
  /** An earlier plan of a similar problem. */
  readonly warmStart?: LagrangianWarmStart | undefined;
  /** Earlier passes, which save time and change nothing. */
  readonly cache?: SubproblemCache | undefined;
}

/**
 * Plans all products that share limits: a multicommodity fixed-charge network design problem in whole
 * packs, with capacities of lanes, sites, budget and number of shipments. The method is Lagrangian
 * relaxation of the shared limits. A subgradient method minimises the dual (`solveLagrangianDual`);
 * Lagrangian heuristics find feasible plans (`searchPlans`); a bound with strong linking narrows the
 * gap where shipments have fixed costs (`strongBoundSearch`). The plan is feasible and the bound is
 * valid; the plan is proved optimal only where the gap is 0. Yields after each product solved.
 *
 * Source: M. Fisher, "The Lagrangian relaxation method for solving integer programming problems",
 * Management Science 27, 1981. The sources of the parts are named there.
 */
export function* planCoupled(
  options: CoupledOptions,
): Generator<CoupledProgress, CoupledResult, void> {
  const { products, effort } = options;
  const affordable = Math.min(MAX_STEPS, Math.max(MIN_STEPS, WORK_OF_EFFORT / products.length));
  const maxSteps = Math.round(affordable * effort);
  const total = (maxSteps + EXPECTED_SEARCH_PASSES) * products.length;
  let done = 0;
  let gap: number | null = null;
  const steps = new CoupledOptimiser(options, maxSteps).run();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (step.value !== undefined) gap = step.value;
    done = Math.min(done + 1, total);
    yield { done, total, gap };
  }
}

class CoupledOptimiser {
  private readonly subproblems: Subproblems;

  constructor(
    private readonly options: CoupledOptions,
    private readonly maxSteps: number,
  ) {
    this.subproblems = new Subproblems(options);
  }

  /** Yields the gap where it may have changed. */
  *run(): Generator<number | undefined, CoupledResult, void> {
    const { subproblems } = this;
    const { shared, warmStart, stop, cache } = this.options;
    const unconstrained = yield* subproblems.solve(() => ({}), { cache });
    if (isWithinLimits(shared, unconstrained)) {
      const limits = new Float64Array(shared.limits.length);
      return {
        ...unconstrained,
        gap: 0,
        dualUpperBound: unconstrained.savingUpperBound,
        unlimitedUpperBound: unconstrained.savingUpperBound,
        fractions: null,
        tighterBound: null,
        multipliers: { limits, shipment: 0 },
      };
    }
    if (warmStart === undefined) return yield* this.search(unconstrained, null);
    const started = yield* planFromWarmStart(subproblems, {
      unconstrained,
      stop,
      warmStart,
      cache,
    });
    if (!started.isAccepted && !stop.aborted) {
      return yield* this.search(unconstrained, started.plan);
    }
    const bounded = yield* this.withTighterBound(started, warmStart.tighterBound);
    return this.result(bounded, started.dual, { unconstrained, gap: warmStart.gap });
  }

  private *search(
    unconstrained: SubproblemPass,
    incumbent: CoupledPlan | null,
  ): Generator<number | undefined, CoupledResult, void> {
    const { subproblems, maxSteps } = this;
    const { effort, stop, cache } = this.options;
    const dual = yield* solveLagrangianDual(subproblems, { unconstrained, maxSteps, stop, cache });
    const plan = yield* searchPlans(subproblems, { unconstrained, dual, effort, stop, incumbent });
    const bounded = yield* strongBoundSearch(subproblems, {
      dual,
      incumbent: plan,
      effort,
      stop,
      cache,
    });
    const gap = relativeGap(bounded.plan.saving, dual.savingUpperBound);
    return this.result(bounded, dual, { unconstrained, gap });
  }

  /** A plan from a warm start, with the strong linking bound at the earlier multipliers, if there are any. */
  private *withTighterBound(
    { plan, dual }: { readonly plan: CoupledPlan; readonly dual: LagrangianBound },
    tighterBound: StrongLinkingMultipliers | null,
  ): Generator<undefined, BoundedPlan, void> {
    const { savingUpperBound, state: multipliers } = dual;
    const { stop, cache } = this.options;
    if (tighterBound === null || multipliers.fixedCosts === null || stop.aborted) {
      return { plan, savingUpperBound, tighterBound };
    }
    multipliers.fixedCosts.useFractions(tighterBound.fractions);
    multipliers.restore(tighterBound.multipliers);
    const bound = new StrongLinkingBound(this.subproblems, multipliers);
    yield* bound.pass(cache);
    return {
      plan,
      savingUpperBound: Math.min(savingUpperBound, bound.savingUpperBound),
      tighterBound,
    };
  }

  private result(
    { plan, savingUpperBound, tighterBound }: BoundedPlan,
    { multipliers, fractions, pass, savingUpperBound: dualUpperBound }: LagrangianBound,
    { unconstrained, gap }: { readonly unconstrained: SubproblemPass; readonly gap: number },
  ): CoupledResult {
    const empty = (): Int32Array[] =>
      this.options.products.map(({ problem }) => new Int32Array(problem.lines.length));
    return {
      packs: plan.saving >= 0 ? plan.packs : empty(),
      savingUpperBound,
      dualUpperBound,
      unlimitedUpperBound: unconstrained.savingUpperBound,
      gap,
      fractions,
      tighterBound,
      multipliers,
      savingUpperBounds: pass.savingUpperBounds,
    };
  }
}

/** Whether the pass without prices violates no limit and pays for no shipment, so that it needs no multipliers. */
function isWithinLimits(
  { openingCost, maxShipments, firm }: SharedLimits,
  { usage }: SubproblemPass,
): boolean {
  let shipments = 0;
  let hasShipmentCost = false;
  usage.vehicles.forEach((vehicles, lane) => {
    shipments += vehicles;
    if (vehicles > firm.vehicles[lane]! && openingCost[lane]! > 0) hasShipmentCost = true;
  });
  return usage.isFeasible() && !hasShipmentCost && shipments <= maxShipments;
}
