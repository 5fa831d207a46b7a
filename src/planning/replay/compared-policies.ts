import { estimateDemand, type DemandEstimate } from '../demand/estimate-demand';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { naiveRule } from './policies/naive-rule';
import { noTransfers } from './policies/no-transfers';
import { perfectForesight } from './policies/perfect-foresight';
import { planned } from './policies/planned';
import { USUAL_RULE } from './policies/usual-rule';
import type { ReplayPolicy, Today } from './replay-policy';
import type { OrderEstimator } from './replay-steps';
import type { ReplayWorld } from './replay-world';

/** What a policy stands for in a comparison. */
export type PolicyRole = 'none' | 'rule' | 'plan' | 'foresight';

export interface ComparedPolicy {
  readonly role: PolicyRole;
  readonly policy: ReplayPolicy;
}

/** The policies that are compared, and the estimate by which they all place orders. */
export interface ComparedPolicies {
  readonly policies: readonly ComparedPolicy[];
  readonly estimate: OrderEstimator;
}

/** Ends the search for a plan at once: with the best plan so far. */
const AT_ONCE = { aborted: true };

/**
 * The plans of Evenstock, and what they are compared with. Each plan ends its search for shared limits
 * early, so that a replay takes seconds a plan and not minutes; a real plan is a little better.
 */
export function comparedPolicies(world: ReplayWorld): ComparedPolicies {
  const days = new DayEstimate();
  const plan = { name: 'Evenstock', resources: days.resources };
  return {
    estimate: days.estimate,
    policies: [
      { role: 'none', policy: noTransfers },
      { role: 'rule', policy: { ...naiveRule(USUAL_RULE), name: 'Usual rule' } },
      { role: 'plan', policy: planned(plan) },
      {
        role: 'foresight',
        policy: perfectForesight(world, { ...plan, name: 'Perfect foresight' }),
      },
    ],
  };
}

/** Estimates the demand of a day once, for the orders and for the plan. */
class DayEstimate {
  private last: DemandEstimate | null = null;

  readonly estimate = (network: Network, settings: PlanSettings): DemandEstimate => {
    this.last = estimateDemand(network, settings);
    return this.last;
  };

  readonly resources = ({ rates }: Today) => ({
    stop: AT_ONCE,
    demand: rates === this.last ? this.last : undefined,
  });
}
