import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import type { Network } from '../../../src/planning/network/network';
import type { PlanSettings } from '../../../src/planning/network/settings';
import { minimumOrderAdvice } from '../../../src/planning/replay/items-not-to-buy';

/** A season whose sales the advice does not see. Columns have one element a product. */
export interface HeldBackSeason {
  readonly name: string;
  /** The network before the season, with the sales so far. */
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly days: number;
  /** Products to buy or not to buy. */
  readonly products: readonly number[];
  /** Units that a season usually sells, by sales before it. */
  readonly usualSale: Float64Array;
  /** Units sold in as many days before the season; where these are not known, the usual sale. */
  readonly lastSale: Float64Array;
  /** Units sold in each of the season's weeks. */
  readonly sold: readonly Float64Array[];
}

/** What was predicted of one product's minimum order, and what came of it. */
export interface Outcome {
  /** P(the season sells less than the minimum order). */
  readonly chance: number;
  readonly isReached: boolean;
  /** Whether the season before would have reached it. */
  readonly wasReached: boolean;
  readonly isAdvisedAgainst: boolean;
  /** What buying it earned in the season, and what it would have earned in the one before. Money. */
  readonly profit: number;
  readonly lastProfit: number;
}

/**
 * The outcomes of a season for two ways to set minimum orders: each product its own usual sale, or all
 * products one, the median of their usual sales. No product has stock.
 */
export function seasonOutcomes(season: HeldBackSeason): {
  readonly own: readonly Outcome[];
  readonly common: readonly Outcome[];
} {
  const { network, settings, products, usualSale } = season;
  const demand = estimateDemand(network, settings);
  const middle = products.map((i) => usualSale[i]!).sort((a, b) => a - b)[products.length >> 1]!;
  const outcomes = (minOrderOf: (product: number) => number): readonly Outcome[] => {
    const empty = withMinOrders(network, minOrderOf);
    const asked = new Set(products);
    return minimumOrderAdvice(empty, settings, demand, {
      sellingDays: season.days,
      isAsked: (product) => asked.has(product),
    }).map(({ product, minOrder, probabilityNotReached, advice }) => {
      const weeks = season.sold[product]!;
      const last = season.lastSale[product]!;
      const lastWeeks = new Float64Array(weeks.length).fill(last / weeks.length);
      return {
        chance: probabilityNotReached,
        isReached: total(weeks) >= minOrder,
        wasReached: last >= minOrder,
        isAdvisedAgainst: advice === 'do not buy',
        profit: profit(season, product, minOrder, weeks),
        lastProfit: profit(season, product, minOrder, lastWeeks),
      };
    });
  };
  const whole = (units: number): number => Math.max(1, Math.round(units));
  return {
    own: outcomes((product) => whole(usualSale[product]!)),
    common: outcomes(() => whole(middle)),
  };
}

function withMinOrders(network: Network, minOrderOf: (product: number) => number): Network {
  const { positions } = network;
  const none = new Float64Array(positions.count);
  const noRows = new Int32Array(positions.count + 1);
  return {
    ...network,
    positions: {
      ...positions,
      onHand: none,
      lots: { start: noRows, quantity: new Float64Array(0), expiryDay: new Int32Array(0) },
      receipts: { start: noRows, quantity: new Float64Array(0), day: new Int32Array(0) },
      minOrderQuantity: Float64Array.from(positions.product, minOrderOf),
    },
  };
}

/** What a minimum order earned, sold evenly over each week. Money. */
function profit(
  { network, settings, days }: HeldBackSeason,
  product: number,
  minOrder: number,
  weeks: Float64Array,
): number {
  const { unitCost, price, salvageValue } = network.products[product]!;
  const first = network.positions.product.indexOf(product);
  let left = minOrder;
  let unitDays = 0;
  for (const units of weeks) {
    const after = Math.max(0, left - units);
    unitDays += ((left + after) / 2) * (days / weeks.length);
    left = after;
  }
  return (
    (price! - unitCost) * (minOrder - left) -
    (unitCost - salvageValue) * left -
    ((unitCost * settings.holdingRate) / 365) * unitDays -
    network.positions.orderCost[first]!
  );
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
