import { solveConvexFlow } from './convex-flow';
import type { FlowArc } from './flow-problem';
import {
  endsToClose,
  flowSaving,
  forbiddenRelays,
  netPacks,
  nodeSaving,
  smallestShortLine,
  type ForbiddenRelay,
} from './flow-rules';
import { ConvexRelaxation, type LineState, type RelaxedProblem } from './convex-relaxation';
import { dropInfeasibleLines, repairFlow } from './repair-heuristics';
import type { FixedChargeFlow } from './fixed-charge-flow';

/** What to move of one product. */
export interface FixedChargeSolution {
  /** Packs on each line. */
  readonly packs: Int32Array;
  readonly saving: number;
  /** No flow under the rules saves more. Equal to `saving` where the flow is proved best. */
  readonly savingUpperBound: number;
}

/** Subproblems branched on for one product before the best flow so far is taken with its bound. */
export const NODE_LIMIT = 60;
/** Products with more lines than this are branched on in proportion less: each subproblem is larger. */
const LINES_AT_FULL_NODE_LIMIT = 1_000;

/** How far the best flow is looked for. */
export interface BranchAndBoundOptions {
  readonly nodeLimit?: number;
  /** Savings that differ by less than this share of them are taken as equal. */
  readonly tolerance?: number;
}

/**
 * The best flow that keeps the least quantity of a line and the rule that a location does not both
 * ship and receive, and pays for every line that it uses: branch and bound over the lines on top of
 * the convex flow, the most promising subproblem first. The same problem and effort always give
 * the same flow.
 *
 * Source of the scheme: A. Land and A. Doig, "An automatic method of solving discrete programming
 * problems", Econometrica 28, 1960.
 */
export function solveFixedChargeFlow(
  problem: FixedChargeFlow,
  { nodeLimit = NODE_LIMIT, tolerance = 1e-9 }: BranchAndBoundOptions = {},
): FixedChargeSolution {
  return new BranchAndBound(problem, tolerance).run(nodeLimit);
}

interface Subproblem extends RelaxedProblem {
  /** The best flow of the relaxation, and its potentials. */
  readonly packs: Int32Array;
  readonly potentials: Float64Array;
  /** No flow within the states saves more. */
  readonly bound: number;
}

class BranchAndBound {
  private packs: Int32Array;
  private saving = 0;
  private readonly open: Subproblem[] = [];
  private readonly relaxation: ConvexRelaxation;

  constructor(
    private readonly problem: FixedChargeFlow,
    private readonly tolerance: number,
  ) {
    this.packs = new Int32Array(problem.lines.length);
    this.relaxation = new ConvexRelaxation(problem);
  }

  run(nodeLimit: number): FixedChargeSolution {
    const { lines, minPacks } = this.problem;
    const most = this.relaxation.maxPacks;
    const nodesLeft = Math.ceil(nodeLimit * Math.min(1, LINES_AT_FULL_NODE_LIMIT / lines.length));
    const root = this.relax(
      lines.map((_, index) => (most === null || most[index]! >= minPacks ? 'free' : 'closed')),
    );
    if (root !== null) this.begin(root);
    let savingUpperBound = 0;
    for (let branchings = 0; ; branchings += 1) {
      const next = this.takeBestBound();
      if (next === null) break;
      const branches = branchings < nodesLeft ? this.branches(next) : null;
      if (branches === null) {
        savingUpperBound = next.bound;
        break;
      }
      for (const states of branches) this.explore(this.relax(states, next));
    }
    const { packs, saving } = this;
    return { packs, saving, savingUpperBound: Math.max(saving, savingUpperBound) };
  }

  /**
   * Looks for good flows before anything is branched on: where the relaxation passes packs on that
   * may not be, each location does only what it does more of.
   */
  private begin(root: Subproblem): void {
    this.runHeuristics(root, true);
    for (let next: Subproblem | null = root; next !== null;) {
      const ends = endsToClose(forbiddenRelays(this.problem, next.packs));
      if (ends.size === 0) break;
      next = this.relax(this.closeEnds(next.states, ends), next);
      if (next !== null) this.runHeuristics(next, true);
    }
    if (this.canImprove(root.bound)) this.open.push(root);
  }

  private explore(subproblem: Subproblem | null): void {
    if (subproblem === null) return;
    this.runHeuristics(subproblem, false);
    if (this.canImprove(subproblem.bound)) this.open.push(subproblem);
  }

  /** Solves the relaxation of a subproblem; null where no better flow lies within. */
  private relax(states: readonly LineState[], parent?: Subproblem): Subproblem | null {
    const nodes = this.relaxation.nodes(states, parent);
    const arcs: FlowArc[] = [];
    const lineOf: number[] = [];
    const known: number[] = [];
    let moved = 0;
    let paid = 0;
    states.forEach((state, index) => {
      if (state === 'open') paid += this.problem.lines[index]!.lineCost;
      const carried = parent?.packs[index] ?? 0;
      if (state !== parent?.states[index]) moved += carried;
      if (state === 'closed') return;
      arcs.push(this.relaxation.arc(index, state));
      lineOf.push(index);
      known.push(carried);
    });
    const start =
      parent === undefined ? undefined : { flow: known, potentials: parent.potentials, moved };
    const solution = solveConvexFlow({ nodes, arcs }, start);
    if (solution === null) return null;
    const bound = solution.saving - paid;
    if (!this.canImprove(bound)) return null;
    const packs = new Int32Array(states.length);
    lineOf.forEach((index, arc) => {
      packs[index] = solution.flow[arc]!;
    });
    return { states, nodes, packs, potentials: solution.potentials, bound };
  }

