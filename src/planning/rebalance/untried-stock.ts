import { isHub, staysOpen, type Network } from '../network/network';
import { productRangeOf } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';

/**
 * Whether the stock of position `p` has not had time to sell: the product first sold anywhere less than Min
 * history days ago, and never at this location. No row is then no sign of no demand, so the position gives
 * nothing. It may give if it is a DC or warehouse, if a forecast is given, or if it is to be cleared.
 */
export function isUntried(
  network: Network,
  { planDate, minHistoryDays }: Pick<PlanSettings, 'planDate' | 'minHistoryDays'>,
  p: number,
): boolean {
  const { product, location, history, forecastMean } = network.positions;
  const site = network.locations[location[p]!]!;
  if (isHub(site) || site.type === 'plant' || !staysOpen(site)) return false;
  if (network.products[product[p]!]!.isPhaseOut) return false;
  if (!Number.isNaN(forecastMean[p]!) || hasSales(network, p)) return false;
  const { start, end } = productRangeOf(network.positions, p);
  let first = Infinity;
  for (let q = start; q < end; q += 1) {
    if (hasSales(network, q)) first = Math.min(first, history.day[history.start[q]!]!);
  }
  return first < Infinity && planDate - first < minHistoryDays;
}

function hasSales({ positions: { history } }: Network, p: number): boolean {
  return history.start[p]! < history.start[p + 1]!;
}
