import type { Network } from '../../planning/network/network';
import type { PlanSettings } from '../../planning/network/settings';
import type { PlanResult } from '../../planning/network/plan-result';
import type { DataIssue } from '../data-issues';

/** A plan and its inputs. */
export interface PlannedNetwork {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly result: PlanResult;
  /** Problems in the workbook and adjustments to its sales history. */
  readonly issues: readonly DataIssue[];
}
