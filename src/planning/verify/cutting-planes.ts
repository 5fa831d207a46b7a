import { NodeSaving, type ConcaveNode } from './concave-node';
import type { LinearProgramme, LinearSolver, ProgrammeRow } from './linear-programme';

/** A lane that a product may use, between two nodes. */
export interface ProgrammeLine {
  readonly from: number;
  readonly to: number;
  /** Cost of a pack. */
  readonly packCost: number;
  readonly maxPacks: number;
}

/** One product's transfers without the rules that are not convex. */
export interface ConvexProgramme {
  readonly nodes: readonly ConcaveNode[];
  readonly lines: readonly ProgrammeLine[];
}

/** The optimum of a convex programme, with its size. */
export interface ProgrammeOptimum {
  /** No transfers of the product save more. */
  readonly saving: number;
  /** Packs on each line; not always whole, where several optima exist. */
  readonly packs: Float64Array;
  readonly variables: number;
  readonly rows: number;
  readonly rounds: number;
}

/** Relative distance of bound and value at which the optimum is proved. */
const TOLERANCE = 1e-9;
const MAX_ROUNDS = 500;

/**
 * Problem: maximise the saving of the sites less freight, over packs on the lanes. Savings are concave
 * and piecewise linear. Method: cutting planes. A linear programme holds a few tangents of each curve;
 * its optimum shows which tangents are missing, and they are added until none is. Source: J. Kelley,
 * "The cutting-plane method for solving convex programs", Journal of SIAM 8, 1960. Guarantee: every
 * round bounds the optimum from above. The curves have finitely many tangents, so the rounds end, with
 * the exact optimum. It shares no code with the flow solvers.
 *
 * @returns null if the solver fails or the rounds run out
 */
export function solveByCuttingPlanes(
  { nodes, lines }: ConvexProgramme,
  solve: LinearSolver,
): ProgrammeOptimum | null {
  const savings = nodes.map((node) => new NodeSaving(node));
  const packRows = capacityRows(nodes, lines);
  const cuts: ProgrammeRow[] = [];
  const known = nodes.map(() => new Set<number>());
  const addCut = (node: number, segment: number): boolean => {
    const { maxShipped, maxReceived } = nodes[node]!;
    const first = Math.max(-maxShipped, Math.min(maxReceived - 1, segment));
    if (maxShipped + maxReceived === 0 || known[node]!.has(first)) return false;
    known[node]!.add(first);
    cuts.push(tangentRow(node, savings[node]!, first, lines));
    return true;
  };
  nodes.forEach((_, node) => {
    addCut(node, -1);
    addCut(node, 0);
  });
  const fixedNodes = nodes.flatMap(({ maxShipped, maxReceived }, node) =>
    maxShipped + maxReceived === 0 ? [zeroRow(lines.length + node)] : [],
  );
  const programme: Omit<LinearProgramme, 'rows'> = {
    objective: [...lines.map(({ packCost }) => -packCost), ...nodes.map(() => 1)],
    free: new Set(nodes.map((_, node) => lines.length + node)),
  };
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const rows = [...packRows, ...fixedNodes, ...cuts];
    const found = solve({ ...programme, rows });
    if (found === null) return null;
    const packs = found.variables.slice(0, lines.length);
    const changes = netChanges(nodes.length, lines, packs);
    let value = -lines.reduce((sum, { packCost }, line) => sum + packCost * packs[line]!, 0);
    savings.forEach((saving, node) => (value += saving.at(within(nodes[node]!, changes[node]!))));
    const size = { variables: programme.objective.length, rows: rows.length, rounds: round };
    if (found.value - value <= TOLERANCE * (1 + Math.abs(value))) {
      return { saving: found.value, packs, ...size };
    }
    const added = savings.map((saving, node) => {
      const change = within(nodes[node]!, changes[node]!);
      const isTight = found.variables[lines.length + node]! - saving.at(change) <= 0;
      return (
        !isTight &&
        [Math.floor(change), Math.ceil(change) - 1].map((at) => addCut(node, at)).includes(true)
      );
    });
    if (!added.includes(true)) return { saving: found.value, packs, ...size };
  }
  return null;
}

/** A change of stock without the solver's rounding. */
function within({ maxShipped, maxReceived }: ConcaveNode, change: number): number {
  const whole = Math.round(change);
  const near = Math.abs(change - whole) < 1e-7 ? whole : change;
  return Math.max(-maxShipped, Math.min(maxReceived, near));
}

/** What may leave each node, what may arrive there net, and what each line may carry. */
function capacityRows(
  nodes: readonly ConcaveNode[],
  lines: readonly ProgrammeLine[],
): readonly ProgrammeRow[] {
  const shipped = nodes.map(({ maxShipped }, node): ProgrammeRow => ({
    coefficients: lines.flatMap(({ from }, line) =>
      from === node ? [{ variable: line, coefficient: 1 }] : [],
    ),
    bound: maxShipped,
  }));
  const received = nodes.map(({ maxReceived }, node): ProgrammeRow => ({
    coefficients: changeOf(node, lines, 1),
    bound: maxReceived,
  }));
  const carried = lines.flatMap(({ maxPacks }, line): ProgrammeRow[] =>
    maxPacks === Infinity
      ? []
      : [{ coefficients: [{ variable: line, coefficient: 1 }], bound: maxPacks }],
  );
  return [...shipped, ...received, ...carried].filter(
    ({ coefficients }) => coefficients.length > 0,
  );
}

/** Saving − slope · change ≤ intercept. */
function tangentRow(
  node: number,
  saving: NodeSaving,
  segment: number,
  lines: readonly ProgrammeLine[],
): ProgrammeRow {
  const { slope, intercept } = saving.tangent(segment);
  return {
    coefficients: [
      { variable: lines.length + node, coefficient: 1 },
      ...changeOf(node, lines, -slope),
    ],
    bound: intercept,
  };
}

/** A node without any change saves nothing. */
function zeroRow(variable: number): ProgrammeRow {
  return { coefficients: [{ variable, coefficient: 1 }], bound: 0 };
}

/** The net packs that a node gains, times a factor. */
function changeOf(
  node: number,
  lines: readonly ProgrammeLine[],
  factor: number,
): { readonly variable: number; readonly coefficient: number }[] {
  return lines.flatMap(({ from, to }, variable) => {
    if (from === node) return [{ variable, coefficient: -factor }];
    return to === node ? [{ variable, coefficient: factor }] : [];
  });
}

/** Packs that each node gains, net. */
export function netChanges(
  nodes: number,
  lines: readonly Pick<ProgrammeLine, 'from' | 'to'>[],
  packs: ArrayLike<number>,
): Float64Array {
  const changes = new Float64Array(nodes);
  lines.forEach(({ from, to }, line) => {
    changes[from]! -= packs[line]!;
    changes[to]! += packs[line]!;
  });
  return changes;
}
