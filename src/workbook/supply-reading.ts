import type { Network } from '../planning/network/network';
import type { ResolvedSupply } from '../planning/network/resolve-supply';
import type { StatedSources } from '../planning/network/stated-sources';
import type { SupplyLink } from '../planning/network/supply-links';
import type { DataIssue } from './data-issues';
import type { SupplyTables } from './state-sources';

/** Supply as stated, as resolved, and the tables it comes from. */
export interface SupplyReading extends SupplyTables {
  readonly network: Network;
  readonly stated: StatedSources;
  readonly resolved: ResolvedSupply;
  /** The same by location. */
  readonly supply: readonly SupplyLink[];
}

/** An issue with Supplied by of a location without a row in Locations; what is wrong is left blank. */
export const ISSUE_WITH_LOCATIONS: DataIssue = {
  severity: 'low',
  table: 'Locations',
  row: null,
  column: 'Supplied by',
  value: '',
  problem: '',
  action: '',
  sheet: null,
  address: null,
};

/** A number of products in words. */
export function productsInWords(products: number): string {
  return `${products.toLocaleString('en-GB')} product${products === 1 ? '' : 's'}`;
}
