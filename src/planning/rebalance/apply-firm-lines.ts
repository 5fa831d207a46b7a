import { unitTransferCost, type LaneTerms } from '../network/lane-terms';
import { isHub, type Network } from '../network/network';
import type { FirmLine } from './firm-lines';
import type { Site } from '../valuation/site';

/** A firm line of one product between its sites, with what a unit on it costs. */
export interface FixedLine {
  readonly firm: FirmLine;
  readonly lane: number;
  /** Indices of sites. */
  readonly from: number;
  readonly to: number;
  readonly unitCost: number;
  readonly unitDelayCost: number;
}

/**
 * Sites as firm lines leave them: what these take can no longer be shipped, what they bring cannot
 * be passed on in the same plan, and a site that is no hub does not receive where they take from it
 * nor ship where they bring to it.
 */
export function applyFirmLines(
  network: Network,
  terms: LaneTerms,
  product: number,
  sites: readonly Site[],
  firm: readonly FirmLine[],
): { readonly sites: readonly Site[]; readonly fixed: readonly FixedLine[] } {
  if (firm.length === 0) return { sites, fixed: [] };
  const item = network.products[product]!;
  const siteAt = new Map(sites.map(({ location }, index) => [location, index]));
  const taken = new Float64Array(sites.length);
  const brought = new Float64Array(sites.length);
  const fixed = firm.map((line): FixedLine => {
    const { row, moved } = line;
    const lane = line.lane!;
    const [from, to] = [siteAt.get(row.from)!, siteAt.get(row.to)!];
    taken[from]! += moved;
    brought[to]! += moved;
    const unitCost = unitTransferCost(network, lane, item);
    const unitDelayCost = sites[to]!.curve.delayCost(terms.leadTime[lane]!);
    return { firm: line, lane, from, to, unitCost, unitDelayCost };
  });
  return { sites: sites.map((site, i) => siteAfter(network, site, taken[i]!, brought[i]!)), fixed };
}

function siteAfter(network: Network, site: Site, taken: number, brought: number): Site {
  if (taken === 0 && brought === 0) return site;
  const mayDoBoth = isHub(network.locations[site.location]!);
  return {
    ...site,
    shippable: brought > 0 && !mayDoBoth ? 0 : Math.max(0, site.shippable - taken),
    canReceive: site.canReceive && (taken === 0 || mayDoBoth),
    ...(site.freeUnits === undefined ? {} : { freeUnits: site.freeUnits - taken }),
    firmChange: brought - taken,
  };
}
