import type { ProductProblem } from './product-problem';
import { solveRuledFlow, type RuledFlowSolution } from './ruled-flow';

/** What to move of one product: packs on each line of the problem, and what that saves as weighed in deciding. */
export type ProductPlan = RuledFlowSolution;

/** The best plan of one product. */
export function planProduct(problem: ProductProblem): ProductPlan {
  return solveRuledFlow(problem);
}
