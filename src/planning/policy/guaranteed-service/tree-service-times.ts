import { minPlusSquareRoot } from './min-plus-convolution';
import type { RootedForest } from './rooted-forest';
import type { ServiceNetwork } from './service-network';
import type { ServiceTimes } from './service-times';

/**
 * The minimal cost of a stage and its subtree, by one of its service times: the one that connects it
 * to its parent in the rooted tree.
 */
interface CostTable {
  readonly cost: Float64Array;
  /** The other service time of the stage at that cost. */
  readonly other: Int32Array;
  /** The best service time that is compatible with each time at the parent. */
  readonly choice: Int32Array;
}

type Tree = ServiceNetwork & RootedForest;

/** The costs of the children of a stage, by inbound and by outbound service time of the stage. */
interface ChildCosts {
  readonly inbound: Float64Array;
  readonly outbound: Float64Array;
}

/**
 * Finds the service times with the lowest total holding cost Σ weight·√(SI + T − S) on trees, by
 * dynamic programming from the leaves to the root. A stage whose parent is a customer passes on its
 * cost by outbound service time S. A stage whose parent is a supplier passes it on by inbound service
 * time SI. The minimum over the other service time is a min-plus convolution with a square root, so
 * the time is nearly linear in the number of periods. The result is optimal.
 *
 * Source: S. Graves and S. Willems, "Optimizing strategic safety stock placement in supply chains",
 * Manufacturing & Service Operations Management 2, 2000, with the corrections of 2003.
 *
 * @param weights money per period for each stage: holding cost · safety factor · sd of its demand
 */
export function treeServiceTimes(
  network: ServiceNetwork,
  forest: RootedForest,
  weights: readonly number[],
): ServiceTimes {
  const tree = { ...network, ...forest };
  const tables = new Array<CostTable | null>(tree.stages.length).fill(null);
  for (const k of [...tree.rootedOrder].reverse()) {
    const children = {
      inbound: costOfSuppliers(tree, k, tables),
      outbound: costOfCustomers(tree, k, tables),
    };
    tables[k] = isParentSupplier(tree, k)
      ? tableByInbound(tree, k, weights[k]!, children)
      : tableByOutbound(tree, k, weights[k]!, children);
  }
  return traceBack(tree, tables as CostTable[]);
}

function isParentSupplier(tree: Tree, k: number): boolean {
  return tree.suppliers[k]!.includes(tree.parent[k]!);
}

/** The cost of the suppliers among the children, by inbound service time; Infinity if it is too short. */
function costOfSuppliers(
  tree: Tree,
  k: number,
  tables: readonly (CostTable | null)[],
): Float64Array {
  const maxInbound = tree.maxInboundTime[k]!;
  const cost = new Float64Array(maxInbound + 1);
  cost.fill(Infinity, 0, tree.stages[k]!.externalServiceTime ?? 0);
  for (const supplier of tree.suppliers[k]!) {
    if (supplier === tree.parent[k]) continue;
    const table = tables[supplier]!;
    const last = table.cost.length - 1;
    for (let time = 0; time <= maxInbound; time += 1) {
      cost[time]! += table.cost[table.choice[Math.min(time, last)]!]!;
    }
  }
  return cost;
}

/** The cost of the customers among the children, by outbound service time. */
function costOfCustomers(
  tree: Tree,
  k: number,
  tables: readonly (CostTable | null)[],
): Float64Array {
  const cost = new Float64Array(tree.maxOutboundTime[k]! + 1);
  for (const customer of tree.customers[k]!) {
    if (customer === tree.parent[k]) continue;
    const table = tables[customer]!;
    for (let time = 0; time < cost.length; time += 1)
      cost[time]! += table.cost[table.choice[time]!]!;
  }
  return cost;
}

/** For each S the minimum of weight·√(SI + T − S) over SI ≥ S − T, counted down from the maximum of SI. */
function tableByOutbound(
  tree: Tree,
  k: number,
  weight: number,
  { inbound, outbound }: ChildCosts,
): CostTable {
  const maxInbound = tree.maxInboundTime[k]!;
  const replenishment = maxInbound + tree.stages[k]!.processingTime;
  const { min, argmin } = minPlusSquareRoot(inbound.slice().reverse(), weight, replenishment + 1);
  const cost = new Float64Array(outbound.length);
  const other = new Int32Array(outbound.length);
  const choice = new Int32Array(outbound.length);
  for (let time = 0; time < cost.length; time += 1) {
    cost[time] = outbound[time]! + min[replenishment - time]!;
    other[time] = maxInbound - argmin[replenishment - time]!;
    const before = choice[Math.max(0, time - 1)]!;
    // A customer accepts any service time up to its own inbound service time.
    choice[time] = cost[time]! < cost[before]! ? time : before;
  }
  return { cost, other, choice };
}

/** For each SI the minimum of weight·√(SI + T − S) over S ≤ SI + T. */
function tableByInbound(
  tree: Tree,
  k: number,
  weight: number,
  { inbound, outbound }: ChildCosts,
): CostTable {
  const { processingTime } = tree.stages[k]!;
  const { min, argmin } = minPlusSquareRoot(outbound, weight, inbound.length + processingTime);
  const cost = new Float64Array(inbound.length);
  const other = new Int32Array(inbound.length);
  const choice = new Int32Array(inbound.length);
  for (let time = inbound.length - 1; time >= 0; time -= 1) {
    cost[time] = inbound[time]! + min[time + processingTime]!;
    other[time] = argmin[time + processingTime]!;
    const after = time + 1 < inbound.length ? choice[time + 1]! : time;
    // The inbound service time may exceed the service time of the supplier.
    choice[time] = cost[time]! <= cost[after]! ? time : after;
  }
  return { cost, other, choice };
}

/** Follows the choices from the root to the leaves. */
function traceBack(tree: Tree, tables: readonly CostTable[]): ServiceTimes {
  const inbound = new Int32Array(tables.length);
  const outbound = new Int32Array(tables.length);
  for (const k of tree.rootedOrder) {
    const table = tables[k]!;
    const parent = tree.parent[k]!;
    if (isParentSupplier(tree, k)) {
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
