import { solveConvexFlow, type FlowArc } from './convex-flow';
import type { ProductProblem } from './product-problem';
import { lineBenefit, siteChanges, type SiteChanges } from './site-changes';

/** What to move of one product. */
export interface ProductPlan {
  /** Packs on each line of the problem. */
  readonly packs: Int32Array;
  /** What the plan saves, less what it costs, as weighed in deciding. */
  readonly saving: number;
  /** No plan of this product can save more. Equal to `saving` where the plan is proved best. */
  readonly mostSaving: number;
}

/** Subproblems tried for one product before the best plan so far is taken with its bound. */
const MAX_SUBPROBLEMS = 400;

/** A line is closed, free, or must carry the smallest quantity at least. */
type LineState = 'free' | 'closed' | 'open';

interface Subproblem {
  readonly states: readonly LineState[];
  /** No plan within these states saves more. */
  readonly bound: number;
}

/**
 * The best plan of one product: exact for packs, the least quantity of a line, and the rule that a
 * location does not both ship and receive, by branch and bound over the lines on top of the convex
 * flow. Line costs are not yet branched on: lines that do not earn theirs are closed one by one.
 *
 * Source of the scheme: A. Land and A. Doig, "An automatic method of solving discrete programming
 * problems", Econometrica 28, 1960.
 */
export function planProduct(problem: ProductProblem): ProductPlan {
  const free = problem.lines.map((): LineState => 'free');
  const best = branchAndBound(problem, free);
  if (problem.lines.every((line) => line.lineCost === 0)) return best;
  return closeUnearnedLines(problem, free, best);
}

function branchAndBound(problem: ProductProblem, root: readonly LineState[]): ProductPlan {
  const tolerance = 1e-9;
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
  problem: ProductProblem,
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
  problem: ProductProblem,
  states: readonly LineState[],
  packs: Int32Array,
): readonly (readonly LineState[])[] | null {
  const small = smallestShortLine(problem, packs);
  if (small !== null) {
    const isNearer = 2 * packs[small]! >= problem.minPacks;
    const closed = changed(states, small, 'closed');
    const opened = changed(states, small, 'open');
    return isNearer ? [closed, opened] : [opened, closed];
  }
  const relay = firstRelay(problem, packs);
  if (relay === null) return null;
  const shipsOnly = close(problem, states, (line) => line.to === relay.site);
  const receivesOnly = close(problem, states, (line) => line.from === relay.site);
  return relay.received > relay.shipped ? [shipsOnly, receivesOnly] : [receivesOnly, shipsOnly];
}

function changed(
  states: readonly LineState[],
  index: number,
  state: LineState,
): readonly LineState[] {
  const copy = [...states];
  copy[index] = state;
  return copy;
}

function smallestShortLine(problem: ProductProblem, packs: Int32Array): number | null {
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

function firstRelay(problem: ProductProblem, packs: Int32Array): Relay | null {
  const shipped = new Int32Array(problem.sites.length);
  const received = new Int32Array(problem.sites.length);
  problem.lines.forEach((line, index) => {
    shipped[line.from]! += packs[index]!;
    received[line.to]! += packs[index]!;
  });
  for (let site = 0; site < problem.sites.length; site += 1) {
    if (problem.isHub[site] || shipped[site] === 0 || received[site] === 0) continue;
    return { site, shipped: shipped[site]!, received: received[site]! };
  }
  return null;
}

function close(
  problem: ProductProblem,
  states: readonly LineState[],
  isClosed: (line: ProductProblem['lines'][number]) => boolean,
): readonly LineState[] {
  return states.map((state, index) => (isClosed(problem.lines[index]!) ? 'closed' : state));
}

/**
 * Closes the line that misses its own cost by most and plans again, until every line earns its own
 * and all of them together earn theirs.
 */
function closeUnearnedLines(
  problem: ProductProblem,
  free: readonly LineState[],
  relaxed: ProductPlan,
): ProductPlan {
  let states = free;
  let { packs, saving } = relaxed;
  for (;;) {
    const changes = siteChanges(problem, packs);
    let worst = -1;
    let worstNet = Infinity;
    let owed = 0;
    for (let index = 0; index < packs.length; index += 1) {
      if (packs[index] === 0) continue;
      const { lineCost } = problem.lines[index]!;
      owed += lineCost;
      const net = lineSaving(problem, packs, changes, index) - lineCost;
      if (net < worstNet) {
        worst = index;
        worstNet = net;
      }
    }
    // Lines in and out of a hub can each earn their cost thanks to the other, and not both together.
    if (worst < 0 || (worstNet >= 0 && saving >= owed)) {
      return { packs, saving: saving - owed, mostSaving: relaxed.mostSaving };
    }
    states = changed(states, worst, 'closed');
    ({ packs, saving } = branchAndBound(problem, states));
  }
}

/** What one line saves with the rest of the plan held fixed, less its freight. */
function lineSaving(
  problem: ProductProblem,
  packs: Int32Array,
  changes: SiteChanges,
  index: number,
): number {
  const line = problem.lines[index]!;
  const units = packs[index]! * problem.packSize;
  return (
    lineBenefit(problem, packs, changes, index) -
    (units * line.packCost) / problem.packSize +
    units * line.unitDelayCost
  );
}
