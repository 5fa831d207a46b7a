import type { SupplyLink } from '../planning/network/supply-links';
import type { PlannedNetwork } from '../workbook/output/planned-network';

/** The plan of a workbook file. */
export interface PlannedFile extends PlannedNetwork {
  /** Who supplies each location, as the workbook says or as inferred. */
  readonly supply: readonly SupplyLink[];
}
