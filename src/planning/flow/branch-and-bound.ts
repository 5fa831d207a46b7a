import { solveConvexFlow } from './convex-flow';
import { ConvexRelaxation, type LineState, type RelaxedProblem } from './convex-relaxation';
import type { FlowArc } from './flow-problem';
import {
  endsToClose,
  flowSaving,
  forbiddenRelays,
  netPacks,
  nodeSaving,
  smallestLineBelowMin,
  type ForbiddenRelay,
  type LineEnd,
} from './flow-rules';
import { dropInfeasibleLines, repairFlow } from './repair-heuristics';
import type { FixedChargeFlow } from './fixed-charge-flow';

export interface FixedChargeSolution {
  /** Packs on each line. */
  readonly packs: Int32Array;
  readonly saving: number;
  /** Upper bound on the saving of all feasible flows; equal to `saving` if it is proved optimal. */
  readonly savingUpperBound: number;
}

/** Default limit on the nodes of the search tree that are branched on. */
export const NODE_LIMIT = 60;
/** Problems with more lines get proportionally fewer nodes, because each node takes longer. */
const LINES_AT_FULL_NODE_LIMIT = 1_000;

export interface BranchAndBoundOptions {
  /** Nodes to branch on at most. */
  readonly nodeLimit?: number;
  /** Relative optimality tolerance: smaller improvements of the saving are ignored. */
  readonly tolerance?: number;
}

/**
 * Solves the fixed-charge flow problem by best-first branch and bound over the states of lines. The
 * bound of a node is the convex relaxation of its subproblem, warm-started from the parent. The
 * drop and repair heuristics turn relaxed flows into incumbents, and reduced costs fix lines at 0.
 * A node branches on a line below the minimum quantity (open or closed), on a forbidden relay (it
 * ships or it receives), or on a line whose cost the relaxation underestimates. Source: A. Land and
 * A. Doig, "An automatic method of solving discrete programming problems", Econometrica 28, 1960.
 * Guarantee: deterministic, and within `savingUpperBound − saving` of the optimum, which is 0 (up
 * to the tolerance) unless the node limit stops the search.
 */
export function solveFixedChargeFlow(
  problem: FixedChargeFlow,
  { nodeLimit = NODE_LIMIT, tolerance = 1e-9 }: BranchAndBoundOptions = {},
): FixedChargeSolution {
  return new BranchAndBound(problem, tolerance).run(nodeLimit);
}

/** A node of the search tree: a subproblem with fixed line states, and its solved relaxation. */
interface SearchNode extends RelaxedProblem {
  /** An optimal flow of the relaxation, and its potentials. */
  readonly packs: Int32Array;
  readonly potentials: Float64Array;
  /** Upper bound on the saving of every feasible flow in the subproblem. */
  readonly bound: number;
}

class BranchAndBound {
  /** The incumbent: the best feasible flow so far. It starts as the empty flow, which saves 0. */
  private incumbent: Int32Array;
  private incumbentSaving = 0;
  private readonly openNodes: SearchNode[] = [];
  private readonly relaxation: ConvexRelaxation;

  constructor(
    private readonly problem: FixedChargeFlow,
    private readonly tolerance: number,
  ) {
    this.incumbent = new Int32Array(problem.lines.length);
    this.relaxation = new ConvexRelaxation(problem);
  }

  run(nodeLimit: number): FixedChargeSolution {
    const { lines } = this.problem;
    const maxBranchings = Math.ceil(
      nodeLimit * Math.min(1, LINES_AT_FULL_NODE_LIMIT / lines.length),
    );
    const root = this.solveRelaxation(this.relaxation.rootStates());
    if (root !== null) this.exploreRoot(root);
    let openBound = 0;
    for (let branchings = 0; ; branchings += 1) {
      const node = this.takeBestBound();
      if (node === null) break;
      const branches = branchings < maxBranchings ? this.branches(node) : null;
      if (branches === null) {
        openBound = node.bound;
        break;
      }
      for (const states of branches) this.explore(this.solveRelaxation(states, node));
    }
    const { incumbent: packs, incumbentSaving: saving } = this;
    return { packs, saving, savingUpperBound: Math.max(saving, openBound) };
  }

