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
  /** Pools that the nodes' packs join, nested in a tree; none if left out. */
  readonly pools?: ProgrammePools;
}

/** Pools of packs: what joins one leaves it over its links. */
export interface ProgrammePools {
  readonly count: number;
  /** The pool of each node; −1 if it has none. */
  readonly poolOf: Int32Array;
  readonly links: readonly ProgrammeLink[];
}

/** A link out of a pool. Its packs, net, have a saving of their own. */
export interface ProgrammeLink {
  readonly from: number;
  /** The pool that it leads to; −1 if packs leave the pools. */
  readonly to: number;
  readonly saving: ConcaveNode;
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
  { nodes, lines, pools }: ConvexProgramme,
  solve: LinearSolver,
): ProgrammeOptimum | null {
  const links = pools?.links ?? [];
  const curves = curvesOf(nodes, lines, links);
  const savings = curves.map(({ node }) => new NodeSaving(node));
  const fixedRows = [
    ...capacityRows(nodes, lines),
    ...linkRows(curves.slice(nodes.length)),
    ...balanceRows(nodes.length, lines, pools),
  ];
  const cuts: ProgrammeRow[] = [];
  const known = curves.map(() => new Set<number>());
  const addCut = (curve: number, segment: number): boolean => {
    const { node, variable, change } = curves[curve]!;
    const { maxShipped, maxReceived } = node;
    const first = Math.max(-maxShipped, Math.min(maxReceived - 1, segment));
    if (maxShipped + maxReceived === 0 || known[curve]!.has(first)) return false;
    known[curve]!.add(first);
    cuts.push(tangentRow(variable, savings[curve]!, first, change));
    return true;
  };
  curves.forEach((_, curve) => {
    addCut(curve, -1);
    addCut(curve, 0);
  });
  const fixedNodes = curves.flatMap(({ node: { maxShipped, maxReceived }, variable }) =>
    maxShipped + maxReceived === 0 ? [zeroRow(variable)] : [],
  );
  const programme: Omit<LinearProgramme, 'rows'> = {
    objective: [
      ...lines.map(({ packCost }) => -packCost),
      ...curves.map(() => 1),
      ...links.map(() => 0),
    ],
    free: new Set(Array.from({ length: curves.length + links.length }, (_, i) => lines.length + i)),
  };
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const rows = [...fixedRows, ...fixedNodes, ...cuts];
    const found = solve({ ...programme, rows });
    if (found === null) return null;
    const packs = found.variables.slice(0, lines.length);
    const changes = curves.map(({ change }) =>
      change.reduce((sum, { variable, coefficient }) => {
        return sum + coefficient * found.variables[variable]!;
      }, 0),
    );
    let value = -lines.reduce((sum, { packCost }, line) => sum + packCost * packs[line]!, 0);
    savings.forEach((saving, at) => (value += saving.at(within(curves[at]!.node, changes[at]!))));
    const size = { variables: programme.objective.length, rows: rows.length, rounds: round };
    if (found.value - value <= TOLERANCE * (1 + Math.abs(value))) {
      return { saving: found.value, packs, ...size };
    }
    const added = savings.map((saving, at) => {
      const change = within(curves[at]!.node, changes[at]!);
      const isTight = found.variables[curves[at]!.variable]! - saving.at(change) <= 0;
      return (
        !isTight &&
        [Math.floor(change), Math.ceil(change) - 1].map((from) => addCut(at, from)).includes(true)
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

/** A concave saving of the programme, its variable, and the change that it depends on. */
interface SavingCurve {
  readonly node: ConcaveNode;
  readonly variable: number;
  readonly change: ProgrammeRow['coefficients'];
}

/** The savings of the nodes by the packs that they gain, and of the links by a variable of their own. */
function curvesOf(
  nodes: readonly ConcaveNode[],
  lines: readonly ProgrammeLine[],
  links: readonly ProgrammeLink[],
): readonly SavingCurve[] {
  const firstFlow = lines.length + nodes.length + links.length;
  return [
    ...nodes.map((node, i) => ({
      node,
      variable: lines.length + i,
      change: changeOf(i, lines, 1),
    })),
    ...links.map(({ saving }, l) => ({
      node: saving,
      variable: lines.length + nodes.length + l,
      change: [{ variable: firstFlow + l, coefficient: 1 }],
    })),
  ];
}

/** The range of each link. */
function linkRows(links: readonly SavingCurve[]): readonly ProgrammeRow[] {
  return links.flatMap(({ node, change }) => [
    { coefficients: change, bound: node.maxReceived },
    { coefficients: negative(change), bound: node.maxShipped },
  ]);
}

/** What joins a pool leaves it. */
function balanceRows(
  nodes: number,
  lines: readonly ProgrammeLine[],
  pools: ProgrammePools | undefined,
): readonly ProgrammeRow[] {
  if (pools === undefined) return [];
  const { count, poolOf, links } = pools;
  const firstFlow = lines.length + nodes + links.length;
  const balances = Array.from({ length: count }, (): ProgrammeRow['coefficients'][number][] => []);
  poolOf.forEach((pool, node) => {
    if (pool >= 0) balances[pool]!.push(...changeOf(node, lines, 1));
  });
  links.forEach(({ from, to }, l) => {
    balances[from]!.push({ variable: firstFlow + l, coefficient: -1 });
    if (to >= 0) balances[to]!.push({ variable: firstFlow + l, coefficient: 1 });
  });
  return balances.map(summed).flatMap((coefficients) => [
    { coefficients, bound: 0 },
    { coefficients: negative(coefficients), bound: 0 },
  ]);
}

/** The same coefficients with one entry for each variable. */
function summed(coefficients: ProgrammeRow['coefficients']): ProgrammeRow['coefficients'] {
  const sums = new Map<number, number>();
  for (const { variable, coefficient } of coefficients) {
    sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  }
  return [...sums].map(([variable, coefficient]) => ({ variable, coefficient }));
}

function negative(coefficients: ProgrammeRow['coefficients']): ProgrammeRow['coefficients'] {
  return coefficients.map(({ variable, coefficient }) => ({ variable, coefficient: -coefficient }));
}

/** Saving − slope · change ≤ intercept. */
function tangentRow(
  savingVariable: number,
  saving: NodeSaving,
  segment: number,
  change: ProgrammeRow['coefficients'],
): ProgrammeRow {
  const { slope, intercept } = saving.tangent(segment);
  return {
    coefficients: [
      { variable: savingVariable, coefficient: 1 },
      ...change.map(({ variable, coefficient }) => ({
        variable,
        coefficient: -slope * coefficient,
      })),
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
