import type { Network } from '../planning/network/network';
import type { SiteFeed } from '../sources/run-record';
import type { DataIssue } from '../workbook/data-issues';
import { normaliseName } from '../workbook/headers';

/**
 * The network in which sites with a late or incomplete feed neither ship, receive nor order. Their demand and their
 * stock still count for those that supply them.
 */
export function holdOutSites(network: Network, sites: readonly SiteFeed[]): Network {
  const held = new Set(heldOut(sites).map(({ location }) => normaliseName(location)));
  if (held.size === 0) return network;
  const locations = network.locations.map((location) =>
    held.has(normaliseName(location.id))
      ? { ...location, canShip: false, canReceive: false }
      : location,
  );
  return { ...network, locations };
}

/** A data issue for each site that is held out. */
export function heldOutIssues(sites: readonly SiteFeed[]): readonly DataIssue[] {
  return heldOut(sites).map(({ location, heldOut: problem }) => ({
    ...{ severity: 'high', table: 'Inventory', row: null, column: null, value: location },
    ...{ problem, action: 'The site neither ships nor receives.', sheet: null, address: null },
  }));
}

function heldOut(sites: readonly SiteFeed[]): readonly (SiteFeed & { heldOut: string })[] {
  return sites.filter((site): site is SiteFeed & { heldOut: string } => site.heldOut !== null);
}
