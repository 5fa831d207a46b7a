/**
 * Two sites that sell one product for a few periods, without replenishment: the stock is all there
 * is. A unit of unmet demand is lost. Holding is paid on the stock at the end of each period, and what
 * is left at the end is worth nothing. A unit that is moved arrives at once.
 */
export interface TwoSites {
  readonly periods: number;
  /** Units at the start. */
  readonly stock: TwoStocks;
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

/** Units at the two sites. */
export type TwoStocks = readonly [number, number];

/**
 * Units to move from the first site to the second before the demand of a period; below 0, from the
 * second to the first.
 */
export type TwoSiteRule = (stock: TwoStocks, periodsLeft: number) => number;

/**
 * The highest expected profit of any policy, by backward induction over all stocks: Bellman's equation
 * (M. Puterman, Markov Decision Processes, 1994, ch. 4). Exact.
 */
export function bestExpectedProfit(world: TwoSites, timing: TransferTiming): number {
  if (timing === 'never') return expectedProfit(world, () => 0);
  return backwardInduction(world, ([a, b], profitOf) => {
    const moves = Array.from({ length: a + b + 1 }, (_, i) => i - b);
    const best = (demands: readonly Demand[]): number =>
      Math.max(...moves.map((moved) => mean(demands, (demand) => profitOf(moved, demand))));
    const demands = demandsOf(world);
    return timing === 'before demand'
      ? best(demands)
      : mean(demands, (demand) => best([{ ...demand, probability: 1 }]));
  });
}

/** The expected profit of a rule over all paths of demand. Exact. */
export function expectedProfit(world: TwoSites, rule: TwoSiteRule): number {
  return backwardInduction(world, (stock, profitOf, periodsLeft) => {
    const moved = rule(stock, periodsLeft);
    return mean(demandsOf(world), (demand) => profitOf(moved, demand));
  });
}

/** Demand of one period at the two sites. */
interface Demand {
  readonly units: TwoStocks;
  readonly probability: number;
}

/** Profit of this and all later periods, after a move and a demand. */
type ProfitToGo = (moved: number, demand: Demand) => number;

/** @param decide the value of a stock, given the profit to go */
function backwardInduction(
  world: TwoSites,
  decide: (stock: TwoStocks, profitOf: ProfitToGo, periodsLeft: number) => number,
): number {
  const known = new Map<string, number>();
  const valueOf = (stock: TwoStocks, periodsLeft: number): number => {
    if (periodsLeft === 0) return 0;
    const key = `${periodsLeft},${stock.join()}`;
    const value =
      known.get(key) ??
      decide(
        stock,
        (moved, { units }) => {
          const start: TwoStocks = [stock[0] - moved, stock[1] + moved];
          const end: TwoStocks = [
            Math.max(0, start[0] - units[0]),
            Math.max(0, start[1] - units[1]),
          ];
          const { price, holding, transferCost } = world;
          return (
            price[0] * (start[0] - end[0]) +
            price[1] * (start[1] - end[1]) -
            holding[0] * end[0] -
            holding[1] * end[1] -
            transferCost * Math.abs(moved) +
            valueOf(end, periodsLeft - 1)
          );
        },
        periodsLeft,
      );
    known.set(key, value);
    return value;
  };
  return valueOf(world.stock, world.periods);
}

function demandsOf({ demand }: TwoSites): readonly Demand[] {
  return demand[0].flatMap((p, first) =>
    demand[1].map((q, second) => ({ units: [first, second] as const, probability: p * q })),
  );
}

function mean(demands: readonly Demand[], value: (demand: Demand) => number): number {
  return demands.reduce((sum, demand) => sum + demand.probability * value(demand), 0);
}
