import { solveConvexFlow } from './convex-flow';
import type { FlowSolution } from './flow-problem';
import {
  endsToClose,
  flowSaving,
  forbiddenRelays,
  netPacks,
  nodeSaving,
  smallestLineBelowMin,
} from './flow-rules';
import { poolSaving, poolSavingOfMove } from './pool-saving';
import type { FixedChargeFlow } from './fixed-charge-flow';

/**
 * The drop heuristic: makes a flow feasible for the rules of lines and improves it by dropping
 * lines, one rule at a time. It drops the smallest line below the minimum quantity, then one side
 * of each forbidden relay, then the line with the largest loss, until nothing is left to drop. The
 * other lines keep their packs. Source: drop heuristics are from A. Kuehn and M. Hamburger, "A
 * heuristic program for locating warehouses", Management Science 9, 1963. Guarantee: the result is
 * feasible and saves at least 0; it need not be optimal.
 */
export function dropInfeasibleLines(problem: FixedChargeFlow, relaxed: Int32Array): Int32Array {
  const packs = relaxed.slice();
  for (;;) {
    const dropped = linesToDrop(problem, packs);
    if (dropped.length === 0) return packs;
    for (const index of dropped) packs[index] = 0;
  }
}

/** A flow to repair, and what the convex flow over its lines needs. */
export interface RepairStart {
  readonly packs: Int32Array;
  /** Potentials of the relaxation: the warm start of the first convex flow. */
  readonly potentials: Float64Array;
  /** Upper bounds on the packs of each line; null if only their own capacities apply. */
  readonly maxPacks: Int32Array | null;
}

/**
 * The repair heuristic: drops lines in the same order, and after each drop solves the convex flow
 * over the lines that are left, each with at least the minimum quantity. If that is infeasible, it
 * drops the smallest of them. Guarantee: as for the drop heuristic.
 */
export function repairFlow(problem: FixedChargeFlow, start: RepairStart): Int32Array {
  const { maxPacks } = start;
  const isUsed = Uint8Array.from(start.packs, (packs) => (packs > 0 ? 1 : 0));
  let current: LineFlow = start;
  for (;;) {
    const solution = flowOver(problem, isUsed, current, maxPacks);
    if (solution === null) {
      isUsed[smallestUsedLine(current.packs, isUsed)] = 0;
      continue;
    }
    current = solution;
    const dropped = linesToDrop(problem, current.packs);
    if (dropped.length === 0) return current.packs;
    for (const index of dropped) isUsed[index] = 0;
  }
}

interface LineFlow extends Pick<FlowSolution, 'potentials'> {
  readonly packs: Int32Array;
}

/** The optimal convex flow over the used lines with the minimum quantity; null if infeasible. */
function flowOver(
  { nodes, lines, minPacks, pools }: FixedChargeFlow,
  isUsed: Uint8Array,
  current: LineFlow,
  maxPacks: Int32Array | null,
): LineFlow | null {
  const used: number[] = [];
  let reroutedPacks = 0;
  isUsed.forEach((use, index) => {
    if (use === 1) used.push(index);
    else reroutedPacks += current.packs[index]!;
  });
  const arcs = used.map((index) => {
    const { from, to, packCost: cost, maxPacks: capacity } = lines[index]!;
    const upper = maxPacks?.[index] ?? capacity;
    const arc = { from, to, cost, lower: minPacks === 1 ? 0 : minPacks };
    return upper === undefined ? arc : { ...arc, upper };
  });
  const warmStart = {
    flow: used.map((index) => current.packs[index]!),
    potentials: current.potentials,
    reroutedPacks,
  };
  const solution = solveConvexFlow(
    { nodes, arcs, pools },
    maxPacks === null ? undefined : warmStart,
  );
  if (solution === null) return null;
  const packs = new Int32Array(lines.length);
  used.forEach((index, arc) => {
    packs[index] = solution.flow[arc]!;
  });
  return { packs, potentials: solution.potentials };
}

function smallestUsedLine(packs: Int32Array, isUsed: Uint8Array): number {
  let smallest = isUsed.indexOf(1);
  for (let index = smallest; index < packs.length; index += 1) {
    if (isUsed[index] === 1 && packs[index]! < packs[smallest]!) smallest = index;
  }
  return smallest;
}

/** The lines to drop next; none if the flow is feasible and every line is worth its cost. */
function linesToDrop(problem: FixedChargeFlow, packs: Int32Array): readonly number[] {
  const belowMin = smallestLineBelowMin(problem, packs);
  if (belowMin !== null) return [belowMin];
  const ends = endsToClose(forbiddenRelays(problem, packs));
  if (ends.size > 0) {
    return [...problem.lines.keys()].filter((index) => {
      const { from, to } = problem.lines[index]!;
      return packs[index]! > 0 && (ends.get(from) === 'from' || ends.get(to) === 'to');
    });
  }
  const worst = worstLine(problem, packs);
  return worst === null ? [] : [worst];
}

/** The line that saves least; null if no line loses money and the whole flow does not either. */
function worstLine(problem: FixedChargeFlow, packs: Int32Array): number | null {
  const net = netPacks(problem, packs);
  const pools = poolSaving(problem, net);
  let worst: number | null = null;
  let worstSaving = Infinity;
  for (let index = 0; index < packs.length; index += 1) {
    const carried = packs[index]!;
    if (carried === 0) continue;
    const { from, to, packCost, lineCost } = problem.lines[index]!;
    const saving =
      nodeSaving(problem, from, net[from]!) -
      nodeSaving(problem, from, net[from]! + carried) +
      nodeSaving(problem, to, net[to]!) -
      nodeSaving(problem, to, net[to]! - carried) +
      poolSavingOfMove(problem, net, { from, to, packs: carried }, pools) -
      packCost * carried -
      lineCost;
    if (saving < worstSaving) {
      worst = index;
      worstSaving = saving;
    }
  }
  // Lines into and out of a hub can each save money because of the other, and lose it together.
  return worstSaving >= 0 && flowSaving(problem, packs) >= 0 ? null : worst;
}
