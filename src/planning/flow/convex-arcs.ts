import { savingOfChange, type FlowProblem } from './flow-problem';
import { incidenceLists, type IncidenceLists } from './incidence';
import { bestPoolFlow, GROUND, linkSaving } from './stock-pools';

/**
 * The arcs of a flow problem whose cost is convex and whose flow, a change of stock, has either sign: one
 * for each location, then one for each link of a pool. The arc of a location leads to its pool, or to the
 * dummy node; a link leads to the pool above, or to the dummy node. Nodes as in `split-network`.
 */
export interface ConvexArcs extends IncidenceLists {
  readonly count: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
}

export function convexArcs({ nodes, pools }: FlowProblem, dummy: number): ConvexArcs {
  const links = pools?.links ?? [];
  const poolNode = (pool: number): number => dummy + 1 + pool;
  const tail = Int32Array.from([...nodes.keys(), ...links.map(({ from }) => poolNode(from))]);
  const head = Int32Array.from([
    ...nodes.map(({ pool }) => (pool === undefined ? dummy : poolNode(pool))),
    ...links.map(({ to }) => (to === GROUND ? dummy : poolNode(to))),
  ]);
  const nodeCount = dummy + 1 + (pools?.count ?? 0);
  return { count: tail.length, tail, head, ...incidenceLists(nodeCount, tail, head) };
}

/** What a change on a convex arc saves; −Infinity outside its domain. */
export function convexArcSaving(
  { nodes, pools }: FlowProblem,
  arc: number,
  change: number,
): number {
  const node = nodes[arc];
  if (node !== undefined) return savingOfChange(node, change);
  return linkSaving(pools!.links[arc - nodes.length]!, change);
}

/**
 * Sets the changes on the links of pools to the best ones for the changes of the locations; false if the
 * links cannot take them.
 */
export function setLinkChanges({ nodes, pools }: FlowProblem, changes: Int32Array): boolean {
  if (pools === undefined) return true;
  const gains = new Float64Array(pools.count);
  nodes.forEach(({ pool }, i) => {
    if (pool !== undefined) gains[pool]! += changes[i]!;
  });
  const flow = bestPoolFlow(pools, gains);
  if (flow.saving === -Infinity) return false;
  changes.set(flow.changes, nodes.length);
  return true;
}
