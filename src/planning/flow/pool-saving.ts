import type { FlowNode } from './flow-problem';
import { bestPoolSaving, type StockPools } from './stock-pools';

/** A problem whose locations may belong to pools. */
interface PooledNodes {
  readonly nodes: readonly Pick<FlowNode, 'pool'>[];
  readonly pools?: StockPools | undefined;
}

/** What the pools save by net changes of their locations' stock, in packs. */
export function poolSaving({ nodes, pools }: PooledNodes, net: ArrayLike<number>): number {
  if (pools === undefined) return 0;
  const gains = new Float64Array(pools.count);
  nodes.forEach(({ pool }, i) => {
    if (pool !== undefined) gains[pool]! += net[i]!;
  });
  return bestPoolSaving(pools, gains);
}

/** Packs that move between two locations. */
interface PackMove {
  readonly from: number;
  readonly to: number;
  readonly packs: number;
}

/**
 * What the pools save because a move is part of the net changes, with the rest of them fixed.
 *
 * @param present what the pools save by the net changes, if that is known
 */
export function poolSavingOfMove(
  problem: PooledNodes,
  net: ArrayLike<number>,
  { from, to, packs }: PackMove,
  present?: number,
): number {
  if (problem.pools === undefined || problem.nodes[from]!.pool === problem.nodes[to]!.pool)
    return 0;
  const without = Float64Array.from(net);
  without[from]! += packs;
  without[to]! -= packs;
  return (present ?? poolSaving(problem, net)) - poolSaving(problem, without);
}
