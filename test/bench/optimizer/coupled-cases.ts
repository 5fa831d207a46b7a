import type { Network } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';

/** A generated network whose products share something. */
export interface CoupledCase {
  readonly name: string;
  readonly products: number;
  readonly locations: number;
  /** Capacity of every lane as a share of what the plan without capacities puts on it. */
  readonly capacityShare?: number;
  readonly fixedCost?: number;
}

export const COUPLED_CASES: readonly CoupledCase[] = [
  { name: 'lane capacity, 200 x 20', products: 200, locations: 20, capacityShare: 0.5 },
  { name: 'lane capacity, 500 x 20', products: 500, locations: 20, capacityShare: 0.5 },
  { name: 'lane capacity, 1,000 x 20', products: 1_000, locations: 20, capacityShare: 0.5 },
  { name: 'fixed cost, 20 x 10', products: 20, locations: 10, fixedCost: 30 },
  { name: 'fixed cost, 100 x 20', products: 100, locations: 20, fixedCost: 60 },
  { name: 'fixed cost, 200 x 20', products: 200, locations: 20, fixedCost: 60 },
];

/**
 * Stock strongly misplaced, lanes to the eight nearest and all warehouse lanes. Hubs only, because a
 * linear programme cannot say that a store does not both ship and receive. A lane that the plan
 * without capacities leaves empty has room for one unit.
 */
export async function coupledNetwork(
  { products, locations, capacityShare, fixedCost = 0 }: CoupledCase,
  seed: number,
): Promise<Network> {
  const network = randomNetwork({
    ...{ seed, products, locations, neighbours: 8, withHubsOnly: true, meanPerDay: 0.2 },
    fixedCost,
  });
  if (capacityShare === undefined) return network;
  const free = await plan(network, defaultSettings(PLAN_DATE));
  const used = new Map(free.shipments.map(({ from, to, volume }) => [`${from} ${to}`, volume]));
  return {
    ...network,
    lanes: network.lanes.map((lane) => ({
      ...lane,
      capacity: Math.max(0.01, capacityShare * (used.get(`${lane.from} ${lane.to}`) ?? 0)),
    })),
  };
}
