import { unitTransferCost, type LaneTerms } from '../network/lane-terms';
import { isHub, type Network } from '../network/network';
import type { FirmLine } from './firm-lines';
import type { Site } from '../valuation/site';

/** A firm line of one product between two sites, with its unit costs. */
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
 * Applies firm lines to the sites of a product. Units sent by firm lines can no longer be shipped, and
 * units received cannot be shipped on in the same plan. A site that is not a hub does not receive if a
 * firm line ships from it, and does not ship if a firm line arrives.
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
  const sent = new Float64Array(sites.length);
  const received = new Float64Array(sites.length);
  const fixed = firm.map((line): FixedLine => {
    const { row, moved } = line;
    const lane = line.lane!;
    const [from, to] = [siteAt.get(row.from)!, siteAt.get(row.to)!];
    sent[from]! += moved;
    received[to]! += moved;
    const unitCost = unitTransferCost(network, lane, item);
    const unitDelayCost = sites[to]!.curve.delayCost(terms.leadTime[lane]!);
    return { firm: line, lane, from, to, unitCost, unitDelayCost };
  });
  return { sites: sites.map((site, i) => siteAfter(network, site, sent[i]!, received[i]!)), fixed };
}

function siteAfter(network: Network, site: Site, sent: number, received: number): Site {
  if (sent === 0 && received === 0) return site;
  const mayDoBoth = isHub(network.locations[site.location]!);
  return {
    ...site,
    shippable: received > 0 && !mayDoBoth ? 0 : Math.max(0, site.shippable - sent),
    canReceive: site.canReceive && (sent === 0 || mayDoBoth),
    ...(site.freeUnits === undefined ? {} : { freeUnits: site.freeUnits - sent }),
    firmChange: received - sent,
  };
}
