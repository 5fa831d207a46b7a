import { normalQuantile } from '../probability/normal';
import { Refusal } from '../base/refusal';
import { optimalServiceTimes } from './optimal-service-times';
import { type ServiceLink, type ServiceStage, serviceTreeOf } from './service-tree';

const levelTooLow = new Refusal(
  'domain',
  'The service level of a network must be at least 0.5: below, less stock would cost more.',
);

/** What one stage of a network holds and quotes. Times in periods. */
export interface GuaranteedStage {
  /** What the slowest supplier quotes. */
  readonly inboundServiceTime: number;
  /** What the stage quotes to its customers. */
  readonly serviceTime: number;
  /** Inbound service time + processing time − service time: what the safety stock must cover. */
  readonly netReplenishmentTime: number;
  /** Units. */
  readonly safetyStock: number;
  /** Money a period. */
  readonly holdingCost: number;
}

/** Safety stock of a network, stage by stage in the order given, and in all. */
export interface GuaranteedService {
  readonly stages: readonly GuaranteedStage[];
  /** Units. */
  readonly safetyStock: number;
  /** Money a period. */
  readonly holdingCost: number;
}

/**
 * Where a network should keep its safety stock: the guaranteed-service model on a spanning tree.
 * Every stage quotes a service time S that it always keeps; it waits SI for its slowest supplier,
 * takes T itself and holds z·σ·√(SI + T − S), σ² being the sum of the variances of the outside demand
 * downstream. The service times are those of least total holding cost Σ h·z·σ·√(SI + T − S).
 *
 * @param stages nodes of the network
 * @param links who supplies whom; they join all stages into one tree
 * @param serviceLevel the share of periods whose demand is within what is guaranteed, at least 0.5
 *   and below 1; z = Φ⁻¹(service level)
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
    // A stage may have counted on more time than it needs, where that costs nothing.
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
