import { NEVER_STOP, type StopSignal } from '../../base/stop-signal';
import { eliminateServiceTimes } from './eliminate-service-times';
import { eliminationOrder } from './elimination-order';
import type { ServiceNetwork } from './service-network';
import type { ServiceLink } from './service-stage';
import {
  inboundOf,
  outboundOf,
  serviceTimeSets,
  tightenServiceTimes,
  type ServiceTimeSets,
} from './service-time-sets';
import { consistentServiceTimes, costOfServiceTimes, type ServiceTimes } from './service-times';

/** Service times of a network, and a proof of how good they are. */
export interface BoundedServiceTimes {
  readonly times: ServiceTimes;
  /** No service times cost less. Money per period; equal to the cost of `times` if they are optimal. */
  readonly lowerBound: number;
}

/** How much work a search may do. */
export interface ServiceTimeEffort {
  /** Entries of the largest table of the dynamic programme. */
  readonly maxEntries: number;
  /** Entries of all tables together, after which the search ends: 1e8 take one or two seconds. */
  readonly maxWork: number;
}

export const DEFAULT_EFFORT: ServiceTimeEffort = { maxEntries: 1e6, maxWork: 2e8 };

/** A part of the solutions, with a lower bound on their cost. */
interface Subproblem {
  readonly sets: ServiceTimeSets;
  readonly lowerBound: number;
  /** The time of each variable in the solution with some links left out. */
  readonly times: Int32Array;
  readonly dropped: readonly ServiceLink[];
  readonly work: number;
}

/**
 * Finds the service times with the lowest total holding cost Σ weight·√(SI + T − S) on any acyclic
 * network. A dynamic programme eliminates the service times one by one. It is exact and fast where
 * stages lie on few cycles, whatever the size of the network. Where its tables would be too large it
 * leaves links out, and its cost is a lower bound. Branch and bound then closes the gap: it splits the
 * service times of the supplier of a link that the solution breaks, and continues with the part whose
 * bound is lowest. The result is optimal unless the search is stopped or its effort is used up.
 *
 * Source: S. Humair and S. Willems, "Optimizing inventory placement in general acyclic networks",
 * Operations Research 59, 2011 (branch and bound on the links outside a spanning tree).
 *
 * @param weights money per period for each stage: holding cost · safety factor · sd of its demand
 */
export function networkServiceTimes(
  network: ServiceNetwork,
  weights: readonly number[],
  effort: ServiceTimeEffort = DEFAULT_EFFORT,
  stop: StopSignal = NEVER_STOP,
): BoundedServiceTimes {
  let best = consistentServiceTimes(network, new Int32Array(weights.length));
  let bestCost = costOfServiceTimes(network, weights, best);
  const open: Subproblem[] = [];
  let work = 0;
  const solve = (given: ServiceTimeSets): void => {
    const subproblem = solveSubproblem(network, weights, given, effort.maxEntries);
    if (subproblem === null) return;
    work += subproblem.work;
    const times = consistentServiceTimes(network, quotedTimes(subproblem.times));
    const cost = costOfServiceTimes(network, weights, times);
    if (cost < bestCost) [best, bestCost] = [times, cost];
    if (isBroken(subproblem) && subproblem.lowerBound < bestCost) open.push(subproblem);
  };
  solve(serviceTimeSets(network));
  for (;;) {
    const next = takeLowest(open);
    if (next === null || next.lowerBound >= bestCost) {
      return { times: best, lowerBound: bestCost };
    }
    if (stop.aborted || work >= effort.maxWork) {
      return { times: best, lowerBound: next.lowerBound };
    }
    for (const part of split(network, weights, next)) solve(part);
  }
}

function solveSubproblem(
  network: ServiceNetwork,
  weights: readonly number[],
  given: ServiceTimeSets,
  maxEntries: number,
): Subproblem | null {
  const sets = tightenServiceTimes(network, given);
  if (sets === null) return null;
  const links = network.links.filter(
    ({ upstream, downstream }) =>
      sets[outboundOf(upstream)]!.at(-1)! > sets[inboundOf(downstream)]![0]!,
  );
  const order = eliminationOrder(sets, links, weights, maxEntries);
  const { cost, times } = eliminateServiceTimes(network, weights, sets, order);
  if (cost === Infinity) return null;
  return { sets, lowerBound: cost, times, dropped: order.dropped, work: order.work };
}

function quotedTimes(times: Int32Array): Int32Array {
  return times.filter((_, variable) => variable % 2 === 1);
}

/** Whether the solution of a subproblem breaks a link that was left out. */
function isBroken({ times, dropped }: Subproblem): boolean {
  return dropped.some((link) => excessOf(times, link) > 0);
}

/** Periods by which the supplier of a link is later than its customer allows. */
function excessOf(times: Int32Array, { upstream, downstream }: ServiceLink): number {
  return times[outboundOf(upstream)]! - times[inboundOf(downstream)]!;
}

/**
 * Two parts of a subproblem. The service time of the supplier of a broken link is short in one of them,
 * long in the other; then all its customers wait as long. The link is the one that costs most to mend.
 */
function split(
  { stages, customers }: ServiceNetwork,
  weights: readonly number[],
  { sets, times, dropped }: Subproblem,
): readonly ServiceTimeSets[] {
  const costOf = (link: ServiceLink): number => {
    const excess = excessOf(times, link);
    if (excess <= 0) return -1;
    const k = link.downstream;
    const net = times[inboundOf(k)]! + stages[k]!.processingTime - times[outboundOf(k)]!;
    return weights[k]! * (Math.sqrt(net + excess) - Math.sqrt(net));
  };
  const link = dropped.reduce((a, b) => (costOf(b) > costOf(a) ? b : a));
  const supplier = outboundOf(link.upstream);
  const middle = times[supplier]! - Math.ceil(excessOf(times, link) / 2);
  const [short, long] = [[...sets], [...sets]];
  short[supplier] = sets[supplier]!.filter((time) => time <= middle);
  long[supplier] = sets[supplier]!.filter((time) => time > middle);
  for (const customer of customers[link.upstream]!) {
    const variable = inboundOf(customer);
    long[variable] = sets[variable]!.filter((time) => time > middle);
  }
  return [short, long].filter((part) => part.every((times) => times.length > 0));
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
