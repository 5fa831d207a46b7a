import { solveConvexFlow, type FlowArc, type FlowNode } from './convex-flow';

/** One product's flow in whole packs under the rules that are not convex. */
export interface RuledFlow {
  readonly nodes: readonly FlowNode[];
  /** Which nodes may both receive and ship. */
  readonly isHub: readonly boolean[];
  readonly lines: readonly RuledLine[];
  /** The fewest packs that a line may carry. */
  readonly minPacks: number;
}

export interface RuledLine {
  /** Indices of nodes. */
  readonly from: number;
  readonly to: number;
  readonly packCost: number;
}

/** A line is closed, free, or must carry the smallest quantity at least. */
export type LineState = 'free' | 'closed' | 'open';

/** What to move of one product. */
export interface RuledFlowSolution {
  /** Packs on each line. */
  readonly packs: Int32Array;
  readonly saving: number;
  /** No flow under the rules saves more. Equal to `saving` where the flow is proved best. */
  readonly mostSaving: number;
}

/** Subproblems tried for one product before the best flow so far is taken with its bound. */
const MAX_SUBPROBLEMS = 400;

interface Subproblem {
  readonly states: readonly LineState[];
  /** No flow within these states saves more. */
  readonly bound: number;
}

/**
 * The best flow that keeps the least quantity of a line and the rule that a location does not both
 * ship and receive: branch and bound over the lines on top of the convex flow.
 *
 * @param root the lines that are closed, or opened, from the start
 * @param tolerance savings that differ by less than this share of them are taken as equal
 *
 * Source of the scheme: A. Land and A. Doig, "An automatic method of solving discrete programming
 * problems", Econometrica 28, 1960.
 */
export function solveRuledFlow(
  problem: RuledFlow,
  root: readonly LineState[],
  tolerance = 1e-9,
): RuledFlowSolution {
  let packs = new Int32Array(problem.lines.length);
  let saving = 0;
  let mostSaving = 0;
  const open: Subproblem[] = [{ states: root, bound: Infinity }];
  for (let tried = 0; open.length > 0; tried += 1) {
    const { states, bound } = open.pop()!;
    const slack = tolerance * (1 + Math.abs(saving));
    if (bound <= saving + slack) continue;
    if (tried >= MAX_SUBPROBLEMS) {
      mostSaving = Math.max(mostSaving, bound);
      continue;
    }
    const solution = solveStates(problem, states);
    if (solution === null || solution.saving <= saving + slack) continue;
    const branches = branch(problem, states, solution.packs);
    if (branches === null) {
      packs = solution.packs;
      saving = solution.saving;
    } else {
      for (const child of branches) open.push({ states: child, bound: solution.saving });
    }
  }
  return { packs, saving, mostSaving: Math.max(saving, mostSaving) };
}

function solveStates(
  problem: RuledFlow,
  states: readonly LineState[],
): { readonly packs: Int32Array<ArrayBuffer>; readonly saving: number } | null {
  const arcs: FlowArc[] = [];
  const lineOf: number[] = [];
  problem.lines.forEach((line, index) => {
    if (states[index] === 'closed') return;
    const lower = states[index] === 'open' ? problem.minPacks : 0;
    arcs.push({ from: line.from, to: line.to, cost: line.packCost, lower });
    lineOf.push(index);
  });
  const solution = solveConvexFlow({ nodes: problem.nodes, arcs });
  if (solution === null) return null;
  const packs = new Int32Array(problem.lines.length);
  lineOf.forEach((index, arc) => {
    packs[index] = solution.flow[arc]!;
  });
  return { packs, saving: solution.saving };
}

/** The two ways to mend a rule that the flow breaks, the likelier last; null where it breaks none. */
function branch(
  problem: RuledFlow,
  states: readonly LineState[],
  packs: Int32Array,
): readonly (readonly LineState[])[] | null {
  const small = smallestShortLine(problem, packs);
  if (small !== null) {
    const isNearer = 2 * packs[small]! >= problem.minPacks;
    const closed = withState(states, small, 'closed');
    const opened = withState(states, small, 'open');
    return isNearer ? [closed, opened] : [opened, closed];
  }
  const relay = firstRelay(problem, packs);
  if (relay === null) return null;
  const shipsOnly = close(problem, states, (line) => line.to === relay.site);
  const receivesOnly = close(problem, states, (line) => line.from === relay.site);
  return relay.received > relay.shipped ? [shipsOnly, receivesOnly] : [receivesOnly, shipsOnly];
}

/** The same states with that of one line changed. */
export function withState(
  states: readonly LineState[],
  index: number,
  state: LineState,
): readonly LineState[] {
  const copy = [...states];
  copy[index] = state;
  return copy;
}

function smallestShortLine(problem: RuledFlow, packs: Int32Array): number | null {
  let smallest: number | null = null;
  for (let index = 0; index < packs.length; index += 1) {
    const carried = packs[index]!;
    if (carried === 0 || carried >= problem.minPacks) continue;
    if (smallest === null || carried < packs[smallest]!) smallest = index;
  }
  return smallest;
}

interface Relay {
  readonly site: number;
  readonly shipped: number;
  readonly received: number;
}

function firstRelay(problem: RuledFlow, packs: Int32Array): Relay | null {
  const shipped = new Int32Array(problem.nodes.length);
  const received = new Int32Array(problem.nodes.length);
  problem.lines.forEach((line, index) => {
    shipped[line.from]! += packs[index]!;
    received[line.to]! += packs[index]!;
  });
  for (let site = 0; site < problem.nodes.length; site += 1) {
    if (problem.isHub[site] || shipped[site] === 0 || received[site] === 0) continue;
    return { site, shipped: shipped[site]!, received: received[site]! };
  }
  return null;
}

function close(
  problem: RuledFlow,
  states: readonly LineState[],
  isClosed: (line: RuledLine) => boolean,
): readonly LineState[] {
  return states.map((state, index) => (isClosed(problem.lines[index]!) ? 'closed' : state));
}
