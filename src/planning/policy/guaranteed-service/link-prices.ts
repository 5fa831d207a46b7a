import type { ServiceLink } from './service-stage';
import { inboundOf, outboundOf, type ServiceTimeSets } from './service-time-sets';

/**
 * Lagrange multipliers of links that a dynamic programme leaves out. That a supplier is never later than
 * its customer waits, S ≤ SI, says for each time t: if S ≥ t then SI ≥ t. Entry t is the price of breaking
 * that, in money per period, at least 0. So a late supplier pays, and a patient customer is paid.
 */
export type LinkPrices = ReadonlyMap<ServiceLink, Float64Array>;

/** What the times of each variable cost at the prices of some links; undefined where they cost nothing. */
export function pricesOfTimes(
  sets: ServiceTimeSets,
  links: readonly ServiceLink[],
  prices: LinkPrices,
): readonly (Float64Array | undefined)[] {
  const costs = sets.map((): Float64Array | undefined => undefined);
  for (const link of links) {
    const price = prices.get(link);
    if (price === undefined) continue;
    const upTo = new Float64Array(price.length);
    for (let time = 1; time < price.length; time += 1) upTo[time] = upTo[time - 1]! + price[time]!;
    const add = (variable: number, sign: number): void => {
      const cost = (costs[variable] ??= new Float64Array(sets[variable]!.length));
      sets[variable]!.forEach((time, index) => {
        cost[index]! += sign * upTo[Math.min(time, upTo.length - 1)]!;
      });
    };
    add(outboundOf(link.upstream), 1);
    add(inboundOf(link.downstream), -1);
  }
  return costs;
}

/**
 * The prices after a step along a subgradient: they rise where the supplier of a link is late in a
 * solution, and fall where its customer waits longer than it must. The step is Polyak's: a share of the
 * gap, over the square of the length of the subgradient. Null if there is nowhere to go.
 *
 * Source: B. Polyak, "Minimization of unsmooth functionals", USSR Computational Mathematics and
 * Mathematical Physics 9, 1969.
 *
 * @param gap what a price rise may still win, in money per period, above 0
 */
export function stepOfPrices(
  prices: LinkPrices,
  links: readonly ServiceLink[],
  times: Int32Array,
  maxOutboundTime: readonly number[],
  gap: number,
): LinkPrices | null {
  const moves: { readonly price: Float64Array; readonly time: number; readonly rises: boolean }[] =
    [];
  const next = new Map(prices);
  for (const link of links) {
    const price =
      prices.get(link)?.slice() ?? new Float64Array(maxOutboundTime[link.upstream]! + 1);
    next.set(link, price);
    const [quoted, waited] = [
      times[outboundOf(link.upstream)]!,
      times[inboundOf(link.downstream)]!,
    ];
    for (let time = waited + 1; time <= quoted; time += 1) moves.push({ price, time, rises: true });
    for (let time = quoted + 1; time <= Math.min(waited, price.length - 1); time += 1) {
      if (price[time]! > 0) moves.push({ price, time, rises: false });
    }
  }
  if (moves.length === 0) return null;
  const step = gap / moves.length;
  for (const { price, time, rises } of moves) {
    price[time] = Math.max(0, price[time]! + (rises ? step : -step));
  }
  return next;
}
