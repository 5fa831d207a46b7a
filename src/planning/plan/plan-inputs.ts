import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';

/** All that a plan is made from. */
export interface PlanInputs {
  readonly network: Network;
  readonly settings: PlanSettings;
}
