import type { Network } from '../network/network';
import type { Finding } from './finding';
import { figure } from './finding';
import type { Trade } from './trade';

/** Open stores with demand that no lane leads to, in a network that has lanes. */
export function unreachableLocation(
  { positions, locations, lanes }: Network,
  trade: Trade,
): readonly Finding[] {
  if (lanes.length === 0) return [];
  const reached = new Set(lanes.map(({ to }) => to));
  const onSale = new Int32Array(locations.length);
  for (let p = 0; p < positions.count; p += 1) {
    const hasDemand = trade.sold[p]! > 0 || positions.forecastMean[p]! > 0;
    if (hasDemand) onSale[positions.location[p]!]! += 1;
  }
  return locations.flatMap(({ isOpen, canReceive, type }, location): Finding[] => {
    const isStore = type === 'store' || type === 'online';
    if (!isStore || !isOpen || !canReceive || reached.has(location) || onSale[location] === 0) {
      return [];
    }
    return [
      {
        severity: 'low',
        table: 'Locations',
        column: 'Location',
        product: null,
        location,
        figures: `${figure(onSale[location]!)} products on sale`,
        problem: 'No lane leads to the location',
        remedy: 'Nothing is sent there. Add a row to Lanes, or set Can receive to no.',
      },
    ];
  });
}
