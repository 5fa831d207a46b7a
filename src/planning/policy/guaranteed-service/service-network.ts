import { Refusal } from '../../base/refusal';
import { refuseStage, type ServiceLink, type ServiceStage } from './service-stage';

const refusals = {
  noStages: new Refusal('data', 'There are no nodes: give at least one.'),
  unknownStage: new Refusal('shape', 'Every link must join two of the nodes: correct the links.'),
  twice: new Refusal('shape', 'The same link is given twice: remove one of the two.'),
  cycle: new Refusal(
    'shape',
    'The links form a cycle, in which nodes supply each other: remove a link of it.',
  ),
  tooLong: new Refusal(
    'domain',
    'The times are too long for so many nodes: enter them in longer periods, such as weeks.',
  ),
};

/** The tables have an entry per period; at this size they take seconds and about 200 MB. */
const MAX_PERIODS = 2e7;

/** An acyclic supply network, and the orders and bounds derived from it. */
export interface ServiceNetwork {
  readonly stages: readonly ServiceStage[];
  readonly links: readonly ServiceLink[];
  readonly suppliers: readonly (readonly number[])[];
  readonly customers: readonly (readonly number[])[];
  /** A topological order: every stage after its suppliers. */
  readonly downstreamOrder: readonly number[];
  /** Standard deviation of the demand of all stages downstream, per period (pooled). */
  readonly demandSd: readonly number[];
  /** The maximum possible inbound service time. */
  readonly maxInboundTime: readonly number[];
  /** The maximum service time that the stage may quote, at most its replenishment time. */
  readonly maxOutboundTime: readonly number[];
}

/** Builds a network. Refuses figures out of range, and links that form a cycle. */
export function serviceNetworkOf(
  stages: readonly ServiceStage[],
  links: readonly ServiceLink[],
): ServiceNetwork | Refusal {
  const count = stages.length;
  if (count === 0) return refusals.noStages;
  for (const stage of stages) {
    const refusal = refuseStage(stage);
    if (refusal) return refusal;
  }
  const suppliers = stages.map((): number[] => []);
  const customers = stages.map((): number[] => []);
  const pairs = new Set<number>();
  for (const { upstream, downstream } of links) {
    if (stages[upstream] === undefined || stages[downstream] === undefined) {
      return refusals.unknownStage;
    }
    const pair = upstream * count + downstream;
    if (pairs.has(pair)) return refusals.twice;
    pairs.add(pair);
    suppliers[downstream]!.push(upstream);
    customers[upstream]!.push(downstream);
  }
  const downstreamOrder = topologicalOrder(suppliers, customers);
  if (downstreamOrder.length < count) return refusals.cycle;
  const maxInboundTime = new Array<number>(count).fill(0);
  const maxOutboundTime = new Array<number>(count).fill(0);
  let periods = 0;
  for (const k of downstreamOrder) {
    const stage = stages[k]!;
    maxInboundTime[k] = stage.externalServiceTime ?? 0;
    for (const supplier of suppliers[k]!) {
      maxInboundTime[k] = Math.max(maxInboundTime[k]!, maxOutboundTime[supplier]!);
    }
    const replenishment = maxInboundTime[k]! + stage.processingTime;
    const quoted = stage.maxServiceTime ?? (stage.demandSd === null ? Infinity : 0);
    maxOutboundTime[k] = Math.min(replenishment, quoted);
    periods += replenishment;
  }
  if (!(periods <= MAX_PERIODS)) return refusals.tooLong;
  const demandSd = pooledDemandSd(stages, suppliers, downstreamOrder);
  return {
    stages,
    links,
    suppliers,
    customers,
    downstreamOrder,
    demandSd,
    maxInboundTime,
    maxOutboundTime,
  };
}

/** A topological order of the stages on no cycle and after none: all of them if there is no cycle. */
function topologicalOrder(
  suppliers: readonly (readonly number[])[],
  customers: readonly (readonly number[])[],
): number[] {
  const waiting = suppliers.map((list) => list.length);
  const order = waiting.flatMap((count, k) => (count === 0 ? [k] : []));
  for (let next = 0; next < order.length; next += 1) {
    for (const customer of customers[order[next]!]!) {
      waiting[customer]! -= 1;
      if (waiting[customer] === 0) order.push(customer);
    }
  }
  return order;
}

/**
 * The standard deviation of demand per period at every stage. A stage from which n paths lead to a stage
 * with external demand of variance σ² has n²·σ² of it: each unit sold there needs n of its units. The
 * demands of different stages are independent.
 *
 * Source: S. Humair and S. Willems, "Optimizing inventory placement in general acyclic networks",
 * Operations Research 59, 2011.
 */
function pooledDemandSd(
  stages: readonly ServiceStage[],
  suppliers: readonly (readonly number[])[],
  downstreamOrder: readonly number[],
): number[] {
  const variances = new Float64Array(stages.length);
  const paths = new Float64Array(stages.length);
  const rank = new Int32Array(stages.length);
  downstreamOrder.forEach((k, i) => (rank[k] = i));
  stages.forEach(({ demandSd }, end) => {
    if (demandSd === null) return;
    paths[end] = 1;
    let reached = [end];
    const seen = new Set(reached);
    for (let next = 0; next < reached.length; next += 1) {
      for (const supplier of suppliers[reached[next]!]!) {
        if (seen.has(supplier)) continue;
        seen.add(supplier);
        reached.push(supplier);
      }
    }
    reached = reached.sort((a, b) => rank[b]! - rank[a]!);
    for (const k of reached) {
      variances[k]! += (paths[k]! * demandSd) ** 2;
      for (const supplier of suppliers[k]!) paths[supplier]! += paths[k]!;
      paths[k] = 0;
    }
  });
  return Array.from(variances, Math.sqrt);
}
