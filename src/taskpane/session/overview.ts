import type { Network } from '../../planning/network/network';
import type { PlanSettings } from '../../planning/network/settings';
import type { DataIssue } from '../../workbook/data-issues';
import { withTreatments, type TreatedHistory } from '../../workbook/treatment-issues';
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
  treated: TreatedHistory | null,
): Overview {
  const { network, settings } = reading;
  const issues = treated === null ? reading.issues : withTreatments(reading.issues, treated);
  return {
    products: network.products.length,
    locations: network.locations.length,
    positions: network.positions.count,
    planDate: settings.planDate,
    issueCount: issues.length,
    worstIssues: issues.slice(0, shownIssues),
  };
}
