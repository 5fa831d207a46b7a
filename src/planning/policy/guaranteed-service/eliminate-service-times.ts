import type { EliminationOrder } from './elimination-order';
import type { ServiceNetwork } from './service-network';
import { inboundOf, outboundOf, type ServiceTimeSets } from './service-time-sets';

/** A solution of a network in which some links may be left out. */
export interface EliminatedTimes {
  /** Money per period; Infinity if no solution is within the sets. */
  readonly cost: number;
  /** The time of each variable of the sets, in periods. */
  readonly times: Int32Array;
}

/** A cost by the times of some variables: a table with an axis for each, the last one contiguous. */
interface Factor {
  readonly variables: ArrayLike<number>;
  readonly cost: Float64Array;
}

/**
 * Finds the service times within the sets that cost least, by eliminating one variable after the other:
 * the minimum over it becomes a table of the variables that it was tied to. It is exact for the links
 * that the order keeps.
 *
 * @param prices what the times of each variable cost besides, in money per period; nothing if left out
 *
 * Source: U. Bertelè and F. Brioschi, Nonserial Dynamic Programming, 1972.
 */
export function eliminateServiceTimes(
  network: ServiceNetwork,
  weights: readonly number[],
  sets: ServiceTimeSets,
  { variables, neighbours, kept }: EliminationOrder,
  prices: readonly (Float64Array | undefined)[] = [],
): EliminatedTimes {
  const linksAt = linksByVariable(sets.length, kept);
  const tablesAt = sets.map((): Factor[] => []);
  const choices: Int32Array[] = [];
  const rank = new Int32Array(sets.length);
  variables.forEach((variable, i) => (rank[variable] = i));
  let cost = 0;
  variables.forEach((variable, i) => {
    const around = neighbours[i]!;
    const stage = variable >> 1;
    const factors = tablesAt[variable]!;
    tablesAt[variable] = [];
    const price = prices[variable];
    if (price !== undefined) factors.push({ variables: [variable], cost: price });
    const partner = variable % 2 === 0 ? outboundOf(stage) : inboundOf(stage);
    if (rank[partner]! > i) factors.push(stageFactor(network, weights, sets, stage));
    for (const other of linksAt[variable]!) {
      if (rank[other]! > i) factors.push(linkFactor(sets, variable, other));
    }
    const { table, choice } = minimumOver(variable, around, factors, sets);
    choices.push(choice);
    if (around.length === 0) cost += table[0]!;
    else {
      const first = around.reduce((a, b) => (rank[a]! < rank[b]! ? a : b));
      tablesAt[first]!.push({ variables: around, cost: table });
    }
  });
  return { cost, times: timesOf(sets, variables, neighbours, choices) };
}

/** The ends of the kept links at each variable. */
function linksByVariable(count: number, kept: EliminationOrder['kept']): readonly number[][] {
  const ends = Array.from({ length: count }, (): number[] => []);
  for (const { upstream, downstream } of kept) {
    const [from, to] = [outboundOf(upstream), inboundOf(downstream)];
    ends[from]!.push(to);
    ends[to]!.push(from);
  }
  return ends;
}

/** weight·√(SI + T − S) of a stage; Infinity where S > SI + T. */
function stageFactor(
  { stages }: ServiceNetwork,
  weights: readonly number[],
  sets: ServiceTimeSets,
  stage: number,
): Factor {
  const variables = [inboundOf(stage), outboundOf(stage)];
  const [inbound, outbound] = [sets[inboundOf(stage)]!, sets[outboundOf(stage)]!];
  const cost = new Float64Array(inbound.length * outbound.length);
  let entry = 0;
  for (const si of inbound) {
    const replenishment = si + stages[stage]!.processingTime;
    for (const s of outbound) {
      cost[entry++] = s > replenishment ? Infinity : weights[stage]! * Math.sqrt(replenishment - s);
    }
  }
  return { variables, cost };
}

/** 0 where S of the supplier is at most SI of the customer, else Infinity. */
function linkFactor(sets: ServiceTimeSets, one: number, other: number): Factor {
  const variables = one % 2 === 1 ? [one, other] : [other, one];
  const [outbound, inbound] = [sets[variables[0]!]!, sets[variables[1]!]!];
  const cost = new Float64Array(outbound.length * inbound.length);
  let entry = 0;
  for (const s of outbound) for (const si of inbound) cost[entry++] = s > si ? Infinity : 0;
  return { variables, cost };
}

/** The minimum of the sum of the factors over a variable, and the index of its time that attains it. */
function minimumOver(
  variable: number,
  around: Int32Array,
  factors: readonly Factor[],
  sets: ServiceTimeSets,
): { readonly table: Float64Array; readonly choice: Int32Array } {
  const sizes = Array.from(around, (other) => sets[other]!.length);
  const entries = sizes.reduce((product, size) => product * size, 1);
  const table = new Float64Array(entries);
  const choice = new Int32Array(entries);
  const own = sets[variable]!.length;
  const strides = factors.map((factor) => stridesOf(factor, around, sets));
  const ownStride = factors.map((factor) => strideOf(factor, variable, sets));
  const offsets = new Int32Array(factors.length);
  const index = new Int32Array(around.length);
  const sums = new Float64Array(own);
  for (let entry = 0; entry < entries; entry += 1) {
    sums.fill(0);
    for (let f = 0; f < factors.length; f += 1) {
      const { cost } = factors[f]!;
      const step = ownStride[f]!;
      for (let t = 0, at = offsets[f]!; t < own; t += 1, at += step) sums[t]! += cost[at]!;
    }
    let best = 0;
    for (let t = 1; t < own; t += 1) if (sums[t]! < sums[best]!) best = t;
    table[entry] = sums[best]!;
    choice[entry] = best;
    for (let axis = around.length - 1; axis >= 0; axis -= 1) {
      const isEnd = index[axis]! + 1 === sizes[axis]!;
      const steps = isEnd ? -index[axis]! : 1;
      index[axis]! += steps;
      for (let f = 0; f < factors.length; f += 1) offsets[f]! += steps * strides[f]![axis]!;
      if (!isEnd) break;
    }
  }
  return { table, choice };
}

/** Entries between two neighbouring times of a variable in a factor's table; 0 if it has no such axis. */
function strideOf({ variables }: Factor, variable: number, sets: ServiceTimeSets): number {
  let stride = 1;
  for (let axis = variables.length - 1; axis >= 0; axis -= 1) {
    if (variables[axis] === variable) return stride;
    stride *= sets[variables[axis]!]!.length;
  }
  return 0;
}

function stridesOf(factor: Factor, around: Int32Array, sets: ServiceTimeSets): Int32Array {
  return around.map((variable) => strideOf(factor, variable, sets));
}

/** Follows the choices from the variable that was eliminated last to the first. */
function timesOf(
  sets: ServiceTimeSets,
  variables: Int32Array,
  neighbours: readonly Int32Array[],
  choices: readonly Int32Array[],
): Int32Array {
  const chosen = new Int32Array(sets.length);
  for (let i = variables.length - 1; i >= 0; i -= 1) {
    let entry = 0;
    for (const other of neighbours[i]!) entry = entry * sets[other]!.length + chosen[other]!;
    chosen[variables[i]!] = choices[i]![entry]!;
  }
  return chosen.map((index, variable) => sets[variable]![index]!);
}
