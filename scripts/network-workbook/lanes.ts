import { distanceKm } from './distance';
import type { LaneRow, LocationRow } from './planner-tables';

/** Cost and lead time of a lane, from its distance and from the types of its two locations. */
export interface LaneTariff {
  /** Road kilometres for each kilometre of great-circle distance. */
  readonly detour: number;
  /** Cost to pick and pack a unit. */
  readonly costPerUnit: number;
  readonly costPerVolumeKm: number;
  readonly fixedCost: number;
  readonly fixedCostPerKm: number;
  readonly lineCost: number;
  /** Lead time before any distance is covered. */
  readonly baseLeadTimeDays: number;
  /** Distance that adds one day to the lead time. */
  readonly kmPerDay: number;
  readonly capacity: number;
  /** Stores do not ship to each other over a longer road distance. */
  readonly maxStoreLaneKm: number;
}

/** Trucks to and from hubs run in any case, so a shipment on one bears only this part of the fixed cost. */
const SHARE_OF_FIXED_COST_FROM_HUB = 0.5;

/** A lane for every ordered pair of locations. */
export function lanesByDistance(locations: readonly LocationRow[], tariff: LaneTariff): LaneRow[] {
  return locations.flatMap((origin) =>
    locations.flatMap((destination) => {
      if (origin === destination) return [];
      const km = Math.round(distanceKm(origin, destination) * tariff.detour);
      const hasHub = isHub(origin) || isHub(destination);
      const fixedCost = tariff.fixedCost + km * tariff.fixedCostPerKm;
      return [
        {
          origin: origin.location,
          destination: destination.location,
          distanceKm: km,
          costPerUnit: money(tariff.costPerUnit + (isHub(origin) ? 0 : tariff.costPerUnit / 2)),
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
