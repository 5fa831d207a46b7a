import { NODE_LIMIT } from '../flow/branch-and-bound';
import type { CoupledProblem } from './coupled-product';
import { LagrangeMultipliers, type Multipliers } from './lagrange-multipliers';
import type { SubproblemCache } from './subproblem-cache';
import { LimitUsage } from './limit-usage';
import { solveSubproblem } from './solve-subproblem';

/** One pass over the products: the solution of every subproblem at the same multipliers. */
export interface SubproblemPass {
  /** Packs on each line of each product. */
  readonly packs: readonly Int32Array[];
  /** What these use of the limits, which they need not respect. */
  readonly usage: LimitUsage;
  /** Upper bound on what each product saves, net of prices. */
  readonly savingUpperBounds: Float64Array;
  /** The sum of them. */
  readonly savingUpperBound: number;
}

/** A plan of one product in a pass. */
export type SubproblemSolution = Readonly<{ packs: Int32Array; savingUpperBound: number }>;

/** Solves the subproblems of all products; yields after each. */
export function* passOver(
  { shared, products }: CoupledProblem,
  solutionOf: (product: number) => SubproblemSolution,
): Generator<undefined, SubproblemPass, void> {
  const usage = new LimitUsage(shared);
  const packs: Int32Array[] = [];
  const savingUpperBounds = new Float64Array(products.length);
  for (let p = 0; p < products.length; p += 1) {
    const solution = solutionOf(p);
    packs.push(solution.packs);
    savingUpperBounds[p] = solution.savingUpperBound;
    usage.add(products[p]!, solution.packs);
    yield;
  }
  const savingUpperBound = savingUpperBounds.reduce((total, saving) => total + saving, 0);
  return { packs, usage, savingUpperBounds, savingUpperBound };
}

/**
 * Evaluates the Lagrangian function at given multipliers: an upper bound on what any plan within
 * the limits saves, whatever the multipliers.
 */
export function* boundAtMultipliers(
  problem: CoupledProblem,
  values: Multipliers,
  cache?: SubproblemCache,
): Generator<undefined, number, void> {
  const multipliers = new LagrangeMultipliers(problem);
  multipliers.restore(values);
  const { savingUpperBound } = yield* passOver(problem, (p) => {
    const coupled = problem.products[p]!;
    const prices = { packPrice: multipliers.packPrice(p), linePrice: multipliers.linePrice(p) };
    const solve = () => solveSubproblem(coupled, prices, NODE_LIMIT);
    const key = { problem: coupled.problem, prices, nodeLimit: NODE_LIMIT };
    return cache?.planOf({ kind: 'weak linking', ...key }, solve) ?? solve();
  });
  return savingUpperBound + multipliers.dualConstant();
}
