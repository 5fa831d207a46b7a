import { solveFixedChargeFlow } from '../flow/branch-and-bound';
import type { ProductPlan } from '../rebalance/product-plan';
import type { CoupledProduct } from './coupled-product';
import { applyTerms, type LineTerms } from './line-terms';

/** Default of nodes in branch and bound: small, because a product is planned dozens of times. */
const NODE_LIMIT = 4;

/**
 * Solves the subproblem of one product under prices and bounds by branch and bound.
 *
 * @returns packs on all lines of the product, 0 on those that the terms leave out
 */
export function solveSubproblem(
  { problem }: CoupledProduct,
  terms: LineTerms,
  nodeLimit = NODE_LIMIT,
): ProductPlan {
  const packs = new Int32Array(problem.lines.length);
  const priced = applyTerms(problem, terms);
  if (priced === null) return { packs, saving: 0, savingUpperBound: 0 };
  const solution = solveFixedChargeFlow(priced, { nodeLimit });
  let next = 0;
  for (let line = 0; line < packs.length; line += 1) {
    if (problem.lines[line]!.lane !== priced.lines[next]?.lane) continue;
    packs[line] = solution.packs[next]!;
    next += 1;
  }
  return { ...solution, packs };
}
