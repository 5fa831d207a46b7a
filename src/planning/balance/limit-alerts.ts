import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { Alert, Shipment } from '../plan-result';
import { volumeHeld } from './volume-held';

/** Limits that no plan can meet, and those that this planner does not plan within: said, never hidden. */
export function limitAlerts(
  network: Network,
  settings: Pick<PlanSettings, 'maxShipments'>,
  shipments: readonly Shipment[],
): Alert[] {
  const found = crowdedLocations(network);
  const { maxShipments } = settings;
  if (maxShipments !== null && shipments.length > maxShipments) {
    found.push({
      severity: 'high',
      kind: 'Max shipments',
      product: null,
      location: null,
      message: `The plan uses more lanes than the ${maxShipments} shipments allowed: approve the best lanes only.`,
      value: shipments.length,
    });
  }
  return found;
}

/** Locations that hold more than fits there before anything is sent. */
function crowdedLocations(network: Network): Alert[] {
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
