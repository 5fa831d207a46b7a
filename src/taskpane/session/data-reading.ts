import type { Network } from '../../planning/network/network';
import type { PlanSettings } from '../../planning/network/settings';
import type { Approver } from '../../planning/signoff/approver';
import type { SupplyLink } from '../../planning/network/supply-links';
import { withAdjustments, type AdjustedHistory } from '../../workbook/adjustment-issues';
import type { DataIssue } from '../../workbook/data-issues';
import type { NetworkReading } from '../../workbook/read-network';
import type { WorkbookReading } from '../../workbook/reading/workbook-reading';

/** How the workbook was read last, also when it cannot be planned. */
export interface DataReading {
  /** Tables, columns, doubts and what was not read. */
  readonly workbook: WorkbookReading;
  /** Every data issue, the most severe first. */
  readonly issues: readonly DataIssue[];
  /** The network and who supplies each location; null if the workbook cannot be planned. */
  readonly planned: {
    readonly network: Network;
    readonly supply: readonly SupplyLink[];
    readonly settings: PlanSettings;
    readonly approvers: readonly Approver[];
  } | null;
}

/** Takes over a reading, with the history adjustments of the plan on show. */
export function dataReadingOf(
  reading: NetworkReading,
  adjusted: AdjustedHistory | null,
): DataReading {
  const { reading: workbook, issues } = reading;
  if (reading.kind === 'refused') return { workbook, issues, planned: null };
  return {
    workbook,
    issues: adjusted === null ? issues : withAdjustments(issues, adjusted),
    planned: {
      network: reading.network,
      supply: reading.supply,
      settings: reading.settings,
      approvers: reading.approvers,
    },
  };
}
