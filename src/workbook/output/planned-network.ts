import type { Network } from '../../planning/network/network';
import type { PlanSettings } from '../../planning/network/settings';
import type { PlanResult } from '../../planning/network/plan-result';
import type { DataIssue } from '../data-issues';

/** A plan and what it was made from. */
export interface PlannedNetwork {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly result: PlanResult;
  /** What was wrong in the workbook that was read, and how its sales history was treated. */
  readonly issues: readonly DataIssue[];
}
