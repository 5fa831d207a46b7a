import type { Network } from '../../planning/network/network';
import type { PlanSettings } from '../../planning/network/settings';
import type { DataIssue } from '../../workbook/data-issues';
import { withAdjustments, type AdjustedHistory } from '../../workbook/adjustment-issues';
import type { Overview } from './pane-state';

/** Issues shown in the pane. The Data issues sheet lists all of them. */
const shownIssues = 8;

/** Sums up a reading, including the history adjustments of the plan on show. */
export function overviewOf(
  reading: {
    readonly network: Network;
    readonly settings: PlanSettings;
    readonly issues: readonly DataIssue[];
  },
  adjusted: AdjustedHistory | null,
): Overview {
  const { network, settings } = reading;
  const issues = adjusted === null ? reading.issues : withAdjustments(reading.issues, adjusted);
  return {
    products: network.products.length,
    locations: network.locations.length,
    positions: network.positions.count,
    planDate: settings.planDate,
    issueCount: issues.length,
    worstIssues: issues.slice(0, shownIssues),
  };
}
