import type { Network } from '../network/network';
import type { Finding } from './finding';
import { figure } from './finding';
import type { Trade } from './trade';

/** Locations with fewer products on sale may be sold out of them. */
const FEW = 5;

/**
 * Open locations that sell several products and have stock of none, with nothing on its way: their rows of
 * Inventory may be missing, or stand under another name.
 */
export function neverSupplied({ positions, locations }: Network, trade: Trade): readonly Finding[] {
  const { location, onHand, transfersInTransit, receipts, forecastMean, count } = positions;
  const supply = new Float64Array(locations.length);
  const onSale = new Int32Array(locations.length);
  for (let p = 0; p < count; p += 1) {
    const at = location[p]!;
    supply[at]! += onHand[p]! + Math.max(0, transfersInTransit[p]!);
    for (let k = receipts.start[p]!; k < receipts.start[p + 1]!; k += 1) {
      supply[at]! += receipts.quantity[k]!;
    }
    if (trade.sold[p]! > 0 || forecastMean[p]! > 0) onSale[at]! += 1;
  }
  return locations.flatMap(({ isOpen, canReceive }, at): Finding[] => {
    if (!isOpen || !canReceive || supply[at]! > 0 || onSale[at]! < FEW) return [];
    return [
      {
        severity: 'high',
        table: 'Inventory',
        column: 'Location',
        product: null,
        location: at,
        figures: `${figure(onSale[at]!)} products on sale`,
        problem: 'A location with sales, and without stock or anything on its way',
        remedy: 'Read as empty. Are its rows of Inventory missing, or under another name?',
      },
    ];
  });
}
