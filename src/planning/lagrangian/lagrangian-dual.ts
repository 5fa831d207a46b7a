import type { StopSignal } from '../base/stop-signal';
import { NODE_LIMIT } from '../flow/branch-and-bound';
import type { SubproblemCache } from './subproblem-cache';
import type { LagrangianWarmStart } from './lagrangian-warm-start';
import { LagrangeMultipliers, type Multipliers } from './lagrange-multipliers';
import { SubgradientStep } from './subgradient-step';
import type { Subproblems } from './subproblems';
import type { SubproblemPass } from './subproblem-pass';

/** The best bound that the subgradient method has found, and where. */
export interface LagrangianBound {
  readonly multipliers: Multipliers;
  /** Allocation of fixed costs, by product and line; null where shipments cost nothing. */
  readonly fractions: readonly Float64Array[] | null;
  /** No plan within the limits saves more. */
  readonly savingUpperBound: number;
  /** The solutions of the subproblems at these multipliers. */
  readonly pass: SubproblemPass;
  /** The same multipliers with their allocation, to go on from. */
  readonly state: LagrangeMultipliers;
  /** What a pack of each product pays for limits, without fixed costs. */
  readonly packPrices: readonly Float64Array[];
}

/** The step size of the first iteration, which can double a multiplier. */
const FIRST_STEP = 1;
/** After so many iterations the step size is half the first one. */
const ITERATIONS_TO_HALVE = 12;
/** The method ends where the bound has improved by less than `MIN_GAIN` in so many iterations. */
const ITERATIONS_TO_GAIN = 10;
const MIN_GAIN = 1e-4;
/** A warm start takes smaller steps, as if so many iterations lay behind it. */
const ITERATIONS_BEFORE_WARM_START = 36;

/** Inputs of the subgradient method. */
export interface DualOptions {
  /** The pass without prices, which scales the first steps. */
  readonly unconstrained: SubproblemPass;
  /** Maximum number of steps; 0 evaluates the bound at the starting multipliers. */
  readonly maxSteps: number;
  readonly stop: StopSignal;
  /** Multipliers of an earlier plan that differs little. */
  readonly warmStart?: Pick<LagrangianWarmStart, 'multipliers' | 'fractions'> | undefined;
  /** Earlier passes, which save time and change nothing. */
  readonly cache?: SubproblemCache | undefined;
}

/**
 * Minimises the Lagrangian dual: finds multipliers at which the Lagrangian function, an upper bound
 * on what any plan within the limits saves, is as low as possible. The method is a subgradient
 * method with multiplicative steps and momentum, on the convex relaxations of the subproblems; the
 * last pass at the best multipliers branches too. Every bound on the way is valid. The method does
 * not prove that the last one is the minimum.
 *
 * Sources: M. Fisher, "The Lagrangian relaxation method for solving integer programming problems",
 * Management Science 27, 1981; for the multiplicative steps S. Plotkin, D. Shmoys and É. Tardos,
 * "Fast approximation algorithms for fractional packing and covering problems", Mathematics of
 * Operations Research 20, 1995.
 */
export function* solveLagrangianDual(
  subproblems: Subproblems,
  options: DualOptions,
): Generator<undefined, LagrangianBound, void> {
  const { maxSteps, stop, warmStart, cache } = options;
  const multipliers = new LagrangeMultipliers(subproblems);
  if (warmStart?.fractions != null) multipliers.fixedCosts?.useFractions(warmStart.fractions);
  if (warmStart === undefined) multipliers.setBreakEvenPrices();
  else multipliers.restore(warmStart.multipliers);
  let best: BoundAtMultipliers = { values: multipliers.snapshot(), savingUpperBound: Infinity };
  if (maxSteps > 0 && !stop.aborted) {
    best = yield* subgradientMethod(subproblems, multipliers, options);
  }
  multipliers.restore(best.values);
  const pass = yield* subproblems.solve(
    (p) => ({ packPrice: multipliers.packPrice(p), linePrice: multipliers.linePrice(p) }),
    { nodeLimit: stop.aborted ? 0 : NODE_LIMIT, cache },
  );
  return {
    multipliers: best.values,
    state: multipliers,
    fractions: multipliers.fixedCosts?.copyFractions() ?? null,
    savingUpperBound: Math.min(
      best.savingUpperBound,
      pass.savingUpperBound + multipliers.dualConstant(),
    ),
    pass,
    packPrices: subproblems.products.map((_, p) => multipliers.limitPrice(p)),
  };
}

interface BoundAtMultipliers {
  readonly values: Multipliers;
  readonly savingUpperBound: number;
}

/** Takes subgradient steps; returns the multipliers of the lowest bound. */
function* subgradientMethod(
  subproblems: Subproblems,
  multipliers: LagrangeMultipliers,
  { unconstrained, maxSteps, stop, warmStart }: DualOptions,
): Generator<undefined, BoundAtMultipliers, void> {
  const before = warmStart === undefined ? 0 : ITERATIONS_BEFORE_WARM_START;
  const { shared } = subproblems;
  const step = new SubgradientStep(shared, multipliers, unconstrained.savingUpperBound);
  let best: BoundAtMultipliers = { values: multipliers.snapshot(), savingUpperBound: Infinity };
  const bounds: number[] = [];
  subproblems.restart();
  for (let iteration = 0; ; iteration += 1) {
    const pass = yield* subproblems.solveRelaxed(multipliers);
    const savingUpperBound = pass.savingUpperBound + multipliers.dualConstant();
    if (savingUpperBound < best.savingUpperBound) {
      best = { values: multipliers.snapshot(), savingUpperBound };
    }
    bounds.push(best.savingUpperBound);
    if (iteration >= maxSteps || hasConverged(bounds) || stop.aborted) return best;
    step.apply(pass, FIRST_STEP / (1 + (before + iteration) / ITERATIONS_TO_HALVE));
  }
}

function hasConverged(bounds: readonly number[]): boolean {
  const before = bounds.at(-1 - ITERATIONS_TO_GAIN);
  return before !== undefined && before - bounds.at(-1)! < MIN_GAIN * before;
}
