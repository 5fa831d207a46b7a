import type { Network } from '../planning/network/network';
import { resolveSupply } from '../planning/network/resolve-supply';
import { supplyLinks, type SupplyLink } from '../planning/network/supply-links';
import type { IssueLog } from './data-issues';
import type { NameIndex } from './name-index';
import { reportStatedSources } from './report-stated-sources';
import { reportSupplyGaps } from './report-supply-gaps';
import { stateSources, type SupplyTables } from './state-sources';

/** A network with the source of each position, and its supply by location. */
export interface SuppliedNetwork {
  readonly network: Network;
  readonly supply: readonly SupplyLink[];
}

/**
 * Adds the sources that a workbook states, and those inferred, to its network, and reports what is
 * wrong or was inferred. A network of roots only is left without the column.
 */
export function readSources(
  network: Network,
  names: NameIndex,
  tables: SupplyTables,
  log: IssueLog,
): SuppliedNetwork {
  const stated = stateSources(network, names, tables, log);
  const resolved = resolveSupply(network, stated);
  const supply = supplyLinks(network.positions, resolved);
  const reading = { ...tables, network, stated, resolved, supply };
  reportStatedSources(reading, log);
  reportSupplyGaps(reading, log);
  if (supply.every(({ source }) => source < 0)) return { network, supply };
  const positions = { ...network.positions, source: resolved.source };
  return { network: { ...network, positions }, supply };
}
