import type { ServiceNetwork } from './service-network';

/** The service times that a stage may have, in ascending order, by variable: SI of stage k is variable 2k, S is 2k + 1. */
export type ServiceTimeSets = readonly Int32Array[];

/** The variable of the inbound service time SI of a stage. */
export const inboundOf = (stage: number): number => 2 * stage;

/** The variable of the service time S that a stage quotes. */
export const outboundOf = (stage: number): number => 2 * stage + 1;

/**
 * Service times among which an optimal solution is. The cost is concave in the service times, so it is
 * least at a vertex of the feasible polyhedron. At a vertex each time is tied by tight constraints
 * (S = SI + T in a stage, S = SI along a link) to a constant: S = 0, S at its maximum, or SI at the
 * external service time. The sets are closed under these ties, so they contain all vertices.
 *
 * Source: R. Horst and H. Tuy, Global Optimization, 3rd edition, 1996, section 1.1 (vertices); the
 * constraints as in S. Humair and S. Willems, "Optimizing inventory placement in general acyclic
 * networks", Operations Research 59, 2011.
 */
export function serviceTimeSets(network: ServiceNetwork): ServiceTimeSets {
  const { stages, suppliers, customers, maxInboundTime, maxOutboundTime } = network;
  const found = stages.flatMap((_, k) => [
    new Uint8Array(maxInboundTime[k]! + 1),
    new Uint8Array(maxOutboundTime[k]! + 1),
  ]);
  const waiting: { readonly variable: number; readonly time: number }[] = [];
  const add = (variable: number, time: number): void => {
    const times = found[variable]!;
    const stage = stages[variable >> 1]!;
    const least = variable % 2 === 0 ? (stage.externalServiceTime ?? 0) : 0;
    if (time < least || time >= times.length || times[time] === 1) return;
    times[time] = 1;
    waiting.push({ variable, time });
  };
  stages.forEach(({ externalServiceTime, maxServiceTime }, k) => {
    add(inboundOf(k), externalServiceTime ?? 0);
    add(outboundOf(k), 0);
    if (maxServiceTime !== null) add(outboundOf(k), maxServiceTime);
  });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { variable, time } = next;
    const k = variable >> 1;
    const { processingTime } = stages[k]!;
    if (variable === inboundOf(k)) {
      add(outboundOf(k), time + processingTime);
      for (const supplier of suppliers[k]!) add(outboundOf(supplier), time);
    } else {
      add(inboundOf(k), time - processingTime);
      for (const customer of customers[k]!) add(inboundOf(customer), time);
    }
  }
  return found.map((times) =>
    Int32Array.from(Array.from(times.keys()).filter((time) => times[time] === 1)),
  );
}

/**
 * Leaves out times that no optimal solution within the sets can have: S below SI of every customer's
 * longest, at most the longest SI + T; SI from the slowest supplier's least time to the slowest
 * supplier's longest. Null if a set becomes empty: then no solution is within the sets.
 */
export function tightenServiceTimes(
  network: ServiceNetwork,
  given: ServiceTimeSets,
): ServiceTimeSets | null {
  const sets = [...given];
  const { stages, suppliers, customers, downstreamOrder } = network;
  /** Keeps the times from `least` to `most`; false if none is left. */
  const keep = (variable: number, least: number, most: number): boolean => {
    const times = sets[variable]!;
    if (times[0]! < least || times.at(-1)! > most) {
      sets[variable] = times.filter((time) => time >= least && time <= most);
      isChanged = true;
    }
    return sets[variable]!.length > 0;
  };
  const least = (variable: number): number => sets[variable]![0]!;
  const most = (variable: number): number => sets[variable]!.at(-1)!;
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const k of downstreamOrder) {
      const { processingTime, externalServiceTime } = stages[k]!;
      let [from, to] = [externalServiceTime ?? 0, externalServiceTime ?? 0];
      for (const supplier of suppliers[k]!) {
        from = Math.max(from, least(outboundOf(supplier)));
        to = Math.max(to, most(outboundOf(supplier)));
      }
      from = Math.max(from, least(outboundOf(k)) - processingTime);
      if (!keep(inboundOf(k), from, to)) return null;
      let longest = most(inboundOf(k)) + processingTime;
      for (const customer of customers[k]!) {
        longest = Math.min(longest, most(inboundOf(customer)));
      }
      if (!keep(outboundOf(k), 0, longest)) return null;
    }
  }
  return sets;
}
