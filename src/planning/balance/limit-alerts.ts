import type { Network } from '../network/network';
import type { Alert } from '../network/plan-result';
import { volumeHeld } from './volume-held';

/** Limits that no plan can meet: locations that hold more than fits there before anything is sent. */
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
        message: `Holds or awaits a volume of ${rounded(held[location]!)} where ${rounded(volumeCapacity)} fits: nothing is sent there, and ${rounded(excess)} must leave or the capacity be corrected.`,
        value: excess,
      },
    ];
  });
}

function rounded(volume: number): string {
  return String(Number(volume.toPrecision(4)));
}
