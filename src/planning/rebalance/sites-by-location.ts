import type { Network } from '../network/network';
import type { Site } from '../valuation/site';

/** Stands for no site in an index of sites. */
export const NO_SITE = -1;

/** Index of the site at each location of the network; NO_SITE where the product is not stocked. */
export function sitesByLocation(network: Network, sites: readonly Site[]): Int32Array {
  const siteAt = new Int32Array(network.locations.length).fill(NO_SITE);
  sites.forEach(({ location }, i) => (siteAt[location] = i));
  return siteAt;
}
