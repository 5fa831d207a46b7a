import { marginal } from './pack-hull';
import type { FixedChargeFlow } from './fixed-charge-flow';

/**
 * Upper bounds on the packs of each line: some optimal flow respects all of them. Beyond its bound,
 * a line has no capacity, or the marginal cost of supply at the origin plus freight is at least the
 * marginal value of demand at the destination, and one pack fewer loses nothing. If the bound is
 * below `minPacks`, the line is never worthwhile. Source: this is bound tightening, as in M.
 * Savelsbergh, "Preprocessing and probing techniques for mixed integer programming problems", ORSA
 * Journal on Computing 6, 1994.
 *
 * @param isRelay whether each node may receive and ship in one flow
 */
export function packUpperBounds(problem: FixedChargeFlow, isRelay: readonly boolean[]): Int32Array {
  const { nodes, lines, minPacks } = problem;
  const relayed = relayedPrices(problem, isRelay);
  return Int32Array.from(lines, ({ from, to, packCost, maxPacks = Infinity, maxPoolGain = 0 }) => {
    const { shippable, supplyCost } = nodes[from]!;
    const { demandValue } = nodes[to]!;
    const capacity = Math.min(shippable, maxPacks);
    let packs = 0;
    while (packs < capacity) {
      const value = Math.max(marginal(demandValue, packs + 1) ?? -Infinity, relayed.maxValue[to]!);
      const cost = Math.min(marginal(supplyCost, packs + 1) ?? Infinity, relayed.minCost[from]!);
      if (value === -Infinity || cost === Infinity) break;
      if (packs >= minPacks && cost + packCost >= value + maxPoolGain) break;
      packs += 1;
    }
    return packs;
  });
}

/** Bounds on the price of a pack that a relay passes on, by node. */
interface RelayedPrices {
  /** Lowest cost at which a pack can arrive; Infinity if none is passed on. */
  readonly minCost: Float64Array;
  /** Highest value that a pack can have further on; −Infinity if none is passed on. */
  readonly maxValue: Float64Array;
}

/** The Bellman-Ford algorithm over the lines into and out of relays. */
function relayedPrices(
  { nodes, lines, minPacks }: FixedChargeFlow,
  isRelay: readonly boolean[],
): RelayedPrices {
  const free = isRelay.map(() => false);
  const { minCost, maxValue } = unbounded(minPacks > 1 ? isRelay : free);
  // With a minimum quantity, a line may carry packs that lose money to fill it: no bound holds.
  if (minPacks > 1 || !isRelay.includes(true)) return { minCost, maxValue };
  if (lines.some(({ maxPoolGain = 0 }) => maxPoolGain > 0)) return unbounded(isRelay);
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to, packCost } of lines) {
      if (isRelay[to]) {
        const own = marginal(nodes[from]!.supplyCost, 1) ?? Infinity;
        const cost = Math.min(own, minCost[from]!) + packCost;
        changed ||= cost < minCost[to]!;
        minCost[to] = Math.min(minCost[to]!, cost);
      }
      if (isRelay[from]) {
        const own = marginal(nodes[to]!.demandValue, 1) ?? -Infinity;
        const value = Math.max(own, maxValue[to]!) - packCost;
        changed ||= value > maxValue[from]!;
        maxValue[from] = Math.max(maxValue[from]!, value);
      }
    }
  }
  return { minCost, maxValue };
}

/** No bound on the prices at some nodes, and nothing passed on at the others. */
function unbounded(isFree: readonly boolean[]): RelayedPrices {
  const minCost = Float64Array.from(isFree, (free) => (free ? -Infinity : Infinity));
  return { minCost, maxValue: minCost.map((price) => -price) };
}
