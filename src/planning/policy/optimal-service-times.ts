import { minPlusSquareRoot } from './min-plus-convolution';
import type { ServiceTree } from './service-tree';

/** The service times of every stage, in periods, in the order of the stages. */
export interface ServiceTimes {
  readonly inbound: Int32Array;
  readonly outbound: Int32Array;
}

/** The least cost of a stage and all that hangs on it, by one of its service times. */
interface Table {
  readonly cost: Float64Array;
  /** The other service time of the stage that goes with it. */
  readonly other: Int32Array;
  /** The service time to take where the stage it hangs on leaves a choice. */
  readonly choice: Int32Array;
}

/**
 * The service times of least total holding cost Σ weight·√(SI + T − S), by dynamic programming from
 * the leaves to the first stage. A stage that hangs on a customer offers its cost by the service time
 * S it quotes, one that hangs on a supplier by the inbound service time SI that it is quoted.
 *
 * Source: S. Graves and S. Willems, "Optimizing strategic safety stock placement in supply chains",
 * Manufacturing & Service Operations Management 2, 2000, with the corrections of 2003.
 *
 * @param weights money a period for each stage: holding cost · safety factor · sd of its demand
 */
export function optimalServiceTimes(tree: ServiceTree, weights: readonly number[]): ServiceTimes {
  const tables = new Array<Table | null>(tree.stages.length).fill(null);
  for (const k of [...tree.rootedOrder].reverse()) {
    const inbound = costOfSuppliers(tree, k, tables);
    const outbound = costOfCustomers(tree, k, tables);
    tables[k] = isBelowParent(tree, k)
      ? tableByInbound(tree, k, weights[k]!, inbound, outbound)
      : tableByOutbound(tree, k, weights[k]!, inbound, outbound);
  }
  return read(tree, tables as Table[]);
}

/** Whether the stage hangs on one of its suppliers. */
function isBelowParent(tree: ServiceTree, k: number): boolean {
  return tree.suppliers[k]!.includes(tree.parent[k]!);
}

/** By inbound service time, what the suppliers that hang on the stage cost; Infinity if too short. */
function costOfSuppliers(
  tree: ServiceTree,
  k: number,
  tables: readonly (Table | null)[],
): Float64Array {
  const longest = tree.longestInbound[k]!;
  const cost = new Float64Array(longest + 1);
  cost.fill(Infinity, 0, tree.stages[k]!.externalServiceTime ?? 0);
  for (const supplier of tree.suppliers[k]!) {
    if (supplier === tree.parent[k]) continue;
    const table = tables[supplier]!;
    const last = table.cost.length - 1;
    for (let time = 0; time <= longest; time += 1) {
      cost[time]! += table.cost[table.choice[Math.min(time, last)]!]!;
    }
  }
  return cost;
}

/** By service time quoted, what the customers that hang on the stage cost. */
function costOfCustomers(
  tree: ServiceTree,
  k: number,
  tables: readonly (Table | null)[],
): Float64Array {
  const cost = new Float64Array(tree.longestService[k]! + 1);
  for (const customer of tree.customers[k]!) {
    if (customer === tree.parent[k]) continue;
    const table = tables[customer]!;
    for (let time = 0; time < cost.length; time += 1)
      cost[time]! += table.cost[table.choice[time]!]!;
  }
  return cost;
}

/** For each S the least of weight·√(SI + T − S) over SI ≥ S − T, counted down from the longest SI. */
function tableByOutbound(
  tree: ServiceTree,
  k: number,
  weight: number,
  inbound: Float64Array,
  outbound: Float64Array,
): Table {
  const longest = tree.longestInbound[k]!;
  const replenishment = longest + tree.stages[k]!.processingTime;
  const least = minPlusSquareRoot(inbound.slice().reverse(), weight, replenishment + 1);
  const cost = new Float64Array(outbound.length);
  const other = new Int32Array(outbound.length);
  const choice = new Int32Array(outbound.length);
  for (let time = 0; time < cost.length; time += 1) {
    cost[time] = outbound[time]! + least.min[replenishment - time]!;
    other[time] = longest - least.argmin[replenishment - time]!;
    const before = choice[Math.max(0, time - 1)]!;
    // A customer takes any service time up to the one it counts on.
    choice[time] = cost[time]! < cost[before]! ? time : before;
  }
  return { cost, other, choice };
}

/** For each SI the least of weight·√(SI + T − S) over S ≤ SI + T. */
function tableByInbound(
  tree: ServiceTree,
  k: number,
  weight: number,
  inbound: Float64Array,
  outbound: Float64Array,
): Table {
  const { processingTime } = tree.stages[k]!;
  const least = minPlusSquareRoot(outbound, weight, inbound.length + processingTime);
  const cost = new Float64Array(inbound.length);
  const other = new Int32Array(inbound.length);
  const choice = new Int32Array(inbound.length);
  for (let time = inbound.length - 1; time >= 0; time -= 1) {
    cost[time] = inbound[time]! + least.min[time + processingTime]!;
    other[time] = least.argmin[time + processingTime]!;
    const after = time + 1 < inbound.length ? choice[time + 1]! : time;
    // The stage may count on a longer service time than it is quoted.
    choice[time] = cost[time]! <= cost[after]! ? time : after;
  }
  return { cost, other, choice };
}

/** Follows the choices from the first stage to the leaves. */
function read(tree: ServiceTree, tables: readonly Table[]): ServiceTimes {
  const inbound = new Int32Array(tables.length);
  const outbound = new Int32Array(tables.length);
  for (const k of tree.rootedOrder) {
    const table = tables[k]!;
    const parent = tree.parent[k]!;
    if (isBelowParent(tree, k)) {
      inbound[k] = table.choice[outbound[parent]!]!;
      outbound[k] = table.other[inbound[k]!]!;
    } else {
      const last = table.cost.length - 1;
      outbound[k] = table.choice[parent < 0 ? last : Math.min(inbound[parent]!, last)]!;
      inbound[k] = table.other[outbound[k]!]!;
    }
  }
  return { inbound, outbound };
}
