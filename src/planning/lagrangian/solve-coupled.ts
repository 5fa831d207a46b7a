import { solveFixedChargeFlow } from '../flow/branch-and-bound';
import type { ProductPlan } from '../rebalance/product-plan';
import type { CoupledProduct } from './coupled-product';
import { problemWithin, type LineTerms } from './line-terms';

/** A product is planned dozens of times as a plan improves: each time only so far that it is good. */
const NODE_LIMIT = 4;

/** Plans a product under prices and within what is left of the limits. */
export function solveCoupled(
  { problem }: CoupledProduct,
  terms: LineTerms,
  nodeLimit = NODE_LIMIT,
): ProductPlan {
  const packs = new Int32Array(problem.lines.length);
  const within = problemWithin(problem, terms);
  if (within === null) return { packs, saving: 0, savingUpperBound: 0 };
  const solution = solveFixedChargeFlow(within, { nodeLimit });
  let line = 0;
  for (let index = 0; index < packs.length; index += 1) {
    if (problem.lines[index]!.lane !== within.lines[line]?.lane) continue;
    packs[index] = solution.packs[line]!;
    line += 1;
  }
  return { ...solution, packs };
}
