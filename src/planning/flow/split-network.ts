import { incidence } from './incidence';
import type { FlowProblem } from './flow-problem';

/**
 * A flow problem as arcs between nodes. Node i of the problem is hold node i, joined to the ground by
 * its convex cost; a location that both gives and receives also has a ship node, reached from its
 * hold node by an arc that carries no more than is shippable.
 */
export interface SplitNetwork {
  readonly nodeCount: number;
  /** The last node. */
  readonly ground: number;
  /** The ship node of each hold node, or itself. */
  readonly shipNode: Int32Array;
  /** Arcs: first the problem's, then from hold to ship nodes. */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly cost: Float64Array;
  /** Packs; Infinity where there is no limit. */
  readonly capacity: Float64Array;
  /** Arcs at each node, outgoing and incoming, as rows of `arcAt` from `arcStart`. */
  readonly arcStart: Int32Array;
  readonly arcAt: Int32Array;
}

/** The arcs and nodes of a problem, without a flow. */
export function splitNetwork({ nodes, arcs }: FlowProblem): SplitNetwork {
  const holdCount = nodes.length;
  const gives = new Uint8Array(holdCount);
  const receives = new Uint8Array(holdCount);
  for (const { from, to } of arcs) {
    gives[from] = 1;
    receives[to] = 1;
  }
  const shipNode = new Int32Array(holdCount);
  let ground = holdCount;
  for (let i = 0; i < holdCount; i += 1) {
    shipNode[i] = gives[i] === 1 && receives[i] === 1 ? ground++ : i;
  }
  const arcCount = arcs.length + ground - holdCount;
  const tail = new Int32Array(arcCount);
  const head = new Int32Array(arcCount);
  const cost = new Float64Array(arcCount);
  const capacity = new Float64Array(arcCount).fill(Infinity);
  arcs.forEach((arc, a) => {
    tail[a] = shipNode[arc.from]!;
    head[a] = arc.to;
    cost[a] = arc.cost;
    if (arc.upper !== undefined) capacity[a] = arc.upper;
  });
  let a = arcs.length;
  for (let i = 0; i < holdCount; i += 1) {
    if (shipNode[i] === i) continue;
    tail[a] = i;
    head[a] = shipNode[i]!;
    capacity[a] = nodes[i]!.shippable;
    a += 1;
  }
  const nodeCount = ground + 1;
  const [arcStart, arcAt] = incidence(nodeCount, tail, head);
  return { nodeCount, ground, shipNode, tail, head, cost, capacity, arcStart, arcAt };
}
