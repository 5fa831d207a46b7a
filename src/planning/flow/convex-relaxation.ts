import type { FlowArc, FlowNode, ConvexFunction } from './flow-problem';
import { semicontinuousHull, packHull } from './pack-hull';
import { packUpperBounds } from './pack-upper-bounds';
import type { FixedChargeFlow } from './fixed-charge-flow';

/** The branching state of a line: undecided, forced to 0, or paid for and forced to `minPacks`. */
export type LineState = 'free' | 'closed' | 'open';

/** The nodes of a relaxation and the line states that they are built for. */
export interface RelaxedProblem {
  readonly states: readonly LineState[];
  readonly nodes: readonly FlowNode[];
}

/**
 * The convex relaxation of a fixed-charge flow: a convex flow problem whose optimum is an upper
 * bound on the saving of every feasible flow. A destination that receives Q packs must pay for
 * enough lines to carry them, each up to its upper bound. Its value less the least such payment is
 * defined for no packs and from the minimum quantity on, and the relaxation takes the concave hull
 * of that. The part of a line's cost above the cheapest line into the destination is spread over
 * the packs of its upper bound. Source: valid inequalities of this kind are in M. Padberg, T. Van
 * Roy and L. Wolsey, "Valid linear inequalities for fixed charge problems", Operations Research 33,
 * 1985. Guarantee: a valid bound for every combination of line states. It is not tight at a relay
 * that ships what it receives: only branching counts the line costs of those packs.
 */
export class ConvexRelaxation {
  /** Upper bounds on the packs of each line; null if the problem is convex and needs none. */
  readonly maxPacks: Int32Array | null;

  /** The lines into each node. */
  private readonly inbound: readonly (readonly number[])[];
  /** Whether each node is a hub with lines on both sides. */
  private readonly isRelay: readonly boolean[];
  /** The lowest fixed charge of the lines into each node. */
  private readonly minLineCost: Float64Array;
  /** The nodes with relaxed supply costs. */
  private readonly origins: readonly FlowNode[];
  private readonly freeArcs: readonly FlowArc[];
  private readonly openArcs: readonly FlowArc[];
  /** The hulls of each node by the bounds of its open and free lines: half of them are needed again. */
  private readonly hulls: readonly Map<string, ConvexFunction>[];

  constructor(private readonly problem: FixedChargeFlow) {
    const { nodes, lines, isHub, minPacks } = problem;
    const inbound = nodes.map((): number[] => []);
    const ships = new Uint8Array(nodes.length);
    lines.forEach(({ from, to }, index) => {
      inbound[to]!.push(index);
      ships[from] = 1;
    });
    this.inbound = inbound;
    this.isRelay = inbound.map((into, i) => isHub[i]! && ships[i] === 1 && into.length > 0);
    this.minLineCost = Float64Array.from(inbound, (into) =>
      into.reduce((min, index) => Math.min(min, lines[index]!.lineCost), Infinity),
    );
    const isConvex = minPacks === 1 && lines.every(({ lineCost }) => lineCost === 0);
    this.maxPacks = isConvex ? null : packUpperBounds(problem, this.isRelay);
    this.origins = nodes.map((node, i) =>
      minPacks === 1 || this.isRelay[i]!
        ? node
        : { ...node, supplyCost: semicontinuousHull(node.supplyCost, minPacks) },
    );
    this.freeArcs = lines.map((_, index) => this.arcOf(index, false));
    this.openArcs = isConvex ? this.freeArcs : lines.map((_, index) => this.arcOf(index, true));
    this.hulls = nodes.map(() => new Map<string, ConvexFunction>());
  }

  /** The root states: free, or closed if the upper bound is below the minimum quantity. */
  rootStates(): readonly LineState[] {
    const { maxPacks } = this;
    const { lines, minPacks } = this.problem;
    return lines.map((_, index) =>
      maxPacks === null || maxPacks[index]! >= minPacks ? 'free' : 'closed',
    );
  }

  /** The relaxed nodes. Nodes of `parent` are reused if the states of their lines are the same. */
  nodes(states: readonly LineState[], parent?: RelaxedProblem): readonly FlowNode[] {
    if (this.maxPacks === null) return this.problem.nodes;
    return this.origins.map((node, i) => {
      const into = this.inbound[i]!;
      if (into.length === 0) return node;
      if (parent !== undefined && into.every((index) => states[index] === parent.states[index])) {
        return parent.nodes[i]!;
      }
      return { ...node, demandValue: this.relaxedValue(i, states, this.maxPacks!) };
    });
  }

  /** The arc of a line, with the part of the line's cost that its destination does not count. */
  arc(index: number, state: Exclude<LineState, 'closed'>): FlowArc {
    return (state === 'open' ? this.openArcs : this.freeArcs)[index]!;
  }

  private arcOf(index: number, isOpen: boolean): FlowArc {
    const { from, to, packCost, lineCost, maxPacks } = this.problem.lines[index]!;
    const { minPacks } = this.problem;
    // A minimum of one pack is not enforced: a relay may only have use for it to pass it on.
    const lower = isOpen && minPacks > 1 ? minPacks : 0;
    const upper = this.maxPacks?.[index] ?? maxPacks;
    if (upper === undefined) return { from, to, cost: packCost, lower };
    const spreadCost = isOpen ? 0 : (lineCost - this.minLineCost[to]!) / upper;
    return { from, to, cost: packCost + spreadCost, lower, upper };
  }

  /** The concave hull of a destination's value less the least payment for its lines. */
  private relaxedValue(
    node: number,
    states: readonly LineState[],
    maxPacks: Int32Array,
  ): ConvexFunction {
    const { demandValue } = this.problem.nodes[node]!;
    const lineCost = this.minLineCost[node]!;
    const minPacks = this.isRelay[node]! ? 1 : this.problem.minPacks;
    if (lineCost === 0) {
      return minPacks === 1 ? demandValue : semicontinuousHull(demandValue, minPacks);
    }
    let capacity = 0;
    const free: number[] = [];
    for (const index of this.inbound[node]!) {
      if (states[index] === 'free') free.push(maxPacks[index]!);
      if (states[index] === 'open') capacity += maxPacks[index]!;
    }
    const first = capacity > 0 ? 1 : minPacks;
    free.sort((a, b) => b - a);
    const key = `${capacity}:${free.join()}`;
    const found = this.hulls[node]!.get(key);
    if (found !== undefined) return found;
    let paidLines = 0;
    const hull = packHull(first, (packs) => {
      while (packs > capacity && paidLines < free.length) {
        capacity += free[paidLines]!;
        paidLines += 1;
      }
      const value = packs > capacity ? undefined : demandValue.valueAt(packs);
      return value === undefined ? undefined : value - lineCost * paidLines;
    });
    this.hulls[node]!.set(key, hull);
    return hull;
  }
}
