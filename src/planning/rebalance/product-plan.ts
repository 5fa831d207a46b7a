import type { ProductProblem } from './product-problem';
import {
  NODE_LIMIT,
  solveFixedChargeFlow,
  type FixedChargeSolution,
} from '../flow/branch-and-bound';

/** What to move of one product: packs on each line of the problem, and what that saves as weighed in deciding. */
export type ProductPlan = FixedChargeSolution;

/**
 * The best plan of one product under packs, the least quantity of a line, line costs, and the rule
 * that a location does not both ship and receive, with a bound on what any plan saves: proved best
 * but for a few products in a hundred of the largest networks.
 *
 * The least net benefit is charged to every line like its cost. A line that brings less, the rest of
 * the plan held fixed, would cost the plan more than it brings and is left out, so every line in
 * the plan reaches it. Held to line by line alone, the rule would also pass two lines where one of
 * them, carrying more, would bring nearly as much: not what a planner asks for who wants few lines.
 * It is no cost, though: neither what a plan is reported to save nor the bound on that contains it.
 *
 * @param nodeLimit effort: 0 gives a good plan and a valid bound from little more than one flow
 */
export function planProduct(problem: ProductProblem, nodeLimit = NODE_LIMIT): ProductPlan {
  return solveFixedChargeFlow(problem, { nodeLimit });
}
