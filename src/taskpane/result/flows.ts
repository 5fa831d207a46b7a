import type { Network } from '../../planning/network/network';
import type { Transfer } from '../../planning/network/plan-result';
import { NO_GROUP } from './heat-map';

/** What moves from one place to another. A place is a region or a location. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly lines: number;
  readonly units: number;
  /** Units at unit cost. */
  readonly value: number;
  readonly saving: number;
}

/** The flows of a plan at one level of detail, greatest value first. */
export interface Flows {
  readonly flows: readonly Flow[];
  /** Whether the places are locations. */
  readonly isByLocation: boolean;
}

/**
 * Adds up the lines of a plan between regions; or, of one region, between its locations and the other regions. A
 * network with one region is shown by location.
 *
 * @param region the region shown in detail; null for none
 */
export function flowsOf(
  { locations }: Pick<Network, 'locations'>,
  transfers: readonly Transfer[],
  region: string | null,
): Flows {
  const regionOf = (at: number): string => locations[at]!.region || NO_GROUP;
  const isByLocation = new Set(locations.map((_l, at) => regionOf(at))).size < 2;
  const place = (at: number): string =>
    isByLocation || regionOf(at) === region ? locations[at]!.id : regionOf(at);
  const flows = new Map<string, Flow>();
  for (const { from, to, quantity, value, netBenefit } of transfers) {
    if (region !== null && regionOf(from) !== region && regionOf(to) !== region) continue;
    const key = `${place(from)}\n${place(to)}`;
    const known = flows.get(key);
    flows.set(key, {
      from: place(from),
      to: place(to),
      lines: (known?.lines ?? 0) + 1,
      units: (known?.units ?? 0) + quantity,
      value: (known?.value ?? 0) + value,
      saving: (known?.saving ?? 0) + netBenefit,
    });
  }
  return { flows: [...flows.values()].sort((a, b) => b.value - a.value), isByLocation };
}
