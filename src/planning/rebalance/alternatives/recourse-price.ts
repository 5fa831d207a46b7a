import { unitTransferCost, type LaneTerms } from '../../network/lane-terms';
import type { Network } from '../../network/network';
import type { Site } from '../../valuation/site';
import type { PurchaseValue } from './purchase-value';

/** Halvings of the range of prices: to a millionth of it. */
const HALVINGS = 20;

/**
 * For each site that may buy, what the next plan would have to pay for a unit by transfer: the price at
 * which the locations with a lane to it, no slower than its supplier, would give as many units as all
 * sites of the product lack; Infinity where they do not have so many, or where no plan follows. Waiting
 * and transferring then cures a shortage at that price, so that a bought unit is worth no more.
 */
export function recoursePrices(
  network: Network,
  terms: LaneTerms,
  product: number,
  sites: readonly Site[],
  purchases: readonly (PurchaseValue | null)[],
): Float64Array {
  const prices = new Float64Array(sites.length).fill(Infinity);
  if (sites[0]?.curve.position.reviewPeriod === null) return prices;
  const lacking = purchases.map(
    (purchase, i) => purchase?.unitsShort(sites[i]!.curve.position.available) ?? 0,
  );
  const needed = lacking.reduce((sum, units) => sum + units, 0);
  if (needed === 0) return prices;
  const siteAt = new Map(sites.map(({ location }, i) => [location, i]));
  const offers = sites.map((): Offer[] => []);
  for (let lane = 0; lane < terms.count; lane += 1) {
    const from = siteAt.get(terms.from[lane]!);
    const to = siteAt.get(terms.to[lane]!);
    if (from === undefined || to === undefined || lacking[to] === 0) continue;
    if (terms.leadTime[lane]! > purchases[to]!.terms.leadTime || sites[from]!.shippable < 1)
      continue;
    offers[to]!.push({
      giver: sites[from]!,
      freight: unitTransferCost(network, lane, network.products[product]!),
    });
  }
  offers.forEach((into, i) => {
    if (into.length > 0) prices[i] = priceOf(needed, into, sites[i]!.curve.position.underageCost);
  });
  return prices;
}

interface Offer {
  readonly giver: Site;
  readonly freight: number;
}

function priceOf(needed: number, offers: readonly Offer[], most: number): number {
  if (!isEnough(needed, offers, most)) return Infinity;
  let below = 0;
  let enough = most;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (below + enough) / 2;
    if (isEnough(needed, offers, middle)) enough = middle;
    else below = middle;
  }
  return enough;
}

/** Whether so many units are offered for no more than a price. */
function isEnough(needed: number, offers: readonly Offer[], price: number): boolean {
  let left = needed;
  for (const { giver, freight } of offers) {
    let low = 0;
    let high = Math.min(left, giver.shippable);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (giver.curve.marginalLoss(middle) + freight <= price) low = middle;
      else high = middle - 1;
    }
    left -= low;
    if (left <= 0) return true;
  }
  return false;
}
