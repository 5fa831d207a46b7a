import { marginal } from './pack-hull';
import type { FixedChargeFlow } from './fixed-charge-flow';

/**
 * The most packs on each line that can pay: some best flow carries no more. One pack fewer would
 * save what the giver loses by its last pack, of so many at the least, and freight, against what
 * the receiver gains by it. Fewer than a line may carry where it cannot pay at all.
 *
 * @param isRelay which nodes may receive and ship in one flow
 */
export function packUpperBounds(problem: FixedChargeFlow, isRelay: readonly boolean[]): Int32Array {
  const { nodes, lines, minPacks } = problem;
  const relayed = relayedPrices(problem, isRelay);
  return Int32Array.from(lines, ({ from, to, packCost, maxPacks = Infinity }) => {
    const { shippable, supplyCost } = nodes[from]!;
    const { demandValue } = nodes[to]!;
    const most = Math.min(shippable, maxPacks);
    let packs = 0;
    while (packs < most) {
      const gain = Math.max(marginal(demandValue, packs + 1) ?? -Infinity, relayed.get[to]!);
      const loss = Math.min(marginal(supplyCost, packs + 1) ?? Infinity, relayed.give[from]!);
      if (gain === -Infinity || loss === Infinity) break;
      if (packs >= minPacks && loss + packCost >= gain) break;
      packs += 1;
    }
    return packs;
  });
}

/** By node, for packs that come through it: what one costs at the least, and saves at the most. */
interface RelayedPrices {
  /** Infinity where nothing is passed on. */
  readonly give: Float64Array;
  /** −Infinity where nothing is passed on. */
  readonly get: Float64Array;
}

function relayedPrices(
  { nodes, lines, minPacks }: FixedChargeFlow,
  isRelay: readonly boolean[],
): RelayedPrices {
  const give = Float64Array.from(isRelay, (relays) =>
    relays && minPacks > 1 ? -Infinity : Infinity,
  );
  const get = Float64Array.from(give, (price) => -price);
  // Lines of the smallest quantity may bring or take packs that do not pay by themselves.
  if (minPacks > 1 || !isRelay.includes(true)) return { give, get };
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to, packCost } of lines) {
      if (isRelay[to]) {
        const own = marginal(nodes[from]!.supplyCost, 1) ?? Infinity;
        const price = Math.min(own, give[from]!) + packCost;
        changed ||= price < give[to]!;
        give[to] = Math.min(give[to]!, price);
      }
      if (isRelay[from]) {
        const own = marginal(nodes[to]!.demandValue, 1) ?? -Infinity;
        const price = Math.max(own, get[to]!) - packCost;
        changed ||= price > get[from]!;
        get[from] = Math.max(get[from]!, price);
      }
    }
  }
  return { give, get };
}
