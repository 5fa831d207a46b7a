import type { Network } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';

/** Whoever solves a case: the planner, HiGHS in WebAssembly, or CBC where it is installed. */
export type Solver = 'ours' | 'highs' | 'cbc';

/** A generated network to be planned by several solvers. */
export interface OptimizerCase {
  readonly products: number;
  readonly locations: number;
  /** Capacity of every lane as a share of what the plan without capacities puts on it. */
  readonly capacityShare?: number;
  readonly fixedCost?: number;
  /** What it shares, where the cases of its group differ in that. */
  readonly shares?: string;
  readonly solvers: readonly Solver[];
}

/** Cases of one kind, with what is wanted of them. */
export interface CaseGroup {
  /** Names the group on the command line and in the document. */
  readonly name: string;
  readonly title: string;
  readonly target: string;
  readonly cases: readonly OptimizerCase[];
}

const ALL: readonly Solver[] = ['ours', 'highs', 'cbc'];
const ALONE: readonly Solver[] = ['ours'];

export const CASE_GROUPS: readonly CaseGroup[] = [
  {
    name: 'uncoupled',
    title: 'Nothing shared',
    target:
      'the same saving to 1e-6; choosing 10 times as fast as HiGHS at 1,000 x 20 and 30 times at 5,000 x 20; 20,000 x 50 under 20 s and 500 MB',
    cases: [
      { products: 1_000, locations: 20, solvers: ALL },
      { products: 5_000, locations: 20, solvers: ALL },
    ],
  },
  {
    name: 'capacity',
    title: 'Lane capacities',
    target:
      'a plan in whole packs with a proved gap of 0.5 % or less from 500 products on; at 1,000 x 20 30 times as fast as HiGHS and 8 times as fast as CBC; 20,000 x 50 under 90 s',
    cases: [
      { products: 500, locations: 20, capacityShare: 0.5, solvers: ALL },
      { products: 1_000, locations: 20, capacityShare: 0.5, solvers: ALL },
    ],
  },
  {
    name: 'fixed',
    title: 'Shipments that cost something',
    target:
      'no dearer than HiGHS anywhere, 15 % cheaper than HiGHS after 90 s from 100 x 20 on; a proved gap of 3 % or less; 5,000 x 50 under 2 minutes',
    cases: [
      { products: 20, locations: 10, fixedCost: 30, solvers: ALL },
      { products: 50, locations: 10, fixedCost: 30, solvers: ALL },
      { products: 100, locations: 20, fixedCost: 60, solvers: ALL },
      { products: 1_000, locations: 20, fixedCost: 60, solvers: ['ours', 'highs'] },
    ],
  },
  {
    name: 'largest',
    title: 'The largest networks',
    target:
      'choosing within 20 s and 500 MB where nothing is shared, within 90 s where lanes have capacities, within 2 minutes where shipments cost something',
    cases: [
      { shares: 'nothing', products: 20_000, locations: 50, solvers: ALONE },
      {
        shares: 'lane capacities',
        products: 20_000,
        locations: 50,
        capacityShare: 0.5,
        solvers: ALONE,
      },
      { shares: 'shipments', products: 5_000, locations: 50, fixedCost: 60, solvers: ALONE },
    ],
  },
];

export function caseName({ products, locations, shares }: OptimizerCase): string {
  const size = `${products.toLocaleString('en-GB')} x ${locations}`;
  return shares === undefined ? size : `${size}, ${shares} shared`;
}

/**
 * Stock strongly misplaced, lanes to the eight nearest and all warehouse lanes. Hubs only, because a
 * linear programme cannot say that a store does not both ship and receive. A lane that the plan
 * without capacities leaves empty has room for one unit.
 */
export async function caseNetwork(
  { products, locations, capacityShare, fixedCost = 0 }: OptimizerCase,
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
