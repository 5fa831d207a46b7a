import type { StockPools } from './stock-pools';

/**
 * A separable convex minimum-cost flow problem: one product moves in whole packs between locations.
 * The cost of each location is convex in the packs that it ships or receives. Source of the model:
 * R. Ahuja, T. Magnanti and J. Orlin, Network Flows, 1993, chapter 14.
 */
export interface FlowProblem {
  /** The locations that may ship or receive. */
  readonly nodes: readonly FlowNode[];
  readonly arcs: readonly FlowArc[];
  /** Pools that the locations' stock belongs to; none if left out. */
  readonly pools?: StockPools | undefined;
}

export interface FlowNode {
  /** Packs that may leave. Packs that arrive in the same plan do not count. */
  readonly shippable: number;
  /** Cost of supplying packs: convex. */
  readonly supplyCost: ConvexFunction;
  /** Value of receiving packs: concave, so its negative is convex. */
  readonly demandValue: ConvexFunction;
  /** Index of the pool that the location's stock belongs to; none if left out. */
  readonly pool?: number;
}

/** A convex cost, or a concave value, of a whole number of packs. It is evaluated lazily. */
export interface ConvexFunction {
  /** The total over the first `packs` packs, 0 for none; undefined outside the domain. */
  readonly valueAt: (packs: number) => number | undefined;
}

export interface FlowArc {
  /** Index of the origin node. */
  readonly from: number;
  /** Index of the destination node. */
  readonly to: number;
  /** Cost of a pack. */
  readonly cost: number;
  /** Lower bound on the flow, in packs. */
  readonly lower: number;
  /** Capacity in packs; unlimited if left out. */
  readonly upper?: number;
}

export interface FlowSolution {
  /** Packs on each arc, in the problem's order. */
  readonly flow: Int32Array;
  /** Value of the received packs less the cost of supply and of the arcs. */
  readonly saving: number;
  /**
   * Node potentials, the dual variables of flow conservation, in cost of a pack: of the `n` nodes,
   * then of their out-nodes, then of the dummy node (see `split-network`), then of the pools.
   */
  readonly potentials: Float64Array;
}

/** A warm start: an optimal flow and its potentials for a similar problem with the same nodes. */
export interface FlowWarmStart {
  /** Packs on each arc of the new problem. Arcs over their capacity are cut back to it. */
  readonly flow: ArrayLike<number>;
  /** From the solution of the similar problem. */
  readonly potentials: Float64Array;
  /** Estimate of the packs that need another path; sets the first scaling step. */
  readonly reroutedPacks: number;
}

/**
 * What a node saves if its stock changes by `change` packs: the value of packs received, or the
 * negative cost of packs shipped. −Infinity outside the domain.
 */
export function savingOfChange(node: FlowNode, change: number): number {
  if (change >= 0) return node.demandValue.valueAt(change) ?? -Infinity;
  if (-change > node.shippable) return -Infinity;
  return -(node.supplyCost.valueAt(-change) ?? Infinity);
}
