import { distanceKm } from './distance';
import type { LaneRow, LocationRow } from './planner-tables';

/** What a lane costs and how long it takes, by its distance and by what stands at its ends. */
export interface LaneTariff {
  /** Road kilometres for each kilometre as the crow flies. */
  readonly detour: number;
  /** For picking and packing a unit. */
  readonly costPerUnit: number;
  readonly costPerVolumeKm: number;
  readonly fixedCost: number;
  readonly fixedCostPerKm: number;
  readonly lineCost: number;
  /** Days in which a lane of no length is served, and kilometres that a further day covers. */
  readonly baseLeadTimeDays: number;
  readonly kmPerDay: number;
  readonly capacity: number;
  /** Stores further apart than this do not ship to each other. */
  readonly maxStoreLaneKm: number;
}

/** A truck from or to a hub runs anyway, so that a shipment on it costs this part of the fixed cost. */
const SHARE_OF_FIXED_COST_FROM_HUB = 0.5;

/** A lane for every ordered pair of locations. */
export function lanesByDistance(locations: readonly LocationRow[], tariff: LaneTariff): LaneRow[] {
  return locations.flatMap((from) =>
    locations.flatMap((to) => {
      if (from === to) return [];
      const km = Math.round(distanceKm(from, to) * tariff.detour);
      const hasHub = isHub(from) || isHub(to);
      const fixedCost = tariff.fixedCost + km * tariff.fixedCostPerKm;
      return [
        {
          from: from.location,
          to: to.location,
          distanceKm: km,
          costPerUnit: money(tariff.costPerUnit + (isHub(from) ? 0 : tariff.costPerUnit / 2)),
          costPerVolume: Number((km * tariff.costPerVolumeKm).toFixed(4)),
          fixedCost: money(fixedCost * (hasHub ? SHARE_OF_FIXED_COST_FROM_HUB : 1)),
          lineCost: tariff.lineCost,
          leadTimeDays: tariff.baseLeadTimeDays + Math.floor(km / tariff.kmPerDay),
          capacity: hasHub ? tariff.capacity : tariff.capacity / 4,
          isAllowed: hasHub || km <= tariff.maxStoreLaneKm,
        },
      ];
    }),
  );
}

function isHub({ type }: LocationRow): boolean {
  return type === 'dc' || type === 'warehouse';
}

function money(value: number): number {
  return Number(value.toFixed(2));
}
