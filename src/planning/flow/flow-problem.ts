/**
 * Minimum-cost flow of one product between locations, in whole packs, where each location's cost
 * is convex in what it gives or receives.
 */
export interface FlowProblem {
  /** One a location that may give or receive. */
  readonly nodes: readonly FlowNode[];
  readonly arcs: readonly FlowArc[];
}

export interface FlowNode {
  /** Packs that may leave; they are the location's own, never what arrives in the same plan. */
  readonly shippable: number;
  /** What giving packs costs: convex. */
  readonly supplyCost: ConvexFunction;
  /** What receiving packs saves: concave. */
  readonly demandValue: ConvexFunction;
}

/** A running total over packs, computed as far as it is asked for. */
export interface ConvexFunction {
  /** The total over the first `packs` packs, 0 for none; undefined beyond the last pack of use. */
  readonly valueAt: (packs: number) => number | undefined;
}

export interface FlowArc {
  readonly from: number;
  readonly to: number;
  /** Cost of a pack. */
  readonly cost: number;
  /** Packs that must travel. */
  readonly lower: number;
  /** The most packs that may travel; no limit if left out. */
  readonly upper?: number;
}

export interface FlowSolution {
  /** Packs on each arc, in the problem's order. */
  readonly flow: Int32Array;
  /** What the flow saves less what it costs. */
  readonly saving: number;
  /** Prices of a pack: at each node, then where it may leave each node, then at the ground. */
  readonly potentials: Float64Array;
}

/** A flow to begin with: the best one of a problem with the same nodes that differs little. */
export interface FlowWarmStart {
  /** Packs on each arc of the new problem; corrected to what it allows. */
  readonly flow: ArrayLike<number>;
  /** From the solution of the other problem. */
  readonly potentials: Float64Array;
  /** About how many packs must find another way. */
  readonly moved: number;
}

/** What a location saves by packs that it receives, net; −Infinity beyond its reach. */
export function savingBy(node: FlowNode, packs: number): number {
  if (packs >= 0) return node.demandValue.valueAt(packs) ?? -Infinity;
  if (-packs > node.shippable) return -Infinity;
  return -(node.supplyCost.valueAt(-packs) ?? Infinity);
}
