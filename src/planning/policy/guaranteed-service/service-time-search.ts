import { NEVER_STOP, type StopSignal } from '../../base/stop-signal';
import { eliminateServiceTimes } from './eliminate-service-times';
import { eliminationOrder } from './elimination-order';
import { pricesOfTimes, stepOfPrices, type LinkPrices } from './link-prices';
import type { ServiceNetwork } from './service-network';
import type { ServiceLink } from './service-stage';
import {
  inboundOf,
  outboundOf,
  tightenServiceTimes,
  type ServiceTimeSets,
} from './service-time-sets';
import { consistentServiceTimes, costOfServiceTimes, type ServiceTimes } from './service-times';

/** A part of the solutions, with a lower bound on their cost. */
export interface Subproblem {
  readonly sets: ServiceTimeSets;
  /** Money per period. */
  readonly lowerBound: number;
  /** The time of each variable in the solution with some links left out. */
  readonly times: Int32Array;
  /** The links that were left out, and their prices. */
  readonly dropped: readonly ServiceLink[];
  readonly prices: LinkPrices;
}

/** How much work a search may do. */
export interface ServiceTimeEffort {
  /** Entries of the largest table of the dynamic programme. */
  readonly maxEntries: number;
  /** Entries of all tables together, after which the search ends: 1e8 take some seconds. */
  readonly maxWork: number;
}

/** A variable takes about as long as so many entries, besides its own. */
const ENTRIES_PER_VARIABLE = 2000;
/** Costs that differ by less than this share are the same: sums in another order differ by rounding. */
const ROUNDING = 1e-10;
/** Steps of the prices without a better bound, after which they become shorter. */
const PATIENCE = 4;

/** A search for the best service times of a network: the best found so far, and the work done. */
export class ServiceTimeSearch {
  best: ServiceTimes;
  bestCost: number;
  private work = 0;

  constructor(
    readonly network: ServiceNetwork,
    readonly weights: readonly number[],
    private readonly effort: ServiceTimeEffort,
    private readonly stop: StopSignal = NEVER_STOP,
  ) {
    this.best = consistentServiceTimes(network, new Int32Array(weights.length));
    this.bestCost = costOfServiceTimes(network, weights, this.best);
  }

  /** Whether the search is to end: it is stopped, or its effort is used up. */
  get isOver(): boolean {
    return this.stop.aborted || this.work >= this.effort.maxWork;
  }

  /** Whether nothing better than the best so far costs as much as a bound, or more. */
  isClosed(lowerBound: number): boolean {
    return lowerBound >= this.bestCost * (1 - ROUNDING);
  }

  /**
   * Bounds the cost of the solutions within some sets, and remembers the best that it comes across. Links
   * that the dynamic programme leaves out have prices, which so many steps improve (Lagrangian
   * relaxation). Null if no solution within the sets is better than the best.
   *
   * @param parent the subproblem that the sets are a part of, if any
   */
  bound(given: ServiceTimeSets, steps: number, parent?: Subproblem): Subproblem | null {
    const { network, weights } = this;
    const sets = tightenServiceTimes(network, given);
    if (sets === null) return null;
    const links = network.links.filter(
      ({ upstream, downstream }) =>
        sets[outboundOf(upstream)]!.at(-1)! > sets[inboundOf(downstream)]![0]!,
    );
    const order = eliminationOrder(sets, links, weights, this.effort.maxEntries);
    const { dropped } = order;
    this.work += order.steps;
    let prices: LinkPrices = parent?.prices ?? new Map<ServiceLink, Float64Array>();
    let found: Subproblem | null = null;
    let lowerBound = parent?.lowerBound ?? -Infinity;
    let share = 1;
    let failures = 0;
    for (let step = 0; step <= steps; step += 1) {
      const costs = pricesOfTimes(sets, dropped, prices);
      const { cost, times } = eliminateServiceTimes(network, weights, sets, order, costs);
      if (cost === Infinity) return null;
      this.work += order.entries + ENTRIES_PER_VARIABLE * sets.length;
      this.offer(times);
      lowerBound = Math.max(lowerBound, cost);
      if (this.isClosed(lowerBound)) return null;
      if (found === null || cost > found.lowerBound) {
        found = { sets, lowerBound: cost, times, dropped, prices };
        failures = 0;
      } else if ((failures += 1) % PATIENCE === 0) share /= 2;
      if (this.isOver) break;
      const gap = share * (this.bestCost - cost);
      const next = stepOfPrices(prices, dropped, times, network.maxOutboundTime, gap);
      // Without a step no link is broken and no price is paid in vain: the solution is optimal.
      if (next === null) return null;
      prices = next;
    }
    return { ...found!, lowerBound };
  }

  /** Two parts that hold all solutions of a subproblem between them. */
  split({ sets, times, dropped }: Subproblem): readonly ServiceTimeSets[] {
    const link = this.linkToSplit(sets, times, dropped);
    const supplier = outboundOf(link.upstream);
    const quoted = sets[supplier]!;
    const excess = excessOf(times, link);
    const middle =
      excess > 0 ? times[supplier]! - Math.ceil(excess / 2) : quoted[(quoted.length - 1) >> 1]!;
    const [short, long] = [[...sets], [...sets]];
    short[supplier] = quoted.filter((time) => time <= middle);
    long[supplier] = quoted.filter((time) => time > middle);
    for (const customer of this.network.customers[link.upstream]!) {
      const variable = inboundOf(customer);
      long[variable] = sets[variable]!.filter((time) => time > middle);
    }
    return [short, long].filter((part) => part.every((set) => set.length > 0));
  }

  /** The broken link that costs most to mend, or else that with the most service times at its supplier. */
  private linkToSplit(
    sets: ServiceTimeSets,
    times: Int32Array,
    dropped: readonly ServiceLink[],
  ): ServiceLink {
    const { network, weights } = this;
    const broken = dropped.filter((link) => excessOf(times, link) > 0);
    if (broken.length === 0) {
      const timesOf = (link: ServiceLink): number => sets[outboundOf(link.upstream)]!.length;
      return dropped.reduce((a, b) => (timesOf(b) > timesOf(a) ? b : a));
    }
    const costOf = (link: ServiceLink): number => {
      const k = link.downstream;
      const excess = excessOf(times, link);
      const waited = times[inboundOf(k)]! + network.stages[k]!.processingTime;
      const net = waited - times[outboundOf(k)]!;
      return weights[k]! * (Math.sqrt(net + excess) - Math.sqrt(net));
    };
    return broken.reduce((a, b) => (costOf(b) > costOf(a) ? b : a));
  }

  private offer(times: Int32Array): void {
    const quoted = times.filter((_, variable) => variable % 2 === 1);
    const consistent = consistentServiceTimes(this.network, quoted);
    const cost = costOfServiceTimes(this.network, this.weights, consistent);
    if (cost < this.bestCost) [this.best, this.bestCost] = [consistent, cost];
  }
}

/** Periods by which the supplier of a link is later than its customer waits. */
function excessOf(times: Int32Array, { upstream, downstream }: ServiceLink): number {
  return times[outboundOf(upstream)]! - times[inboundOf(downstream)]!;
}
