import { NEVER_STOP, type StopSignal } from '../../base/stop-signal';
import { Refusal } from '../../base/refusal';
import { normalQuantile } from '../../probability/normal';
import {
  DEFAULT_EFFORT,
  networkServiceTimes,
  type BoundedServiceTimes,
} from './network-service-times';
import { rootedForestOf } from './rooted-forest';
import { serviceNetworkOf, type ServiceNetwork } from './service-network';
import type { ServiceLink, ServiceStage } from './service-stage';
import { consistentServiceTimes, costOfServiceTimes } from './service-times';
import { treeServiceTimes } from './tree-service-times';

const levelTooLow = new Refusal(
  'domain',
  'The service level of a network must be at least 0.5: below that, the safety stock is negative.',
);

/** Service times, safety stock and holding cost of one stage. Times in periods. */
export interface GuaranteedStage {
  /** SI, the service time of the slowest supplier. */
  readonly inboundServiceTime: number;
  /** S, the service time that the stage quotes to its customers. */
  readonly serviceTime: number;
  /** SI + T − S: the time that the safety stock must cover. */
  readonly netReplenishmentTime: number;
  /** Units. */
  readonly safetyStock: number;
  /** Money per period. */
  readonly holdingCost: number;
}

/** Safety stock of a network, by stage in the given order, and in total. */
export interface GuaranteedService {
  readonly stages: readonly GuaranteedStage[];
  /** Units. */
  readonly safetyStock: number;
  /** Money per period. */
  readonly holdingCost: number;
  /** No service times cost less; equal to the holding cost where it is proved optimal. Money per period. */
  readonly lowerBound: number;
}

/**
 * Places safety stock in a supply network at the lowest holding cost: the guaranteed-service model on an
 * acyclic network. Every stage guarantees a service time S to its customers. It waits the inbound
 * service time SI for its slowest supplier, takes the processing time T, and holds a safety stock of
 * z·σ·√(SI + T − S), where σ² is the variance of all external demand downstream. The service times
 * have the lowest Σ h·z·σ·√(SI + T − S): by dynamic programming on trees, by dynamic programming and
 * branch and bound on other networks. They are optimal, or `lowerBound` says how close they are.
 *
 * Refuses figures out of their range, and links that form a cycle.
 *
 * @param stages the nodes of the network
 * @param links from supplier to customer
 * @param serviceLevel the probability that demand stays within its guaranteed bound, at least 0.5 and
 *   below 1; z = Φ⁻¹(service level)
 * @param stop ends the search early, with the best service times so far
 *
 * Source: K. Simpson, "In-process inventories", Operations Research 6, 1958; S. Graves and S.
 * Willems, "Optimizing strategic safety stock placement in supply chains", Manufacturing & Service
 * Operations Management 2, 2000; S. Humair and S. Willems, "Optimizing inventory placement in general
 * acyclic networks", Operations Research 59, 2011.
 */
export function guaranteedService(
  stages: readonly ServiceStage[],
  links: readonly ServiceLink[],
  serviceLevel = 0.95,
  stop: StopSignal = NEVER_STOP,
): GuaranteedService | Refusal {
  const network = serviceNetworkOf(stages, links);
  if (network instanceof Refusal) return network;
  const z = normalQuantile(serviceLevel);
  if (z instanceof Refusal) return z;
  if (z < 0) return levelTooLow;
  const weights = stages.map((stage, k) => stage.holdingCost * z * network.demandSd[k]!);
  const { times, lowerBound } = bestServiceTimes(network, weights, stop);
  let safetyStock = 0;
  let holdingCost = 0;
  const results = stages.map((stage, k): GuaranteedStage => {
    const [inboundServiceTime, serviceTime] = [times.inbound[k]!, times.outbound[k]!];
    const netReplenishmentTime = inboundServiceTime + stage.processingTime - serviceTime;
    const stock = z * network.demandSd[k]! * Math.sqrt(netReplenishmentTime);
    const cost = stage.holdingCost * stock;
    safetyStock += stock;
    holdingCost += cost;
    return {
      inboundServiceTime,
      serviceTime,
      netReplenishmentTime,
      safetyStock: stock,
      holdingCost: cost,
    };
  });
  // The bound is summed in another order. Rounding must not show as a gap.
  const isOptimal = lowerBound >= holdingCost * (1 - 1e-9);
  return {
    stages: results,
    safetyStock,
    holdingCost,
    lowerBound: isOptimal ? holdingCost : lowerBound,
  };
}

function bestServiceTimes(
  network: ServiceNetwork,
  weights: readonly number[],
  stop: StopSignal,
): BoundedServiceTimes {
  const forest = rootedForestOf(network);
  if (forest === null) return networkServiceTimes(network, weights, DEFAULT_EFFORT, stop);
  const { outbound } = treeServiceTimes(network, forest, weights);
  // The dynamic programme may leave slack in SI or S at no cost. The times reported have none.
  const times = consistentServiceTimes(network, outbound);
  return { times, lowerBound: costOfServiceTimes(network, weights, times) };
}
