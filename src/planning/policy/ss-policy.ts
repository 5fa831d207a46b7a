import type { Refusal } from '../base/refusal';
import { type PolicyProblem, refusePolicyProblem } from './policy-problem';
import type { SsPolicy } from './ss-levels';
import { powerApproximation } from './ss-policy-normal';
import { optimalPoissonSsPolicy } from './ss-policy-poisson';

/**
 * Finds an (s, S) policy for a periodic review with backorders. Costs are charged at the end of each
 * period on the demand of lead time + 1 periods, so a lead time of 0 leaves one period to cover.
 * Poisson demand: the optimal policy in whole units (Zheng and Federgruen 1991). Normal demand: the
 * power approximation (Ehrhardt and Mosier 1984) with its own expected cost; it is not optimal.
 *
 * Refuses figures out of their range (see `PolicyProblem`), and problems too large to solve.
 */
export function solveSsPolicy(problem: PolicyProblem): SsPolicy | Refusal {
  const refusal = refusePolicyProblem(problem);
  if (refusal) return refusal;
  return problem.family === 'poisson'
    ? optimalPoissonSsPolicy(problem)
    : powerApproximation(problem);
}
