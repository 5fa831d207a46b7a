import { solveConvexFlow } from './convex-flow';
import type { FlowSolution } from './flow-problem';
import {
  endsToClose,
  flowSaving,
  forbiddenRelays,
  netPacks,
  nodeSaving,
  smallestShortLine,
} from './flow-rules';
import type { FixedChargeFlow } from './fixed-charge-flow';

/**
 * A flow without the lines that break a rule or miss their own cost, taken out one by one; the
 * others keep what they carry.
 */
export function dropInfeasibleLines(problem: FixedChargeFlow, wanted: Int32Array): Int32Array {
  const packs = wanted.slice();
  for (;;) {
    const broken = linesToClose(problem, packs);
    if (broken.length === 0) return packs;
    for (const index of broken) packs[index] = 0;
  }
}

/** The same where the lines that are left carry, after every one taken out, what is best for them. */
export function repairFlow(
  problem: FixedChargeFlow,
  wanted: Int32Array,
  wantedPotentials: Float64Array,
  maxPacks: Int32Array | null,
): Int32Array {
  const isUsed = Uint8Array.from(wanted, (packs) => (packs > 0 ? 1 : 0));
  let packs = wanted;
  let potentials = wantedPotentials;
  for (;;) {
    const solution = flowOver(problem, isUsed, packs, potentials, maxPacks);
    if (solution === null) {
      isUsed[smallest(packs, isUsed)] = 0;
      continue;
    }
    packs = solution.packs;
    potentials = solution.potentials;
    const broken = linesToClose(problem, packs);
    if (broken.length === 0) return packs;
    for (const index of broken) isUsed[index] = 0;
  }
}

interface UsedFlow extends Pick<FlowSolution, 'potentials'> {
  readonly packs: Int32Array;
}

/** The best flow over some lines, each with the least quantity; null where the packs are not there. */
function flowOver(
  { nodes, lines, minPacks }: FixedChargeFlow,
  isUsed: Uint8Array,
  known: Int32Array,
  potentials: Float64Array,
  maxPacks: Int32Array | null,
): UsedFlow | null {
  const used: number[] = [];
  let moved = 0;
  isUsed.forEach((use, index) => {
    if (use === 1) used.push(index);
    else moved += known[index]!;
  });
  const arcs = used.map((index) => {
    const { from, to, packCost: cost, maxPacks: most } = lines[index]!;
    const upper = maxPacks?.[index] ?? most;
    const arc = { from, to, cost, lower: minPacks === 1 ? 0 : minPacks };
    return upper === undefined ? arc : { ...arc, upper };
  });
  const start =
    maxPacks === null ? undefined : { flow: used.map((index) => known[index]!), potentials, moved };
  const solution = solveConvexFlow({ nodes, arcs }, start);
  if (solution === null) return null;
  const packs = new Int32Array(lines.length);
  used.forEach((index, arc) => {
    packs[index] = solution.flow[arc]!;
  });
  return { packs, potentials: solution.potentials };
}

function smallest(packs: Int32Array, isUsed: Uint8Array): number {
  let found = isUsed.indexOf(1);
  for (let index = found; index < packs.length; index += 1) {
    if (isUsed[index] === 1 && packs[index]! < packs[found]!) found = index;
  }
  return found;
}

/** The lines to take out next, none where every rule is kept and every line earns its cost. */
function linesToClose(problem: FixedChargeFlow, packs: Int32Array): readonly number[] {
  const short = smallestShortLine(problem, packs);
  if (short !== null) return [short];
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

/** The line that misses its own cost by most; null where all earn theirs, each and together. */
function worstLine(problem: FixedChargeFlow, packs: Int32Array): number | null {
  const net = netPacks(problem, packs);
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
      nodeSaving(problem, to, net[to]! - carried) -
      packCost * carried -
      lineCost;
    if (saving < worstSaving) {
      worst = index;
      worstSaving = saving;
    }
  }
  // Lines in and out of a hub can each earn their cost thanks to the other, and not both together.
  return worstSaving >= 0 && flowSaving(problem, packs) >= 0 ? null : worst;
}