  /** Looks for a better flow under the rules near that of a relaxation. */
  private runHeuristics({ packs, potentials, bound }: Subproblem, isFirst: boolean): void {
    const dropped = dropInfeasibleLines(this.problem, packs);
    const isBetter = this.offer(dropped);
    // Without rules for its lines a flow is soon proved best, and needs no better start.
    if (this.relaxation.maxPacks === null) return;
    if (!this.canImprove(bound) || !(isFirst || isBetter)) return;
    this.offer(repairFlow(this.problem, packs, potentials, this.relaxation.maxPacks));
    this.offer(repairFlow(this.problem, dropped, potentials, this.relaxation.maxPacks));
  }

  private canImprove(bound: number): boolean {
    return bound > this.saving + this.tolerance * (1 + Math.abs(this.saving));
  }

  /** Takes a flow under the rules if it is the best so far. */
  private offer(packs: Int32Array): boolean {
    const saving = flowSaving(this.problem, packs);
    if (saving <= this.saving) return false;
    this.packs = packs;
    this.saving = saving;
    return true;
  }

  private takeBestBound(): Subproblem | null {
    let found = -1;
    let most = -Infinity;
    this.open.forEach(({ bound }, index) => {
      if (bound < most || !this.canImprove(bound)) return;
      found = index;
      most = bound;
    });
    return found < 0 ? null : this.open.splice(found, 1)[0]!;
  }

  /** The two ways to mend a rule that the flow breaks; null where none is known. */
  private branches(subproblem: Subproblem): readonly (readonly LineState[])[] | null {
    const { packs } = subproblem;
    const states = this.fixByReducedCost(subproblem);
    const line = smallestShortLine(this.problem, packs);
    const relays = line === null ? forbiddenRelays(this.problem, packs) : [];
    if (relays.length > 0) {
      const { site } = relays.reduce((most, relay) =>
        passedOn(relay) > passedOn(most) ? relay : most,
      );
      return (['to', 'from'] as const).map((end) => this.closeEnds(states, new Map([[site, end]])));
    }
    const branched = line ?? this.branchingLine(subproblem);
    if (branched === null) return null;
    return [withState(states, branched, 'open'), withState(states, branched, 'closed')];
  }

  /**
   * Closes the lines that carry nothing and would cost more than is left to gain, by the potentials of
   * the relaxation, if they carried the least that they may.
   */
  private fixByReducedCost({ states, packs, potentials, bound }: Subproblem): readonly LineState[] {
    const { nodes, lines, minPacks } = this.problem;
    return states.map((state, index) => {
      if (state !== 'free' || packs[index]! > 0) return state;
      const { from, to } = lines[index]!;
      const { cost } = this.relaxation.arc(index, state);
      const loss = cost + potentials[nodes.length + from]! - potentials[to]!;
      return this.canImprove(bound - minPacks * loss) ? state : 'closed';
    });
  }

  /** Closes the lines that leave, or that enter, some locations. */
  private closeEnds(
    states: readonly LineState[],
    ends: ReadonlyMap<number, 'from' | 'to'>,
  ): readonly LineState[] {
    const { lines } = this.problem;
    return states.map((state, index) => {
      const { from, to } = lines[index]!;
      return ends.get(from) === 'from' || ends.get(to) === 'to' ? 'closed' : state;
    });
  }

  /** The largest free line into the location whose lines the relaxation counts least fully. */
  private branchingLine({ states, nodes, packs }: Subproblem): number | null {
    const { problem } = this;
    const unpaid = Float64Array.from(netPacks(problem, packs), (net, node) =>
      net > 0 ? nodes[node]!.demandValue.valueAt(net)! - nodeSaving(problem, node, net) : 0,
    );
    const largest = new Map<number, number>();
    problem.lines.forEach(({ to, packCost, lineCost }, index) => {
      const carried = packs[index]!;
      if (carried === 0 || states[index] !== 'free') return;
      unpaid[to]! += lineCost - (this.relaxation.arc(index, 'free').cost - packCost) * carried;
      const known = largest.get(to);
      if (known === undefined || carried > packs[known]!) largest.set(to, index);
    });
    let found: number | null = null;
    let most = 0;
    for (const [node, index] of largest) {
      if (unpaid[node]! <= most) continue;
      found = index;
      most = unpaid[node]!;
    }
    return found;
  }
}

function withState(
  states: readonly LineState[],
  index: number,
  state: LineState,
): readonly LineState[] {
  return states.map((known, other) => (other === index ? state : known));
}

function passedOn({ received, shipped }: ForbiddenRelay): number {
  return Math.min(received, shipped);
}
