import { mapSteps } from '../base/steps';
import type { StopSignal } from '../base/stop-signal';
import { boundAtTrueCost } from '../lagrangian/bound-at-true-cost';
import { CoupledPlan } from '../lagrangian/coupled-plan';
import type { CoupledProduct } from '../lagrangian/coupled-product';
import type { Multipliers } from '../lagrangian/lagrange-multipliers';
import { planCoupled } from '../lagrangian/plan-coupled';
import { oneMoreShipment } from '../lagrangian/one-more-shipment';
import { boundShadowPrices } from '../lagrangian/shadow-price-bounds';
import { listShadowPrices } from '../lagrangian/shadow-prices';
import type { SharedLimits } from '../lagrangian/shared-limits';
import type { SubproblemCache } from '../lagrangian/subproblem-cache';
import type { Network } from '../network/network';
import type { Progress, ShadowPrice } from '../network/plan-result';
import {
  adaptTighterBound,
  adaptWarmStart,
  planWarmStart,
  tighterBoundWarmStart,
  type PlanWarmStart,
} from './warm-start';

const STAGE = 'Applying limits';

/** The inputs of the phase of shared limits. */
export interface LimitsPhaseInputs {
  readonly network: Network;
  readonly limits: SharedLimits;
  /** The products whose lines use the limits, as the choice weighs them. */
  readonly coupled: readonly CoupledProduct[];
  /** The products to bound at true cost; null if the choice is at true cost itself. */
  readonly atTrueCost: readonly CoupledProduct[] | null;
  readonly effort: number;
  readonly stop: StopSignal;
  /** From an earlier plan. */
  readonly warmStart: PlanWarmStart | undefined;
  readonly cache: SubproblemCache | undefined;
}

/** What the phase of shared limits decides. */
export interface LimitsPhaseResult {
  /** Packs on each line of each coupled product. */
  readonly packs: readonly Int32Array[];
  /** No plan within the limits saves more, at true cost. */
  readonly savingUpperBound: number;
  readonly shadowPrices: readonly ShadowPrice[];
  /** For the next plan. */
  readonly warmStart: PlanWarmStart;
}

/**
 * Plans the products that share limits, all together, by Lagrangian relaxation. If the choice weighs
 * other costs than the true ones, a second bound at true cost starts from the multipliers found.
 */
export function* applySharedLimits(
  inputs: LimitsPhaseInputs,
): Generator<Progress, LimitsPhaseResult, void> {
  const { network, limits, coupled, atTrueCost, effort, stop, cache } = inputs;
  const warmStart = inputs.warmStart && adaptWarmStart(inputs.warmStart, network, limits, coupled);
  const result = yield* mapSteps(
    planCoupled({ shared: limits, products: coupled, effort, stop, warmStart, cache }),
    (step): Progress => ({ stage: STAGE, ...step }),
  );
  const { packs, savingUpperBound, multipliers } = result;
  const next = planWarmStart(network, limits, coupled, result);
  const problem = { shared: limits, products: coupled, effort, stop, cache };
  const shipment = yield* mapSteps(oneMoreShipment(problem, packs), (): Progress => ({
    stage: STAGE,
    done: coupled.length,
    total: coupled.length,
  }));
  const shadowPrices = boundShadowPrices(
    listShadowPrices(network, limits, multipliers, savingUpperBound),
    { network, limits, result, saving: new CoupledPlan(problem, packs).saving, shipment },
  );
  if (atTrueCost === null) {
    return {
      packs,
      savingUpperBound,
      shadowPrices,
      warmStart: { ...next, tighterBoundAtTrueCost: null },
    };
  }
  const isContinued = warmStart !== undefined && result.tighterBound === warmStart.tighterBound;
  const earlier = isContinued ? (inputs.warmStart?.tighterBoundAtTrueCost ?? null) : null;
  const trueCost = yield* trueCostBound(
    { ...inputs, atTrueCost },
    { multipliers, earlier, fallback: next.tighterBound },
  );
  return {
    packs,
    savingUpperBound: trueCost.savingUpperBound,
    shadowPrices,
    warmStart: { ...next, tighterBoundAtTrueCost: trueCost.tighterBound },
  };
}

/** Multipliers to start the bound at true cost from. */
interface BoundStart {
  readonly multipliers: Multipliers;
  /** The tighter bound at true cost of an earlier plan. */
  readonly earlier: PlanWarmStart['tighterBoundAtTrueCost'];
  /** Used without an earlier one: the tighter bound at the costs of the choice. */
  readonly fallback: PlanWarmStart['tighterBound'];
}

function* trueCostBound(
  {
    network,
    limits,
    atTrueCost: products,
    effort,
    stop,
    cache,
  }: LimitsPhaseInputs & { readonly atTrueCost: readonly CoupledProduct[] },
  { multipliers, earlier, fallback }: BoundStart,
): Generator<
  Progress,
  { savingUpperBound: number; tighterBound: PlanWarmStart['tighterBound'] },
  void
> {
  const start = earlier ?? fallback;
  const { savingUpperBound, tighterBound } = yield* mapSteps(
    boundAtTrueCost({
      shared: { ...limits, openingCost: limits.fixedCost },
      products,
      multipliers,
      tighterBound: start && adaptTighterBound(start, network, limits, products),
      isAtTrueCost: earlier !== null,
      effort,
      stop,
      cache,
    }),
    (): Progress => ({ stage: STAGE, done: products.length, total: products.length }),
  );
  return {
    savingUpperBound,
    tighterBound: tighterBound && tighterBoundWarmStart(network, limits, products, tighterBound),
  };
}
