import type { ProductProblem } from './product-problem';
import {
  NODE_LIMIT,
  solveFixedChargeFlow,
  type FixedChargeSolution,
} from '../flow/branch-and-bound';

/** A plan of one product: packs on each line, and the saving by the objective. */
export type ProductPlan = FixedChargeSolution;

/**
 * Plans one product: whole packs, minimum quantity and fixed cost of a line, and no location both
 * ships and receives unless it is a hub. Method: fixed-charge flow by branch and bound (flow/).
 * Guarantee: the bound on the saving is valid; the plan is optimal unless the node limit is reached.
 *
 * The minimum net benefit is charged to every line as a fixed cost. So every line in the plan reaches
 * it, and one line replaces two whenever it saves nearly as much. It is a rule, not a cost: reported
 * savings and their bound leave it out.
 *
 * @param nodeLimit 0 gives a good plan and a valid bound at little more than the cost of one flow
 */
export function planProduct(problem: ProductProblem, nodeLimit = NODE_LIMIT): ProductPlan {
  return solveFixedChargeFlow(problem, { nodeLimit });
}
