import type { FixedChargeFlow } from '../../../src/planning/flow/fixed-charge-flow';
import {
  savingOfChange,
  type FlowNode,
  type FlowProblem,
} from '../../../src/planning/flow/flow-problem';
import type { StockPools } from '../../../src/planning/flow/stock-pools';
import { bestPoolSaving } from './pool-instances';

/** An edge and the packs that it may carry. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly packs: readonly number[];
  readonly costOf: (packs: number) => number;
}

/** The highest saving of all flows, tried one by one; −Infinity if none is feasible. */
function bestSaving(
  nodes: readonly FlowNode[],
  edges: readonly Edge[],
  isAllowed: (shipped: readonly number[], received: readonly number[]) => boolean,
  pools: StockPools = { count: 0, links: [] },
): number {
  const shipped = nodes.map(() => 0);
  const received = nodes.map(() => 0);
  let best = -Infinity;
  const known = new Map<string, number>();
  const poolSaving = (): number => {
    const gains = Array.from({ length: pools.count }, () => 0);
    nodes.forEach(({ pool }, i) => {
      if (pool !== undefined) gains[pool]! += received[i]! - shipped[i]!;
    });
    const saving = known.get(gains.join()) ?? bestPoolSaving(pools, gains);
    known.set(gains.join(), saving);
    return saving;
  };
  const choose = (index: number, cost: number): void => {
    const edge = edges[index];
    if (edge === undefined) {
      if (!isAllowed(shipped, received)) return;
      const saving = nodes.reduce(
        (sum, node, i) => sum + savingOfChange(node, received[i]! - shipped[i]!),
        poolSaving() - cost,
      );
      best = Math.max(best, saving);
      return;
    }
    const { from, to, packs, costOf } = edge;
    for (const carried of packs) {
      if (shipped[from]! + carried > nodes[from]!.shippable) continue;
      shipped[from]! += carried;
      received[to]! += carried;
      choose(index + 1, cost + costOf(carried));
      shipped[from]! -= carried;
      received[to]! -= carried;
    }
  };
  choose(0, 0);
  return best;
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** The optimal saving of a convex flow; −Infinity if the lower bounds are infeasible. */
export function bestConvexSaving({ nodes, arcs, pools }: FlowProblem): number {
  const edges = arcs.map(({ from, to, cost, lower, upper = Infinity }) => ({
    from,
    to,
    packs: range(lower, Math.min(upper, nodes[from]!.shippable)),
    costOf: (packs: number) => cost * packs,
  }));
  return bestSaving(nodes, edges, () => true, pools);
}

/** What each line may carry, beyond the rules of the problem. */
export interface LineLimits {
  readonly isClosed?: (line: number) => boolean;
  readonly isOpen?: (line: number) => boolean;
  readonly maxPacks?: ArrayLike<number>;
}

/** The optimal saving of a fixed-charge flow. Open lines carry the minimum quantity and are paid. */
export function bestFixedChargeSaving(
  { nodes, lines, isHub, minPacks, pools }: FixedChargeFlow,
  { isClosed = () => false, isOpen = () => false, maxPacks }: LineLimits = {},
): number {
  const edges = lines.map(({ from, to, packCost, lineCost, maxPacks: upper = Infinity }, index) => {
    const last = Math.min(upper, nodes[from]!.shippable, maxPacks?.[index] ?? Infinity);
    const packs = isClosed(index) ? [] : range(minPacks, last);
    return {
      from,
      to,
      packs: isOpen(index) ? packs : [0, ...packs],
      costOf: (carried: number) => (carried > 0 ? packCost * carried + lineCost : 0),
    };
  });
  return bestSaving(
    nodes,
    edges,
    (shipped, received) =>
      nodes.every((_, i) => isHub[i]! || shipped[i] === 0 || received[i] === 0),
    pools,
  );
}
