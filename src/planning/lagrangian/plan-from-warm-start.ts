import type { StopSignal } from '../base/stop-signal';
import { isSameColumn } from '../base/same-data';
import { CoupledPlan } from './coupled-plan';
import { repairPacks, type LagrangianWarmStart } from './lagrangian-warm-start';
import { improveProducts } from './improve-products';
import { LaneLocalSearch } from './lane-local-search';
import { solveLagrangianDual, type DualOptions, type LagrangianBound } from './lagrangian-dual';
import type { Subproblems } from './subproblems';
import { ImprovementBounds } from './improvement-bounds';
import { relativeGap } from './relative-gap';
import { choosesLanes } from './shared-limits';
import { trimPlan } from './trim-packs';

/** Subgradient steps of each attempt. The first takes none, because most edits hardly change the multipliers. */
const MAX_STEPS_OF_ATTEMPTS = [0, 12];
/** A plan from a warm start is accepted if its gap is wider than that of the earlier plan by no more than this. */
const MAX_GAP_LOSS = 0.002;

/** A plan that a warm start led to. */
export interface WarmStartedPlan {
  readonly plan: CoupledPlan;
  readonly dual: LagrangianBound;
  /** Whether its gap is nearly as narrow as that of the plan that the warm starts go back to. */
  readonly isAccepted: boolean;
}

/** Inputs of a warm start. */
export interface WarmStartOptions extends Omit<DualOptions, 'maxSteps' | 'warmStart'> {
  readonly warmStart: LagrangianWarmStart;
}

/**
 * Plans from a warm start after an edit. It evaluates the bound at the earlier multipliers, repairs
 * the earlier packs, and reoptimises the products that the edit concerns. If the gap is too wide, a
 * second attempt takes a few subgradient steps and reoptimises all products. The plan is feasible
 * and its bound valid; whether the gap is accepted is returned.
 */
export function* planFromWarmStart(
  subproblems: Subproblems,
  options: WarmStartOptions,
): Generator<number | undefined, WarmStartedPlan, void> {
  const { stop, warmStart } = options;
  let best: WarmStartedPlan | null = null;
  for (const maxSteps of MAX_STEPS_OF_ATTEMPTS) {
    const dual = yield* solveLagrangianDual(subproblems, { ...options, maxSteps });
    const isForAll = maxSteps > 0;
    const plan = yield* repairedPlan(subproblems, dual, { stop, warmStart, isForAll });
    const gap = relativeGap(plan.saving, dual.savingUpperBound);
    yield gap;
    best = { plan, dual, isAccepted: gap <= warmStart.gap + MAX_GAP_LOSS };
    if (best.isAccepted || stop.aborted) break;
  }
  return best!;
}

interface RepairOptions {
  readonly stop: StopSignal;
  readonly warmStart: LagrangianWarmStart;
  /** Whether to reoptimise all products instead of the changed ones. */
  readonly isForAll: boolean;
}

/**
 * The earlier packs, made feasible and improved on the lanes that they use. A product counts as
 * changed if its bound differs from the earlier one or if it lost packs to the repair.
 */
function* repairedPlan(
  problem: Subproblems,
  dual: LagrangianBound,
  { stop, warmStart, isForAll }: RepairOptions,
): Generator<undefined, CoupledPlan, void> {
  const { shared, products } = problem;
  const packs = products.map((coupled, p) => repairPacks(coupled.problem, warmStart.packs[p]!));
  const plan = new CoupledPlan(problem, packs);
  trimPlan(plan, 'excess');
  if (choosesLanes(shared)) {
    plan.closeUnused();
    yield* new LaneLocalSearch(plan, stop).enforceShipmentLimit();
  }
  const { savingUpperBounds } = dual.pass;
  const among = [...products.keys()].filter(
    (p) =>
      isForAll ||
      savingUpperBounds[p] !== warmStart.savingUpperBounds[p] ||
      !isSameColumn(plan.packs[p]!, warmStart.packs[p]!),
  );
  const bounds = choosesLanes(shared) ? null : new ImprovementBounds(plan, dual);
  const { packPrices } = dual;
  yield* improveProducts(plan, { stop, bounds, packPrices, among });
  yield* improveProducts(plan, { stop, bounds, among });
  return plan;
}
