import { NEVER_STOP, type StopSignal } from '../../base/stop-signal';
import type { ServiceNetwork } from './service-network';
import { ServiceTimeSearch, type ServiceTimeEffort, type Subproblem } from './service-time-search';
import { serviceTimeSets } from './service-time-sets';
import type { ServiceTimes } from './service-times';

/** Service times of a network, and a proof of how good they are. */
export interface BoundedServiceTimes {
  readonly times: ServiceTimes;
  /** No service times cost less. Money per period; equal to the cost of `times` if they are optimal. */
  readonly lowerBound: number;
}

export const DEFAULT_EFFORT: ServiceTimeEffort = { maxEntries: 3e5, maxWork: 1e8 };

/** Steps of the prices of links that are left out: at first, and in each part of a split. */
const FIRST_STEPS = 60;
const LATER_STEPS = 8;

/**
 * Finds the service times with the lowest total holding cost Σ weight·√(SI + T − S) on any acyclic
 * network. A dynamic programme eliminates the service times one by one. It is exact and fast where
 * stages lie on few cycles, whatever the size of the network. Where its tables would be too large it
 * leaves links out and prices them, and its cost is a lower bound (Lagrangian relaxation). Branch and bound
 * then closes the gap: it splits the service times of the supplier of a link that the solution breaks,
 * and continues with the part whose bound is lowest. The result is optimal unless the search is stopped
 * or its effort is used up.
 *
 * Source: S. Humair and S. Willems, "Optimizing inventory placement in general acyclic networks",
 * Operations Research 59, 2011 (branch and bound on the links outside a spanning tree); M. Fisher, "The
 * Lagrangian relaxation method", Management Science 27, 1981.
 *
 * @param weights money per period for each stage: holding cost · safety factor · sd of its demand
 */
export function networkServiceTimes(
  network: ServiceNetwork,
  weights: readonly number[],
  effort: ServiceTimeEffort = DEFAULT_EFFORT,
  stop: StopSignal = NEVER_STOP,
): BoundedServiceTimes {
  const search = new ServiceTimeSearch(network, weights, effort, stop);
  const first = search.bound(serviceTimeSets(network), FIRST_STEPS);
  const open: Subproblem[] = first === null ? [] : [first];
  for (;;) {
    const next = takeLowest(open);
    if (next === null || search.isClosed(next.lowerBound)) {
      return { times: search.best, lowerBound: search.bestCost };
    }
    if (search.isOver) {
      return { times: search.best, lowerBound: next.lowerBound };
    }
    for (const part of search.split(next)) {
      const subproblem = search.bound(part, LATER_STEPS, next);
      if (subproblem !== null) open.push(subproblem);
    }
  }
}

/** Takes the subproblem with the lowest bound off the list; null if there is none. */
function takeLowest(open: Subproblem[]): Subproblem | null {
  if (open.length === 0) return null;
  let lowest = 0;
  open.forEach(({ lowerBound }, i) => {
    if (lowerBound < open[lowest]!.lowerBound) lowest = i;
  });
  return open.splice(lowest, 1)[0]!;
}
