import type { ServiceLink } from './service-stage';
import { inboundOf, outboundOf, type ServiceTimeSets } from './service-time-sets';

/** The order in which a dynamic programme eliminates service times. */
export interface EliminationOrder {
  /** Every variable of the sets, first eliminated first. */
  readonly variables: Int32Array;
  /** For each of them in turn, the variables that the minimum over it depends on. */
  readonly neighbours: readonly Int32Array[];
  /** The links that the dynamic programme keeps to. */
  readonly kept: readonly ServiceLink[];
  /** The links that it leaves out: with them its tables would be too large. */
  readonly dropped: readonly ServiceLink[];
  /** Entries that the dynamic programme computes, over all tables, and steps to find the order. */
  readonly work: number;
}

/** Largest tables that a dynamic programme may need, together. */
const MAX_TABLES = 20;

/**
 * Orders the service times of a network for elimination, the one with the smallest table next (minimum
 * weight). Where even that table would exceed `maxEntries`, or all together many times that, links are
 * left out, the one between the cheapest stages first.
 *
 * Source: U. Bertelè and F. Brioschi, Nonserial Dynamic Programming, 1972; the greedy order as in
 * R. Dechter, Constraint Processing, 2003, ch. 4.
 *
 * @param weights money per period for each stage
 */
export function eliminationOrder(
  sets: ServiceTimeSets,
  links: readonly ServiceLink[],
  weights: readonly number[],
  maxEntries: number,
): EliminationOrder {
  const dropped: ServiceLink[] = [];
  let kept = links;
  let work = 0;
  for (;;) {
    const { variables, neighbours, entries, steps, tooLarge } = greedyOrder(sets, kept, maxEntries);
    work += steps;
    if (tooLarge === null) {
      return { variables, neighbours, kept, dropped, work: work + entries };
    }
    const cheapest = cheapestLinkAt(tooLarge, kept, weights);
    dropped.push(cheapest);
    kept = kept.filter((link) => link !== cheapest);
  }
}

interface GreedyOrder extends Pick<EliminationOrder, 'variables' | 'neighbours'> {
  /** Entries of all tables, and steps to find the order. */
  readonly entries: number;
  readonly steps: number;
  /** The variables of the table that is too large; null if none is. */
  readonly tooLarge: ReadonlySet<number> | null;
}

function greedyOrder(
  sets: ServiceTimeSets,
  links: readonly ServiceLink[],
  maxEntries: number,
): GreedyOrder {
  const adjacent = sets.map(() => new Set<number>());
  const join = (a: number, b: number): void => {
    adjacent[a]!.add(b);
    adjacent[b]!.add(a);
  };
  for (let k = 0; 2 * k < sets.length; k += 1) join(inboundOf(k), outboundOf(k));
  for (const { upstream, downstream } of links) join(outboundOf(upstream), inboundOf(downstream));
  const entriesOf = (variable: number): number => {
    let entries = sets[variable]!.length;
    for (const other of adjacent[variable]!) entries *= sets[other]!.length;
    return entries;
  };
  const sizes = Float64Array.from(sets.keys(), entriesOf);
  const variables = new Int32Array(sets.length);
  const neighbours: Int32Array[] = [];
  /** Leaves of the remaining graph: they cost next to nothing, whatever the order. */
  const leaves = Array.from(sets.keys()).filter((variable) => adjacent[variable]!.size <= 1);
  const isDone = new Uint8Array(sets.length);
  let entries = 0;
  let entriesOnCycles = 0;
  let steps = 0;
  for (let done = 0; done < variables.length; done += 1) {
    let next = leaves.pop();
    while (next !== undefined && isDone[next] === 1) next = leaves.pop();
    if (next === undefined) {
      next = -1;
      steps += sets.length;
      for (let variable = 0; variable < sets.length; variable += 1) {
        if (isDone[variable] === 1) continue;
        if (next < 0 || sizes[variable]! < sizes[next]!) next = variable;
      }
      entriesOnCycles += sizes[next]!;
      if (sizes[next]! > maxEntries || entriesOnCycles > MAX_TABLES * maxEntries) {
        const tooLarge = new Set([next, ...adjacent[next]!]);
        return { variables, neighbours, entries, steps, tooLarge };
      }
    }
    entries += sizes[next]!;
    const around = Int32Array.from(adjacent[next]!);
    variables[done] = next;
    neighbours.push(around);
    isDone[next] = 1;
    for (const a of around) {
      adjacent[a]!.delete(next);
      for (const b of around) if (a < b) join(a, b);
    }
    for (const a of around) {
      sizes[a] = entriesOf(a);
      if (adjacent[a]!.size <= 1) leaves.push(a);
    }
  }
  return { variables, neighbours, entries, steps, tooLarge: null };
}

/** The link whose cheaper stage is the cheapest, among those at the variables, or else among all. */
function cheapestLinkAt(
  variables: ReadonlySet<number>,
  links: readonly ServiceLink[],
  weights: readonly number[],
): ServiceLink {
  const costOf = ({ upstream, downstream }: ServiceLink): number =>
    Math.min(weights[upstream]!, weights[downstream]!);
  const atThem = links.filter(
    ({ upstream, downstream }) =>
      variables.has(outboundOf(upstream)) || variables.has(inboundOf(downstream)),
  );
  const candidates = atThem.length > 0 ? atThem : links;
  return candidates.reduce((best, link) => (costOf(link) < costOf(best) ? link : best));
}
