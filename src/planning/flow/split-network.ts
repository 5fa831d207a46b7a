import { incidenceLists, type IncidenceLists } from './incidence';
import type { FlowProblem } from './flow-problem';

/**
 * A flow problem as a graph after two standard transformations (Ahuja, Magnanti and Orlin, Network
 * Flows, 1993, section 2.4).
 *
 * Node splitting: a location that both ships and receives becomes an in-node, where packs arrive,
 * and an out-node, where they leave. The arc between them has the capacity `shippable`. Other
 * locations are one node, which is both.
 *
 * Dummy node: it balances supply and demand. It is joined to in-node i by a pair of arcs whose cost
 * is the convex cost of location i. These arcs are not listed here, because their cost is not
 * linear.
 *
 * Stock pools: where locations belong to pools, the pair of arcs of a location leads to its pool, and
 * every link of a pool is a pair of arcs to the pool above or to the dummy node. See `convex-arcs`.
 *
 * In-node i has the index of location i; out-nodes follow, then the dummy node, then the pools.
 */
export interface SplitNetwork extends IncidenceLists {
  readonly nodeCount: number;
  readonly dummy: number;
  /** The out-node of each location; its in-node if the location is not split. */
  readonly outNode: Int32Array;
  /** Arcs: first those of the problem, then those from in-nodes to out-nodes. */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly cost: Float64Array;
  /** Packs; Infinity if there is no limit. */
  readonly capacity: Float64Array;
}

export function splitNetwork({ nodes, arcs, pools }: FlowProblem): SplitNetwork {
  const locationCount = nodes.length;
  const ships = new Uint8Array(locationCount);
  const receives = new Uint8Array(locationCount);
  for (const { from, to } of arcs) {
    ships[from] = 1;
    receives[to] = 1;
  }
  const outNode = new Int32Array(locationCount);
  let dummy = locationCount;
  for (let i = 0; i < locationCount; i += 1) {
    outNode[i] = ships[i] === 1 && receives[i] === 1 ? dummy++ : i;
  }
  const arcCount = arcs.length + dummy - locationCount;
  const tail = new Int32Array(arcCount);
  const head = new Int32Array(arcCount);
  const cost = new Float64Array(arcCount);
  const capacity = new Float64Array(arcCount).fill(Infinity);
  arcs.forEach((arc, a) => {
    tail[a] = outNode[arc.from]!;
    head[a] = arc.to;
    cost[a] = arc.cost;
    if (arc.upper !== undefined) capacity[a] = arc.upper;
  });
  let a = arcs.length;
  for (let i = 0; i < locationCount; i += 1) {
    if (outNode[i] === i) continue;
    tail[a] = i;
    head[a] = outNode[i]!;
    capacity[a] = nodes[i]!.shippable;
    a += 1;
  }
  if (pools !== undefined) {
    // No arc carries more than may leave its origin. A finite capacity allows any potentials.
    arcs.forEach(({ from }, arc) => {
      capacity[arc] = Math.min(capacity[arc]!, nodes[from]!.shippable);
    });
  }
  const nodeCount = dummy + 1 + (pools?.count ?? 0);
  const incidence = incidenceLists(nodeCount, tail, head);
  return { nodeCount, dummy, outNode, tail, head, cost, capacity, ...incidence };
}
