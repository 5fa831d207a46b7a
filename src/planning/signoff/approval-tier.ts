import type { PlanSettings } from '../network/settings';
import type { Tier } from '../network/plan-result';

/** The approval tier of a line of this value: the lowest tier with a limit of at least the value. */
export function approvalTier(value: number, settings: PlanSettings): Tier {
  if (value <= settings.autoApproveLimit) return 'auto';
  if (value <= settings.managerLimit) return 'manager';
  if (value <= settings.directorLimit) return 'director';
  return 'executive';
}
