import type { Lane, Location, LocationType } from '../../../src/planning/network/network';
import type { WorldShape } from './world-shape';

export function siteNamed(id: string, type: LocationType = 'store', region = ''): Location {
  return {
    id,
    type,
    region,
    cluster: '',
    isOpen: true,
    canShip: true,
    canReceive: true,
    handlingCost: 0,
    volumeCapacity: null,
    inboundLimit: null,
    outboundLimit: null,
    keepAtLeast: { units: 0 },
  };
}

/** A lane at the shape's terms; `freight` is a factor on its freight and line cost. */
export function laneBetween(
  shape: WorldShape,
  [from, to]: readonly [number, number],
  {
    freight = 1,
    days = shape.laneDays,
  }: { readonly freight?: number; readonly days?: number } = {},
): Lane {
  return {
    from,
    to,
    costPerUnit: freight * shape.freight * shape.unitCost,
    costPerVolume: 0,
    costPerWeight: 0,
    fixedCost: shape.fixedCost ?? 0,
    lineCost: freight * shape.lineCost,
    leadTimeDays: days,
    capacity: shape.capacity ?? null,
    maxShipments: null,
  };
}
