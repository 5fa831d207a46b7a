import type { FlowArc, FlowNode, ConvexFunction } from './flow-problem';
import { chordTo, packHull } from './pack-hull';
import { packUpperBounds } from './pack-upper-bounds';
import type { FixedChargeFlow } from './fixed-charge-flow';

/** A line is closed, free, or paid for and carries the smallest quantity at least. */
export type LineState = 'free' | 'closed' | 'open';

/** What a relaxation was made of: its line states and its locations. */
export interface RelaxedProblem {
  readonly states: readonly LineState[];
  readonly nodes: readonly FlowNode[];
}

/**
 * A convex flow that no flow under the rules beats: least quantities and the cost of lines are
 * counted as far as a convex cost can.
 *
 * To get Q packs, a location must pay for as many lines as it takes to carry them, none of which
 * carries more than can pay. What it gains less the least that it must so pay, nothing or at least
 * the smallest quantity, has a concave hull, which stands for it. Lines that are open are paid
 * in full beside the flow. The cost of lines is never counted at a relay that passes on more than
 * it gets: there only the branching counts it.
 *
 * Source of the hulls: M. Padberg, T. Van Roy and L. Wolsey, "Valid linear inequalities for fixed
 * charge problems", Operations Research 33, 1985.
 */
export class ConvexRelaxation {
  /** The most packs on each line that can pay; no limits where no rule needs them. */
  readonly maxPacks: Int32Array | null;

  /** The lines into each node. */
  private readonly inbound: readonly (readonly number[])[];
  /** Nodes that may both receive and ship. */
  private readonly isRelay: readonly boolean[];
  /** What every line into a node costs at the least. */
  private readonly minLineCost: Float64Array;
  private readonly givers: readonly FlowNode[];
  private readonly freeArcs: readonly FlowArc[];
  private readonly openArcs: readonly FlowArc[];

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
      into.reduce((least, index) => Math.min(least, lines[index]!.lineCost), Infinity),
    );
    const isConvex = minPacks === 1 && lines.every(({ lineCost }) => lineCost === 0);
    this.maxPacks = isConvex ? null : packUpperBounds(problem, this.isRelay);
    this.givers = nodes.map((node, i) =>
      minPacks === 1 || this.isRelay[i]!
        ? node
        : { ...node, supplyCost: chordTo(node.supplyCost, minPacks) },
    );
    this.freeArcs = lines.map((_, index) => this.arcOf(index, false));
    this.openArcs = isConvex ? this.freeArcs : lines.map((_, index) => this.arcOf(index, true));
  }

  /** The locations as they are in the relaxation; those of `known` where no line's state differs. */
  nodes(states: readonly LineState[], known?: RelaxedProblem): readonly FlowNode[] {
    if (this.maxPacks === null) return this.problem.nodes;
    return this.givers.map((node, i) => {
      const into = this.inbound[i]!;
      if (into.length === 0) return node;
      if (known !== undefined && into.every((index) => states[index] === known.states[index])) {
        return known.nodes[i]!;
      }
      return { ...node, demandValue: this.gain(i, states, this.maxPacks!) };
    });
  }

  /** A line that is not closed, with what it costs beyond what its receiver is charged. */
  arc(index: number, state: Exclude<LineState, 'closed'>): FlowArc {
    return (state === 'open' ? this.openArcs : this.freeArcs)[index]!;
  }

  private arcOf(index: number, isOpen: boolean): FlowArc {
    const { from, to, packCost, lineCost, maxPacks } = this.problem.lines[index]!;
    const { minPacks } = this.problem;
    // A single pack is not insisted on: a relay may have no use for it but to pass it on.
    const lower = isOpen && minPacks > 1 ? minPacks : 0;
    const upper = this.maxPacks?.[index] ?? maxPacks;
    if (upper === undefined) return { from, to, cost: packCost, lower };
    const beyond = isOpen ? 0 : (lineCost - this.minLineCost[to]!) / upper;
    return { from, to, cost: packCost + beyond, lower, upper };
  }

  private gain(node: number, states: readonly LineState[], maxPacks: Int32Array): ConvexFunction {
    const { demandValue } = this.problem.nodes[node]!;
    const lineCost = this.minLineCost[node]!;
    const least = this.isRelay[node]! ? 1 : this.problem.minPacks;
    if (lineCost === 0) return least === 1 ? demandValue : chordTo(demandValue, least);
    let carried = 0;
    const free: number[] = [];
    for (const index of this.inbound[node]!) {
      if (states[index] === 'free') free.push(maxPacks[index]!);
      if (states[index] === 'open') carried += maxPacks[index]!;
    }
    const first = carried > 0 ? 1 : least;
    free.sort((a, b) => b - a);
    let paid = 0;
    return packHull(first, (packs) => {
      while (packs > carried && paid < free.length) {
        carried += free[paid]!;
        paid += 1;
      }
      const gain = packs > carried ? undefined : demandValue.valueAt(packs);
      return gain === undefined ? undefined : gain - lineCost * paid;
    });
  }
}
