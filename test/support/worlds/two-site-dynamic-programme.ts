/**
 * Two sites that sell one product for a few periods, without replenishment: the stock is all there
 * is. A unit of unmet demand is lost. Holding is paid on the stock at the end of each period, and what
 * is left at the end is worth nothing. A unit that is moved arrives at once.
 */
export interface TwoSites {
  readonly periods: number;
  /** Units at the start. */
  readonly stock: readonly [number, number];
  /** Revenue of a sale. */
  readonly price: readonly [number, number];
  /** Cost of a unit left at the end of a period. */
  readonly holding: readonly [number, number];
  /** Cost of moving one unit. */
  readonly transferCost: number;
  /** The probability of k units of demand in a period, at index k. */
  readonly demand: readonly [readonly number[], readonly number[]];
}

/**
 * The two-site instance of J. Meissner and O. Senicheva, "Approximate dynamic programming for lateral
 * transshipment problems in multi-location inventory systems", European Journal of Operational
 * Research 265, 2018.
 */
export const MEISSNER_SENICHEVA: TwoSites = {
  periods: 4,
  stock: [3, 3],
  price: [40, 80],
  holding: [8, 12],
  transferCost: 29,
  demand: [
    [1 / 2, 1 / 2],
    [1 / 2, 1 / 2],
  ],
};

/** When units may be moved: in no period, or in each one before or after its demand is known. */
export type TransferTiming = 'never' | 'before demand' | 'after demand';

/**
 * The highest expected profit of any policy, by backward induction over all stocks: Bellman's equation
 * (M. Puterman, Markov Decision Processes, 1994, ch. 4). Exact.
 */
export function bestExpectedProfit(world: TwoSites, timing: TransferTiming): number {
  const { stock, periods, transferCost } = world;
  const cache = new Map<string, number>();

  const valueOf = (period: number, a: number, b: number): number => {
    if (period === periods) return 0;
    const key = `${period},${a},${b}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const value = bestOf(period, a, b);
    cache.set(key, value);
    return value;
  };

  /** Profit from a period on, if `moved` units go from the first site to the second (below 0: back). */
  const profitOf = (period: number, a: number, b: number, moved: number, demand: Demand): number =>
    saleOf(world, 0, a - moved, demand.first) +
    saleOf(world, 1, b + moved, demand.second) -
    transferCost * Math.abs(moved) +
    valueOf(
      period + 1,
      Math.max(0, a - moved - demand.first),
      Math.max(0, b + moved - demand.second),
    );

  const bestOf = (period: number, a: number, b: number): number => {
    const moves = timing === 'never' ? [0] : wholeNumbers(-b, a);
    const mean = (profit: (demand: Demand) => number): number =>
      demandsOf(world).reduce((sum, demand) => sum + demand.probability * profit(demand), 0);
    return timing === 'after demand'
      ? mean((demand) => Math.max(...moves.map((moved) => profitOf(period, a, b, moved, demand))))
      : Math.max(...moves.map((moved) => mean((demand) => profitOf(period, a, b, moved, demand))));
  };

  return valueOf(0, ...stock);
}

interface Demand {
  readonly first: number;
  readonly second: number;
  readonly probability: number;
}

function demandsOf({ demand }: TwoSites): readonly Demand[] {
  return demand[0].flatMap((p, first) =>
    demand[1].map((q, second) => ({ first, second, probability: p * q })),
  );
}

/** Revenue of a period less holding on what it leaves. */
function saleOf({ price, holding }: TwoSites, site: 0 | 1, stock: number, demand: number): number {
  return price[site] * Math.min(stock, demand) - holding[site] * Math.max(0, stock - demand);
}

function wholeNumbers(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
