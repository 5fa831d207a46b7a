import type { FlowNode } from '../flow/flow-problem';
import { PackCurve } from '../valuation/pack-curve';
import type { Site } from '../valuation/site';
import type { UnitValues } from '../valuation/unit-values';
import type { FirstPackValues } from './first-pack-values';

/** A line that could pay, with the cost of a pack. */
interface PricedLine {
  readonly from: number;
  readonly to: number;
  readonly packCost: number;
  readonly maxPoolGain?: number;
}

/** The best prices that a site's lines offer for a pack. */
export interface BestPrices {
  /** Highest net price of a pack sent; −Infinity if no line leaves. */
  readonly maxSent: number;
  /** Lowest delivered cost of a pack received; Infinity if no line arrives. */
  readonly minReceived: number;
  /** Packs that the origins of its inbound lines can ship. */
  readonly packsOffered: number;
}

export function bestPricesOf(
  sites: readonly Site[],
  lines: readonly PricedLine[],
  { marginalLoss, marginalGain }: FirstPackValues,
  packSize: number,
): readonly BestPrices[] {
  const prices = sites.map(() => ({ maxSent: -Infinity, minReceived: Infinity, packsOffered: 0 }));
  for (const { from, to, packCost, maxPoolGain = 0 } of lines) {
    const origin = prices[from]!;
    const destination = prices[to]!;
    const netCost = packCost - maxPoolGain;
    origin.maxSent = Math.max(origin.maxSent, marginalGain[to]! - netCost);
    destination.minReceived = Math.min(destination.minReceived, marginalLoss[from]! + netCost);
    destination.packsOffered += Math.floor(sites[from]!.shippable / packSize);
  }
  return prices;
}

export function flowNode(
  site: Site,
  values: UnitValues,
  { maxSent, minReceived, packsOffered }: BestPrices,
  packSize: number,
  sparePacks: number,
): FlowNode {
  const shippable = maxSent === -Infinity ? 0 : Math.floor(site.shippable / packSize);
  const shared = { values, packSize, sparePacks };
  return {
    shippable,
    supplyCost: new PackCurve({
      ...shared,
      marginal: 'marginalLoss',
      priceLimit: maxSent,
      maxPacks: shippable,
    }),
    demandValue: new PackCurve({
      ...shared,
      marginal: 'marginalGain',
      priceLimit: minReceived,
      maxPacks: packsOffered,
    }),
  };
}

/** A site in a pool: what a pack is worth is known only with the pool, so its curves do not end by price. */
export function pooledNode(
  site: Site,
  values: UnitValues,
  { maxSent, packsOffered }: BestPrices,
  packSize: number,
  pool: number,
): FlowNode {
  const limits = { maxSent: Infinity, minReceived: -Infinity, packsOffered };
  const shipped = maxSent === -Infinity ? { ...site, shippable: 0 } : site;
  return { ...flowNode(shipped, values, limits, packSize, 0), pool };
}
