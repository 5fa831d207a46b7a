import type { ServiceNetwork } from './service-network';

/** The service times of all stages, in periods, in the order of the stages. */
export interface ServiceTimes {
  /** SI of each stage. */
  readonly inbound: Int32Array;
  /** S of each stage. */
  readonly outbound: Int32Array;
}

/**
 * The service times that keep every promise, from the outbound ones: each stage waits for its slowest
 * supplier, and quotes at most its replenishment time. They cost no more if all links held before.
 */
export function consistentServiceTimes(
  network: ServiceNetwork,
  quoted: ArrayLike<number>,
): ServiceTimes {
  const inbound = new Int32Array(network.stages.length);
  const outbound = new Int32Array(network.stages.length);
  for (const k of network.downstreamOrder) {
    const { externalServiceTime, processingTime } = network.stages[k]!;
    inbound[k] = externalServiceTime ?? 0;
    for (const supplier of network.suppliers[k]!) {
      inbound[k] = Math.max(inbound[k]!, outbound[supplier]!);
    }
    outbound[k] = Math.min(quoted[k]!, inbound[k]! + processingTime);
  }
  return { inbound, outbound };
}

/** Σ weight·√(SI + T − S), in money per period. */
export function costOfServiceTimes(
  { stages }: ServiceNetwork,
  weights: readonly number[],
  { inbound, outbound }: ServiceTimes,
): number {
  let cost = 0;
  stages.forEach(({ processingTime }, k) => {
    cost += weights[k]! * Math.sqrt(inbound[k]! + processingTime - outbound[k]!);
  });
  return cost;
}