  /**
   * Finds incumbents before any branching: a dive that closes the smaller side of every forbidden
   * relay until the relaxation has none.
   */
  private exploreRoot(root: SearchNode): void {
    this.runHeuristics(root, true);
    for (let node: SearchNode | null = root; node !== null;) {
      const ends = endsToClose(forbiddenRelays(this.problem, node.packs));
      if (ends.size === 0) break;
      node = this.solveRelaxation(this.closeEnds(node.states, ends), node);
      if (node !== null) this.runHeuristics(node, true);
    }
    if (this.canImprove(root.bound)) this.openNodes.push(root);
  }

  private explore(node: SearchNode | null): void {
    if (node === null) return;
    this.runHeuristics(node, false);
    if (this.canImprove(node.bound)) this.openNodes.push(node);
  }

  /** Solves the relaxation of a subproblem; null if it is infeasible or pruned by its bound. */
  private solveRelaxation(states: readonly LineState[], parent?: SearchNode): SearchNode | null {
    const nodes = this.relaxation.nodes(states, parent);
    const arcs: FlowArc[] = [];
    const lineOf: number[] = [];
    const parentFlow: number[] = [];
    let reroutedPacks = 0;
    let openLineCost = 0;
    states.forEach((state, index) => {
      if (state === 'open') openLineCost += this.problem.lines[index]!.lineCost;
      const carried = parent?.packs[index] ?? 0;
      if (state !== parent?.states[index]) reroutedPacks += carried;
      if (state === 'closed') return;
      arcs.push(this.relaxation.arc(index, state));
      lineOf.push(index);
      parentFlow.push(carried);
    });
    const warmStart =
      parent === undefined
        ? undefined
        : { flow: parentFlow, potentials: parent.potentials, reroutedPacks };
    const solution = solveConvexFlow({ nodes, arcs, pools: this.problem.pools }, warmStart);
    if (solution === null) return null;
    const bound = solution.saving - openLineCost;
    if (!this.canImprove(bound)) return null;
    const packs = new Int32Array(states.length);
    lineOf.forEach((index, arc) => {
      packs[index] = solution.flow[arc]!;
    });
    return { states, nodes, packs, potentials: solution.potentials, bound };
  }

  /** Looks for a better incumbent near the flow of a relaxation. */
  private runHeuristics({ packs, potentials, bound }: SearchNode, isRoot: boolean): void {
    const { maxPacks } = this.relaxation;
    // Without line rules an optimal flow without forbidden relays is the best one: no line of it loses.
    const isBest = maxPacks === null && forbiddenRelays(this.problem, packs).length === 0;
    const dropped = isBest ? packs : dropInfeasibleLines(this.problem, packs);
    const isBetter = this.updateIncumbent(dropped);
    // Without line rules the search soon proves optimality and needs no better incumbent.
    if (maxPacks === null) return;
    if (!this.canImprove(bound) || !(isRoot || isBetter)) return;
    this.updateIncumbent(repairFlow(this.problem, { packs, potentials, maxPacks }));
    this.updateIncumbent(repairFlow(this.problem, { packs: dropped, potentials, maxPacks }));
  }

  private canImprove(bound: number): boolean {
    const { incumbentSaving } = this;
    return bound > incumbentSaving + this.tolerance * (1 + Math.abs(incumbentSaving));
  }

  private updateIncumbent(packs: Int32Array): boolean {
    const saving = flowSaving(this.problem, packs);
    if (saving <= this.incumbentSaving) return false;
    this.incumbent = packs;
    this.incumbentSaving = saving;
    return true;
  }

