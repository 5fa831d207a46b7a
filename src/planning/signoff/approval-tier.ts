import type { PlanSettings } from '../network/settings';
import type { Tier } from '../network/plan-result';

/** Who must sign a line of this value: the lowest tier whose limit it does not exceed. */
export function approvalTier(value: number, settings: PlanSettings): Tier {
  if (value <= settings.autoApproveLimit) return 'auto';
  if (value <= settings.managerLimit) return 'manager';
  if (value <= settings.directorLimit) return 'director';
  return 'executive';
}
