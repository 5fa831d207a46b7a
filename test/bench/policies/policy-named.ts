import type { PlanSettings } from '../../../src/planning/network/settings';
import { naiveRule, type NaiveRule } from '../../../src/planning/replay/policies/naive-rule';
import { noTransfers } from '../../../src/planning/replay/policies/no-transfers';
import { perfectForesight } from '../../../src/planning/replay/policies/perfect-foresight';
import { planned, withForecast } from '../../../src/planning/replay/policies/planned';
import type { ReplayPolicy } from '../../../src/planning/replay/replay-policy';
import type { ReplayWorld } from '../../../src/planning/replay/replay-world';

/** The policies of the benchmark, in the order of its tables. */
export const POLICY_NAMES = ['A', 'B', 'X', 'XfE', 'P'] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

/**
 * Plans search for shared limits with a tenth of the usual effort. In the world of trucks a plan then
 * takes 2 s instead of 80 s and saves 3 % less; the other worlds share nothing.
 */
const quickly = (settings: PlanSettings): PlanSettings => ({ ...settings, effort: 0.1 });

/** A policy of the benchmark in a world. `rule` is that of policy B. */
export function policyNamed(name: PolicyName, world: ReplayWorld, rule?: NaiveRule): ReplayPolicy {
  switch (name) {
    case 'A':
      return noTransfers;
    case 'B':
      if (rule === undefined) throw new Error('no tuned rule: npm run tune:policies');
      return naiveRule(rule);
    case 'X':
      return planned({ name, settings: quickly });
    case 'XfE':
      return planned({ name, settings: quickly, network: withForecast });
    case 'P':
      return perfectForesight(world, { name, settings: quickly });
  }
}
