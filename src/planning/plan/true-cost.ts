import type { PlanSettings } from '../network/settings';

/**
 * Whether lines are chosen at the true cost. Caution above 1, or a minimum net benefit, charges a line
 * more than it costs. The bound on a plan must then be computed separately, at the true cost.
 */
export function choosesAtTrueCost({
  caution,
  minNetBenefit,
}: Pick<PlanSettings, 'caution' | 'minNetBenefit'>): boolean {
  return caution === 1 && minNetBenefit === 0;
}
