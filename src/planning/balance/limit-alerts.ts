import type { Network } from '../network/network';
import type { Alert } from '../network/plan-result';
import { volumeHeld } from './volume-held';

/** Alerts on volume capacities that are exceeded before the plan, by stock and goods in transit. */
export function limitAlerts(network: Network): Alert[] {
  const { locations } = network;
  if (locations.every(({ volumeCapacity }) => volumeCapacity === null)) return [];
  const held = volumeHeld(network);
  return locations.flatMap(({ volumeCapacity }, location): Alert[] => {
    if (volumeCapacity === null || held[location]! <= volumeCapacity * (1 + 1e-9)) return [];
    const excess = held[location]! - volumeCapacity;
    return [
      {
        severity: 'high',
        kind: 'Volume capacity',
        product: null,
        location,
        message: `Stock on hand and in transit has a volume of ${rounded(held[location]!)}, above the capacity of ${rounded(volumeCapacity)}: nothing is sent there. Remove a volume of ${rounded(excess)}, or correct the capacity.`,
        value: excess,
      },
    ];
  });
}

function rounded(volume: number): string {
  return String(Number(volume.toPrecision(4)));
}
