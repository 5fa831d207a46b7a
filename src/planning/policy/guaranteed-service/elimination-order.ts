import { EliminationGraph } from './elimination-graph';
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
  /** Entries that the dynamic programme computes, over all tables. */
  readonly entries: number;
  /** Steps to find the order. */
  readonly steps: number;
}

/** Largest tables that a dynamic programme may need, together. */
const MAX_TABLES = 20;
/** With so many links left out, each new start leaves out one more at a time. */
const DROPPED_PER_START = 8;

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
  const byCost = [...links].sort((a, b) => costOf(a, weights) - costOf(b, weights));
  const dropped = new Set<ServiceLink>();
  let steps = 0;
  for (;;) {
    const graph = new EliminationGraph(
      sets,
      links.filter((link) => !dropped.has(link)),
    );
    const stuckAt = eliminateAll(graph, byCost, dropped, maxEntries);
    steps += graph.steps;
    if (stuckAt === null) {
      const { variables, neighbours, entries } = graph;
      const kept = links.filter((link) => !dropped.has(link));
      return { variables, neighbours, kept, dropped: [...dropped], entries, steps };
    }
    // No link left to leave out would make this table smaller: leave one out from the start, or several
    // if there were many already.
    const kept = byCost.filter((link) => !dropped.has(link));
    const atIt = kept.filter((link) => touches(stuckAt, link));
    const more = 1 + Math.floor(dropped.size / DROPPED_PER_START);
    for (const link of (atIt.length > 0 ? atIt : kept).slice(0, more)) dropped.add(link);
  }
}

/** The cost of the cheaper stage of a link. */
function costOf({ upstream, downstream }: ServiceLink, weights: readonly number[]): number {
  return Math.min(weights[upstream]!, weights[downstream]!);
}

function touches(variables: ReadonlySet<number>, { upstream, downstream }: ServiceLink): boolean {
  return variables.has(outboundOf(upstream)) || variables.has(inboundOf(downstream));
}

/**
 * Eliminates all variables of a graph, and leaves out links on the way where tables would be too large.
 * Returns the variables of a table that is too large whatever is left out; null if there is none.
 */
function eliminateAll(
  graph: EliminationGraph,
  byCost: readonly ServiceLink[],
  dropped: Set<ServiceLink>,
  maxEntries: number,
): ReadonlySet<number> | null {
  let entriesOnCycles = 0;
  for (;;) {
    if (graph.eliminateLeaves()) return null;
    const next = graph.smallest();
    const entries = graph.entriesOf(next);
    if (entries <= maxEntries && entriesOnCycles + entries <= MAX_TABLES * maxEntries) {
      entriesOnCycles += entries;
      graph.eliminate(next);
      continue;
    }
    const around = graph.around(next);
    const candidates = byCost.filter((link) => !dropped.has(link) && graph.isRemovable(link));
    const link = candidates.find((each) => touches(around, each)) ?? candidates[0];
    if (link === undefined) return around;
    graph.remove(link);
    dropped.add(link);
  }
}
