import { normalQuantile } from '../probability/normal';
import { Refusal } from '../base/refusal';
import { optimalServiceTimes } from './optimal-service-times';
import { type ServiceLink, type ServiceStage, serviceTreeOf } from './service-tree';

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
}

/**
 * Places safety stock in a supply network at the lowest holding cost: the guaranteed-service model on a
 * spanning tree. Every stage guarantees a service time S to its customers. It waits the inbound service
 * time SI for its slowest supplier, takes the processing time T, and holds a safety stock of
 * z·σ·√(SI + T − S), where σ² is the sum of the variances of external demand downstream. Dynamic
 * programming finds the service times with the lowest Σ h·z·σ·√(SI + T − S); they are optimal.
 *
 * Refuses figures out of their range, and links that do not form one tree.
 *
 * @param stages the nodes of the network
 * @param links from supplier to customer; they join all stages into one tree
 * @param serviceLevel the probability that demand stays within its guaranteed bound, at least 0.5 and
 *   below 1; z = Φ⁻¹(service level)
 *
 * Source: K. Simpson, "In-process inventories", Operations Research 6, 1958; S. Graves and S.
 * Willems, "Optimizing strategic safety stock placement in supply chains", Manufacturing & Service
 * Operations Management 2, 2000.
 */
export function guaranteedService(
  stages: readonly ServiceStage[],
  links: readonly ServiceLink[],
  serviceLevel = 0.95,
): GuaranteedService | Refusal {
  const tree = serviceTreeOf(stages, links);
  if (tree instanceof Refusal) return tree;
  const z = normalQuantile(serviceLevel);
  if (z instanceof Refusal) return z;
  if (z < 0) return levelTooLow;
  const weights = stages.map((stage, k) => stage.holdingCost * z * tree.demandSd[k]!);
  const times = optimalServiceTimes(tree, weights);
  const results = new Array<GuaranteedStage>(stages.length);
  let safetyStock = 0;
  let holdingCost = 0;
  for (const k of tree.downstreamOrder) {
    const stage = stages[k]!;
    // The dynamic programme may leave slack in SI or S at no cost. The times reported have none.
    let inboundServiceTime = stage.externalServiceTime ?? 0;
    for (const supplier of tree.suppliers[k]!) {
      inboundServiceTime = Math.max(inboundServiceTime, results[supplier]!.serviceTime);
    }
    const replenishment = inboundServiceTime + stage.processingTime;
    const serviceTime = Math.min(times.outbound[k]!, replenishment);
    const netReplenishmentTime = replenishment - serviceTime;
    const stock = z * tree.demandSd[k]! * Math.sqrt(netReplenishmentTime);
    const cost = stage.holdingCost * stock;
    results[k] = {
      inboundServiceTime,
      serviceTime,
      netReplenishmentTime,
      safetyStock: stock,
      holdingCost: cost,
    };
    safetyStock += stock;
    holdingCost += cost;
  }
  return { stages: results, safetyStock, holdingCost };
}
