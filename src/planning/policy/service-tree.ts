import { Refusal } from '../base/refusal';

/** One stage of a supply network. Times are whole periods. */
export interface ServiceStage {
  /** Periods from when all inputs are there until the stage has made or moved them; at least 0. */
  readonly processingTime: number;
  /** Money a unit of safety stock a period, above 0. */
  readonly holdingCost: number;
  /** Standard deviation of outside demand a period, at least 0; null where none comes from outside. */
  readonly demandSd: number | null;
  /** The longest service time that the stage may quote; null: 0 with outside demand, else any. */
  readonly maxServiceTime: number | null;
  /** Periods that suppliers outside the network quote to the stage; null: 0. */
  readonly externalServiceTime: number | null;
}

/** Positions in the list of stages: goods go from `upstream` to `downstream`. */
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
    'Every longest service time must be a whole number of periods, 0 or more.',
  ),
  externalServiceTime: new Refusal(
    'domain',
    'Every external service time must be a whole number of periods, 0 or more.',
  ),
  tree: new Refusal(
    'shape',
    'The links must join all nodes into one tree: one link fewer than nodes, and no circle.',
  ),
  tooLong: new Refusal(
    'domain',
    'The times are too long for so many nodes: enter them in longer periods, say weeks.',
  ),
};

/** Times are looked at period by period; these are some seconds and some 200 MB. */
const MOST_PERIODS = 2e7;

/** A network of stages whose links form a tree, with what follows from its structure. */
export interface ServiceTree {
  readonly stages: readonly ServiceStage[];
  readonly suppliers: readonly (readonly number[])[];
  readonly customers: readonly (readonly number[])[];
  /** Every stage after its suppliers. */
  readonly downstreamOrder: readonly number[];
  /** Every stage but the first after the one that it hangs on, whichever way the goods go. */
  readonly rootedOrder: readonly number[];
  /** What a stage hangs on; −1 for the first. */
  readonly parent: readonly number[];
  /** Standard deviation of all demand that passes the stage a period. */
  readonly demandSd: readonly number[];
  /** The longest inbound service time that can come about. */
  readonly longestInbound: readonly number[];
  /** The longest service time that the stage may and can quote. */
  readonly longestService: readonly number[];
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

/** Reads a network; refuses figures out of range and links that do not form one tree. */
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
  // With one link fewer than stages, all are reached just where there is no circle.
  if (rooted.order.length !== count) return refusals.tree;
  const downstreamOrder = afterSuppliers(suppliers, customers);
  const variances = new Array<number>(count).fill(0);
  for (const k of [...downstreamOrder].reverse()) {
    variances[k] = (stages[k]!.demandSd ?? 0) ** 2;
    for (const customer of customers[k]!) variances[k]! += variances[customer]!;
  }
  const longestInbound = new Array<number>(count).fill(0);
  const longestService = new Array<number>(count).fill(0);
  let periods = 0;
  for (const k of downstreamOrder) {
    const stage = stages[k]!;
    longestInbound[k] = stage.externalServiceTime ?? 0;
    for (const supplier of suppliers[k]!) {
      longestInbound[k] = Math.max(longestInbound[k]!, longestService[supplier]!);
    }
    const replenishment = longestInbound[k]! + stage.processingTime;
    const quoted = stage.maxServiceTime ?? (stage.demandSd === null ? Infinity : 0);
    longestService[k] = Math.min(replenishment, quoted);
    periods += replenishment;
  }
  if (!(periods <= MOST_PERIODS)) return refusals.tooLong;
  return {
    stages,
    suppliers,
    customers,
    downstreamOrder,
    rootedOrder: rooted.order,
    parent: rooted.parent,
    demandSd: variances.map(Math.sqrt),
    longestInbound,
    longestService,
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

function afterSuppliers(
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
