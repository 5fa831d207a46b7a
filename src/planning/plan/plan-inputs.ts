import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';

/** The inputs of a plan. */
export interface PlanInputs {
  readonly network: Network;
  readonly settings: PlanSettings;
}
