import { unitTransferCost, type LaneTerms } from '../network/lane-terms';
import { isHub, type Network } from '../network/network';
import { packValue } from '../valuation/pack-curve';
import type { Site } from '../valuation/site';
import type { UnitValues } from '../valuation/unit-values';
import { NO_SITE, sitesByLocation } from './sites-by-location';
import type { LaneWeights } from './supply-lanes';

/** Bounds on the value of a site's first pack, in money: below when sent, above when received. */
export interface FirstPackValues {
  /** Site of each location; NO_SITE where the product is not stocked. */
  readonly siteAt: Int32Array;
  /** Lower bound on the loss of the first pack sent; Infinity where nothing may leave. */
  readonly marginalLoss: Float64Array;
  /** Upper bound on the gain of the first pack received; −Infinity where nothing may arrive. */
  readonly marginalGain: Float64Array;
}

export interface FirstPackInput {
  readonly network: Network;
  readonly terms: LaneTerms;
  readonly product: number;
  readonly sites: readonly Site[];
  /** One per site. */
  readonly values: readonly UnitValues[];
  readonly packSize: number;
  readonly minPacks: number;
  readonly weights: LaneWeights;
}

/**
 * Values the first pack at every site. A hub may both receive and ship, so its values also allow for
 * packs that pass through: the shortest path over lane costs bounds them (Bellman-Ford relaxation).
 */
export function firstPackValues(input: FirstPackInput): FirstPackValues {
  const { network, sites, values, packSize, minPacks } = input;
  const marginalLoss = new Float64Array(sites.length).fill(Infinity);
  const marginalGain = new Float64Array(sites.length).fill(-Infinity);
  const isRelay = sites.map(() => false);
  const minShipped = packSize * minPacks;
  // Without supply no pack is valued: a pack larger than any stock is costly to value unit by unit.
  const isSupplied = sites.some((site) => site.shippable >= minShipped);
  sites.forEach((site, i) => {
    const canShip = site.shippable >= minShipped;
    if (canShip) marginalLoss[i] = packValue(values[i]!, 'marginalLoss', 1, packSize);
    if (site.canReceive && isSupplied) {
      marginalGain[i] = packValue(values[i]!, 'marginalGain', 1, packSize);
    }
    isRelay[i] = canShip && site.canReceive && isHub(network.locations[site.location]!);
  });
  const first = { siteAt: sitesByLocation(network, sites), marginalLoss, marginalGain };
  if (isRelay.includes(true)) {
    boundThroughHubs(input, first, isRelay);
    if (minPacks > 1) boundByMinQuantity(input, first, isRelay);
  }
  return first;
}

/** A pack at a hub costs no more than one delivered there, and gains no less than one sent on. */
function boundThroughHubs(
  { network, terms, product, packSize, weights }: FirstPackInput,
  { siteAt, marginalLoss, marginalGain }: FirstPackValues,
  isRelay: readonly boolean[],
): void {
  const item = network.products[product]!;
  const hubLanes: { readonly from: number; readonly to: number; readonly cost: number }[] = [];
  for (let lane = 0; lane < terms.count; lane += 1) {
    const from = siteAt[terms.from[lane]!]!;
    const to = siteAt[terms.to[lane]!]!;
    if (from === NO_SITE || to === NO_SITE || (!isRelay[from] && !isRelay[to])) continue;
    const ends = { lane, from, to };
    const weightedPack = packSize * weights.caution(ends);
    const freight = unitTransferCost(network, lane, item) * weightedPack;
    hubLanes.push({ from, to, cost: freight - packSize * weights.maxPoolGain(ends) });
  }
  let rounds = 0;
  for (let changed = true; changed;) {
    changed = false;
    rounds += 1;
    if (rounds > isRelay.length + 1) {
      // Pools may gain on every lane of a cycle: then no chain of lanes bounds the values.
      isRelay.forEach((relays, i) => {
        if (!relays) return;
        marginalLoss[i] = -Infinity;
        marginalGain[i] = Infinity;
      });
      return;
    }
    for (const { from, to, cost } of hubLanes) {
      if (isRelay[to] && marginalLoss[from]! + cost < marginalLoss[to]!) {
        marginalLoss[to] = marginalLoss[from]! + cost;
        changed = true;
      }
      if (isRelay[from] && marginalGain[to]! - cost > marginalGain[from]!) {
        marginalGain[from] = marginalGain[to]! - cost;
        changed = true;
      }
    }
  }
}

/**
 * A line at its minimum quantity can move a hub's stock far. The next pack there may then have any
 * value in its range: −(write-off + holding cost over life) to the underage cost, a unit.
 */
function boundByMinQuantity(
  { sites, packSize }: FirstPackInput,
  { marginalLoss, marginalGain }: FirstPackValues,
  isRelay: readonly boolean[],
): void {
  sites.forEach(({ curve: { position, leadTime } }, i) => {
    if (!isRelay[i]) return;
    const maxCarried = position.writeOffCost + position.holdingPerDay * (position.life + leadTime);
    marginalLoss[i] = Math.min(marginalLoss[i]!, -packSize * maxCarried);
    marginalGain[i] = Math.max(marginalGain[i]!, packSize * position.underageCost);
  });
}
