import { Refusal } from '../base/refusal';

/** One stage of a supply network. Times are whole periods. */
export interface ServiceStage {
  /** T, periods from the arrival of all inputs to the end of production or transport; at least 0. */
  readonly processingTime: number;
  /** h, money per unit of safety stock and period, above 0. */
  readonly holdingCost: number;
  /** Standard deviation of external demand per period, at least 0; null without external demand. */
  readonly demandSd: number | null;
  /** The maximum service time that the stage may quote; null: 0 with external demand, else no limit. */
  readonly maxServiceTime: number | null;
  /** The service time of external suppliers to the stage, in periods; null: 0. */
  readonly externalServiceTime: number | null;
}

/** A link from a supplier to its customer, as positions in the list of stages. */
export interface ServiceLink {
  readonly upstream: number;
  readonly downstream: number;
}

const refusals = {
  noStages: new Refusal('data', 'There are no nodes: give at least one.'),
  processingTime: new Refusal(
    'domain',
    'Every processing time must be a whole number of periods, 0 or more.',
  ),
  holdingCost: new Refusal('domain', 'Every holding cost must be above 0.'),
  demandSd: new Refusal('domain', 'Every standard deviation of demand must be 0 or more.'),
  maxServiceTime: new Refusal(
    'domain',
    'Every maximum service time must be a whole number of periods, 0 or more.',
  ),
  externalServiceTime: new Refusal(
    'domain',
    'Every external service time must be a whole number of periods, 0 or more.',
  ),
  tree: new Refusal(
    'shape',
    'The links must join all nodes into one tree: one link fewer than nodes, and no cycle.',
  ),
  tooLong: new Refusal(
    'domain',
    'The times are too long for so many nodes: enter them in longer periods, such as weeks.',
  ),
};

/** The tables have an entry per period; at this size they take seconds and about 200 MB. */
const MAX_PERIODS = 2e7;

/** A network whose links form a spanning tree, and the orders and bounds derived from it. */
export interface ServiceTree {
  readonly stages: readonly ServiceStage[];
  readonly suppliers: readonly (readonly number[])[];
  readonly customers: readonly (readonly number[])[];
  /** A topological order: every stage after its suppliers. */
  readonly downstreamOrder: readonly number[];
  /** The tree rooted at the first stage, in breadth-first order: every stage after its parent. */
  readonly rootedOrder: readonly number[];
  /** The parent of each stage, a supplier or a customer of it; −1 for the root. */
  readonly parent: readonly number[];
  /** Standard deviation of the demand of all stages downstream, per period (pooled). */
  readonly demandSd: readonly number[];
  /** The maximum possible inbound service time. */
  readonly maxInboundTime: readonly number[];
  /** The maximum service time that the stage may quote, at most its replenishment time. */
  readonly maxOutboundTime: readonly number[];
}

const isWholeTime = (time: number) => Number.isInteger(time) && time >= 0;

function refuseStage(stage: ServiceStage): Refusal | null {
  if (!isWholeTime(stage.processingTime)) return refusals.processingTime;
  if (!(stage.holdingCost > 0)) return refusals.holdingCost;
  if (stage.demandSd !== null && !(stage.demandSd >= 0)) return refusals.demandSd;
  if (stage.maxServiceTime !== null && !isWholeTime(stage.maxServiceTime)) {
    return refusals.maxServiceTime;
  }
  return isWholeTime(stage.externalServiceTime ?? 0) ? null : refusals.externalServiceTime;
}

/** Builds the tree of a network. Refuses figures out of range and links that do not form one tree. */
export function serviceTreeOf(
  stages: readonly ServiceStage[],
  links: readonly ServiceLink[],
): ServiceTree | Refusal {
  const count = stages.length;
  if (count === 0) return refusals.noStages;
  for (const stage of stages) {
    const refusal = refuseStage(stage);
    if (refusal) return refusal;
  }
  if (links.length !== count - 1) return refusals.tree;
  const suppliers = stages.map((): number[] => []);
  const customers = stages.map((): number[] => []);
  for (const { upstream, downstream } of links) {
    if (stages[upstream] === undefined || stages[downstream] === undefined) return refusals.tree;
    suppliers[downstream]!.push(upstream);
    customers[upstream]!.push(downstream);
  }
  const rooted = rootedAtFirst(suppliers, customers);
  // With one link fewer than stages, the links form a tree if and only if all stages are connected.
  if (rooted.order.length !== count) return refusals.tree;
  const downstreamOrder = topologicalOrder(suppliers, customers);
  const variances = new Array<number>(count).fill(0);
  for (const k of [...downstreamOrder].reverse()) {
    variances[k] = (stages[k]!.demandSd ?? 0) ** 2;
    for (const customer of customers[k]!) variances[k]! += variances[customer]!;
  }
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
  return {
    stages,
    suppliers,
    customers,
    downstreamOrder,
    rootedOrder: rooted.order,
    parent: rooted.parent,
    demandSd: variances.map(Math.sqrt),
    maxInboundTime,
    maxOutboundTime,
  };
}

function rootedAtFirst(
  suppliers: readonly (readonly number[])[],
  customers: readonly (readonly number[])[],
): { order: number[]; parent: number[] } {
  const order = [0];
  const parent = suppliers.map(() => -1);
  const isReached = suppliers.map((_, k) => k === 0);
  for (let next = 0; next < order.length; next += 1) {
    const k = order[next]!;
    for (const neighbour of [...suppliers[k]!, ...customers[k]!]) {
      if (isReached[neighbour]) continue;
      isReached[neighbour] = true;
      parent[neighbour] = k;
      order.push(neighbour);
    }
  }
  return { order, parent };
}

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