  /** Takes the open node with the highest bound, the newest of equal ones; null if none is left. */
  private takeBestBound(): SearchNode | null {
    let best = -1;
    let bestBound = -Infinity;
    this.openNodes.forEach(({ bound }, index) => {
      if (bound < bestBound || !this.canImprove(bound)) return;
      best = index;
      bestBound = bound;
    });
    return best < 0 ? null : this.openNodes.splice(best, 1)[0]!;
  }

  /** The states of the two children of a node; null if its relaxation is feasible and exact. */
  private branches(node: SearchNode): readonly (readonly LineState[])[] | null {
    const { packs } = node;
    const states = this.fixByReducedCost(node);
    const belowMin = smallestLineBelowMin(this.problem, packs);
    const relays = belowMin === null ? forbiddenRelays(this.problem, packs) : [];
    if (relays.length > 0) {
      const { site } = relays.reduce((largest, relay) =>
        throughput(relay) > throughput(largest) ? relay : largest,
      );
      return (['to', 'from'] as const).map((end) => this.closeEnds(states, new Map([[site, end]])));
    }
    const line = belowMin ?? this.branchingLine(node);
    if (line === null) return null;
    return [withState(states, line, 'open'), withState(states, line, 'closed')];
  }

  /**
   * Reduced-cost fixing: closes each free line without flow if the minimum quantity at its reduced
   * cost would lower the bound to the incumbent.
   */
  private fixByReducedCost({ states, packs, potentials, bound }: SearchNode): readonly LineState[] {
    const { nodes, lines, minPacks } = this.problem;
    return states.map((state, index) => {
      if (state !== 'free' || packs[index]! > 0) return state;
      const { from, to } = lines[index]!;
      const { cost } = this.relaxation.arc(index, state);
      const reducedCost = cost + potentials[nodes.length + from]! - potentials[to]!;
      return this.canImprove(bound - minPacks * reducedCost) ? state : 'closed';
    });
  }

  /** Closes the lines that leave or enter some locations. */
  private closeEnds(
    states: readonly LineState[],
    ends: ReadonlyMap<number, LineEnd>,
  ): readonly LineState[] {
    const { lines } = this.problem;
    return states.map((state, index) => {
      const { from, to } = lines[index]!;
      return ends.get(from) === 'from' || ends.get(to) === 'to' ? 'closed' : state;
    });
  }

  /**
   * The free line to branch on: the largest into the destination whose line costs the relaxation
   * underestimates most; null if it underestimates none.
   */
  private branchingLine({ states, nodes, packs }: SearchNode): number | null {
    const { problem } = this;
    const underestimate = Float64Array.from(netPacks(problem, packs), (net, node) =>
      net > 0 ? nodes[node]!.demandValue.valueAt(net)! - nodeSaving(problem, node, net) : 0,
    );
    const largestLine = new Map<number, number>();
    problem.lines.forEach(({ to, packCost, lineCost }, index) => {
      const carried = packs[index]!;
      if (carried === 0 || states[index] !== 'free') return;
      const spreadCost = this.relaxation.arc(index, 'free').cost - packCost;
      underestimate[to]! += lineCost - spreadCost * carried;
      const largest = largestLine.get(to);
      if (largest === undefined || carried > packs[largest]!) largestLine.set(to, index);
    });
    let line: number | null = null;
    let maxUnderestimate = 0;
    for (const [node, index] of largestLine) {
      if (underestimate[node]! <= maxUnderestimate) continue;
      line = index;
      maxUnderestimate = underestimate[node]!;
    }
    return line;
  }
}

function withState(
  states: readonly LineState[],
  index: number,
  state: LineState,
): readonly LineState[] {
  return states.map((current, other) => (other === index ? state : current));
}

/** The packs that a relay can have passed on. */
function throughput({ received, shipped }: ForbiddenRelay): number {
  return Math.min(received, shipped);
}
