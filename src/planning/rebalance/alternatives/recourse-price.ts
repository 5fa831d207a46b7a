import { unitTransferCost, type LaneTerms } from '../../network/lane-terms';
import type { Network } from '../../network/network';
import type { Site } from '../../valuation/site';
import type { PurchaseValue } from './purchase-value';

/** Bisection steps: a millionth of the price range. */
const BISECTIONS = 20;

export interface RecourseInput {
  readonly network: Network;
  readonly terms: LaneTerms;
  readonly product: number;
  readonly sites: readonly Site[];
  /** One per site; null if the site may not buy. */
  readonly purchases: readonly (PurchaseValue | null)[];
}

/**
 * The recourse price of each site that may buy, in money a unit: the price at which the next plan could
 * cure a shortage by transfer. It is the price at which locations with a lane to the site, no slower
 * than its supplier, supply as many units as all sites of the product are short. A bought unit is worth
 * no more than that. Infinity if they cannot supply as many, or if no plan follows.
 *
 * Method: bisection on the price; at each price an origin supplies the units whose marginal loss plus
 * freight does not exceed it.
 */
export function recoursePrices({
  network,
  terms,
  product,
  sites,
  purchases,
}: RecourseInput): Float64Array {
  const prices = new Float64Array(sites.length).fill(Infinity);
  if (sites[0]?.curve.position.reviewPeriod === null) return prices;
  const short = purchases.map(
    (purchase, i) => purchase?.unitsShort(sites[i]!.curve.position.available) ?? 0,
  );
  const needed = short.reduce((sum, units) => sum + units, 0);
  if (needed === 0) return prices;
  const siteAt = new Map(sites.map(({ location }, i) => [location, i]));
  const offers = sites.map((): Offer[] => []);
  for (let lane = 0; lane < terms.count; lane += 1) {
    const from = siteAt.get(terms.from[lane]!);
    const to = siteAt.get(terms.to[lane]!);
    if (from === undefined || to === undefined || short[to] === 0) continue;
    if (terms.leadTime[lane]! > purchases[to]!.terms.leadTime || sites[from]!.shippable < 1)
      continue;
    offers[to]!.push({
      origin: sites[from]!,
      freight: unitTransferCost(network, lane, network.products[product]!),
    });
  }
  offers.forEach((into, i) => {
    if (into.length > 0) prices[i] = priceOf(needed, into, sites[i]!.curve.position.underageCost);
  });
  return prices;
}

interface Offer {
  readonly origin: Site;
  readonly freight: number;
}

function priceOf(needed: number, offers: readonly Offer[], maxPrice: number): number {
  if (!isEnough(needed, offers, maxPrice)) return Infinity;
  let low = 0;
  let high = maxPrice;
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2;
    if (isEnough(needed, offers, middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Whether the origins supply `needed` units at a price. */
function isEnough(needed: number, offers: readonly Offer[], price: number): boolean {
  let left = needed;
  for (const { origin, freight } of offers) {
    let low = 0;
    let high = Math.min(left, origin.shippable);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (origin.curve.marginalLoss(middle) + freight <= price) low = middle;
      else high = middle - 1;
    }
    left -= low;
    if (left <= 0) return true;
  }
  return false;
}
