import { naiveRule } from './policies/naive-rule';
import { noTransfers } from './policies/no-transfers';
import { perfectForesight } from './policies/perfect-foresight';
import { planned } from './policies/planned';
import { USUAL_RULE } from './policies/usual-rule';
import type { ReplayPolicy } from './replay-policy';
import type { ReplayWorld } from './replay-world';

/** What a policy stands for in a comparison. */
export type PolicyRole = 'none' | 'rule' | 'plan' | 'foresight';

export interface ComparedPolicy {
  readonly role: PolicyRole;
  readonly policy: ReplayPolicy;
}

/** Ends the search for a plan at once: with the best plan so far. */
const AT_ONCE = { aborted: true };

/**
 * The plans of Evenstock. Each ends its search for shared limits early, so that a replay takes seconds a
 * plan and not minutes; a real plan is a little better.
 */
const EVENSTOCK = { name: 'Evenstock', resources: () => ({ stop: AT_ONCE }) };

/** Policy X as replayed. */
export const plansOfEvenstock: ReplayPolicy = planned(EVENSTOCK);

/** The plans of Evenstock, and what they are compared with. */
export function comparedPolicies(world: ReplayWorld): readonly ComparedPolicy[] {
  const foresight = perfectForesight(world, { ...EVENSTOCK, name: 'Perfect foresight' });
  return [
    { role: 'none', policy: noTransfers },
    { role: 'rule', policy: { ...naiveRule(USUAL_RULE), name: 'Usual rule' } },
    { role: 'plan', policy: plansOfEvenstock },
    { role: 'foresight', policy: foresight },
  ];
}
