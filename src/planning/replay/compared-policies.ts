import type { PlanSettings } from '../network/settings';
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

/**
 * Share of the usual effort on limits that products share: the least with which a plan still keeps
 * nearly all that limits leave to save. A real plan is a little better and takes much longer.
 */
const EFFORT_SHARE = 0.001;

const searchingLess = (settings: PlanSettings): PlanSettings => ({
  ...settings,
  effort: settings.effort * EFFORT_SHARE,
});

const EVENSTOCK = { name: 'Evenstock', settings: searchingLess };

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
