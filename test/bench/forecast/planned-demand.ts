import { historyCalendar } from '../../../src/planning/demand/cleaning/history-calendar';
import { demandClass } from '../../../src/planning/demand/demand-class';
import { demandRate } from '../../../src/planning/demand/demand-rate';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { positionForecast } from '../../../src/planning/demand/position-forecast';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { Refusal } from '../../../src/planning/base/refusal';
import { smallNetwork } from '../../planning/small-network';
import { PLAN_DATE } from '../../support/random-network';
import type { PlannedDemand } from './attained-service';
import type { CompetitionSeries } from './competition-series';

/** All that is known of the demand for a product at a location, a period a value. */
export interface DemandHistory {
  readonly product: number;
  readonly location: number;
  readonly values: Float64Array;
}

/**
 * Plans a network that sold this at some periods before the end of what is known, and says what was
 * expected of the periods after, and what came. Everything before the origin is known to the plan:
 * cleaning, forecast, and the comparison of products and locations are those of any plan.
 *
 * @param periodDays 7 for weeks, 30 for months, 91 for quarters, 365 for years
 * @param horizon periods that stock must last
 * @param origins periods before the end of the series
 */
export function plannedDemand(
  histories: readonly DemandHistory[],
  periodDays: number,
  horizon: number,
  origins: readonly number[],
): PlannedDemand[] {
  const asked = { ...defaultSettings(PLAN_DATE), periodDays, reviewPeriod: 0 };
  const length = historyCalendar(asked).periodDays;
  const longest = histories.reduce((most, { values }) => Math.max(most, values.length), 0);
  const settings: PlanSettings = { ...asked, historyDays: Math.ceil(longest * length) };
  const count = (of: (one: DemandHistory) => number) =>
    histories.reduce((most, one) => Math.max(most, of(one) + 1), 0);
  const products = Array.from({ length: count(({ product }) => product) }, () => ({}));
  const locations = Array.from({ length: count(({ location }) => location) }, () => ({}));
  const days = horizon * length;
  return origins.flatMap((origin) => {
    const known = histories.filter(({ values }) => sumOf(values, 0, values.length - origin) > 0);
    const network = smallNetwork({
      products,
      locations,
      positions: known.map(({ product, location, values }) => ({
        product,
        location,
        leadTime: days,
        // What stood on the shelf is not known: weeks without a sale are not taken for an empty one.
        onHand: 1,
        sales: salesOf(values.subarray(0, values.length - origin), length),
      })),
    });
    const estimate = estimateDemand(network, settings);
    return known.map(({ values }, p): PlannedDemand => {
      const end = values.length - origin;
      const rate = demandRate(estimate, p);
      return {
        kind: kindOf(values.subarray(0, end)),
        rate,
        days,
        actual: sumOf(values, end, end + horizon),
        usual: (sumOf(values, 0, values.length) / values.length) * horizon,
      };
    });
  });
}

/** Sales in the middle of each period, so that months of any length have their own. */
function salesOf(values: Float64Array, periodDays: number) {
  return Array.from(values, (quantity, t) => ({
    daysAgo: Math.round((values.length - t - 0.5) * periodDays),
    quantity,
  })).filter(({ quantity }) => quantity > 0);
}

/** Units a period to which series of no known unit are brought, so that they are counted well enough. */
const UNITS = 10_000;

/** Series of a competition as sales, each of a product of its own at one and the same location. */
export function asSales(series: readonly CompetitionSeries[]): DemandHistory[] {
  return series.map(({ known, future }, product) => {
    const values = Float64Array.of(...known, ...future).map((value) => Math.max(0, value));
    const usual = sumOf(values, 0, values.length) / values.length;
    return { product, location: 0, values: values.map((value) => (value * UNITS) / usual) };
  });
}

/**
 * The same as `plannedDemand` of one who knows each history alone: no more than its own forecast says,
 * as in a workbook with too few products to learn from. What is too thin for one is left out.
 *
 * @param seasonLength periods in a season, 1 for none
 */
export function forecastAlone(
  histories: readonly DemandHistory[],
  seasonLength: number,
  horizon: number,
  origins: readonly number[],
): PlannedDemand[] {
  return histories.flatMap(({ values }) =>
    origins.flatMap((origin) => {
      const end = values.length - origin;
      const forecast = positionForecast(values.subarray(0, end), horizon, seasonLength);
      if (forecast === null) return [];
      const { mean, variance } = forecast;
      const levelVariance = Number.isNaN(forecast.levelVariance) ? 0 : forecast.levelVariance;
      return {
        kind: kindOf(values.subarray(0, end)),
        rate: { mean, variance, levelVariance },
        days: horizon,
        actual: sumOf(values, end, end + horizon),
        usual: (sumOf(values, 0, values.length) / values.length) * horizon,
      };
    }),
  );
}

function kindOf(values: Float64Array): string {
  const kind = demandClass(values);
  return kind instanceof Refusal ? 'none' : kind;
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t < to; t += 1) sum += values[t]!;
  return sum;
}
