import type { LocationType } from './network';

const TIERS: Readonly<Record<LocationType, number>> = {
  plant: 2,
  dc: 1,
  warehouse: 1,
  store: 0,
  online: 0,
};

/**
 * How far upstream a type of location stands: 0 for stores and online shops, 1 for DCs and warehouses,
 * 2 for plants.
 */
export function supplyTier(type: LocationType): number {
  return TIERS[type];
}
