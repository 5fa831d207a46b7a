import { defaultSettings } from '../../../src/planning/network/settings';
import { smallNetwork } from '../../planning/small-network';
import { PLAN_DATE } from '../../support/random-network';
import type { DemandHistory } from '../forecast/planned-demand';
import type { HeldBackSeason } from './held-back-season';

const SEASON_WEEKS = 13;
/** A product is on sale if it sold in this many of the last thirteen weeks. */
const MIN_WEEKS_SOLD = 4;

/**
 * The thirteen weeks after a cut, with all sales of before known: each country is a location. Products
 * that are on sale at the cut are bought. Costs are made up: a price of twice the unit cost, a salvage
 * value of 30 % of it.
 *
 * @param cut weeks of sales before the season, at least thirteen
 */
export function wholesalerSeason(histories: readonly DemandHistory[], cut: number): HeldBackSeason {
  const count = (of: (one: DemandHistory) => number): number =>
    histories.reduce((max, one) => Math.max(max, of(one) + 1), 0);
  const productCount = count(({ product }) => product);
  const weeks = Array.from({ length: productCount }, () => new Float64Array(52));
  for (const { product, values } of histories) {
    values.forEach((units, t) => {
      weeks[product]![t]! += units;
    });
  }
  const isOnSale = weeks.map(
    (all) => all.subarray(cut - SEASON_WEEKS, cut).filter((units) => units > 0).length,
  );
  const known = histories.filter(
    ({ product, values }) =>
      isOnSale[product]! >= MIN_WEEKS_SOLD && values.subarray(0, cut).some((units) => units > 0),
  );
  const sumOf = (values: Float64Array): number => values.reduce((sum, units) => sum + units, 0);
  return {
    name: `Wholesaler, week ${cut + 1} to ${cut + SEASON_WEEKS}`,
    network: smallNetwork({
      products: Array.from({ length: productCount }, () => ({
        ...{ unitCost: 10, price: 20, salvageValue: 3 },
      })),
      locations: Array.from({ length: count(({ location }) => location) }, () => ({})),
      positions: known.map(({ product, location, values }) => ({
        ...{ product, location, orderCost: 0 },
        // Past stock is unknown, so weeks without a sale must not be taken for stockouts.
        onHand: 1,
        sales: Array.from(values.subarray(0, cut), (quantity, t) => ({
          daysAgo: Math.round((cut - t - 0.5) * 7),
          quantity,
        })).filter(({ quantity }) => quantity > 0),
      })),
    }),
    settings: { ...defaultSettings(PLAN_DATE), periodDays: 7, historyDays: 7 * cut },
    days: 7 * SEASON_WEEKS,
    products: [...new Set(known.map(({ product }) => product))],
    usualSale: Float64Array.from(weeks, (all) => {
      const before = all.subarray(0, cut);
      const first = Math.max(
        0,
        before.findIndex((units) => units > 0),
      );
      return (SEASON_WEEKS * sumOf(before)) / (cut - first);
    }),
    lastSale: Float64Array.from(weeks, (all) => sumOf(all.subarray(cut - SEASON_WEEKS, cut))),
    sold: weeks.map((all) => all.subarray(cut, cut + SEASON_WEEKS)),
  };
}
