import { demandClass } from '../../../src/planning/demand/demand-class';
import { varianceOver } from '../../../src/planning/demand/demand-rate';
import { demandRate } from '../../../src/planning/demand/demand-rate';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { ownForecast } from '../../../src/planning/demand/own-forecast';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { Refusal } from '../../../src/planning/refusal';
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

const MONTH = 30;

/**
 * Plans a network that sold this at some periods before the end of what is known, and says what was
 * expected of the periods after, and what came. Everything before the origin is known to the plan:
 * cleaning, forecast, and the comparison of products and locations are those of any plan.
 *
 * @param periodDays 7 or 30
 * @param horizon periods that stock must last
 * @param origins periods before the end of the series
 */
export function plannedDemand(
  histories: readonly DemandHistory[],
  periodDays: 7 | 30,
  horizon: number,
  origins: readonly number[],
): PlannedDemand[] {
  const settings: PlanSettings = {
    ...defaultSettings(PLAN_DATE),
    periodDays,
    historyDays: 5000,
    reviewPeriod: 0,
  };
  const count = (of: (one: DemandHistory) => number) =>
    histories.reduce((most, one) => Math.max(most, of(one) + 1), 0);
  const products = Array.from({ length: count(({ product }) => product) }, () => ({}));
  const locations = Array.from({ length: count(({ location }) => location) }, () => ({}));
  const days = horizon * (periodDays === MONTH ? 365.25 / 12 : periodDays);
  return origins.flatMap((origin) => {
    const known = histories.filter(({ values }) => sumOf(values, 0, values.length - origin) > 0);
    const network = smallNetwork({
      products,
      locations,
      positions: known.map(({ product, location, values }) => ({
        product,
        location,
        leadTime: days,
        sales: salesOf(values.subarray(0, values.length - origin), periodDays),
      })),
    });
    const estimate = estimateDemand(network, settings);
    return known.map(({ values }, p): PlannedDemand => {
      const end = values.length - origin;
      const rate = demandRate(estimate, p);
      return {
        kind: kindOf(values.subarray(0, end)),
        mean: rate.mean * days,
        variance: varianceOver(rate, days),
        came: sumOf(values, end, end + horizon),
        usual: (sumOf(values, 0, values.length) / values.length) * horizon,
      };
    });
  });
}

/** Sales in the middle of each period, so that months of any length have their own. */
function salesOf(values: Float64Array, periodDays: number) {
  const length = periodDays === MONTH ? 365.25 / 12 : periodDays;
  return Array.from(values, (quantity, t) => ({
    daysAgo: Math.round((values.length - t - 0.5) * length),
    quantity,
  })).filter(({ quantity }) => quantity > 0);
}

/** Units to which series of no known unit are brought, so that they are counted well enough. */
const UNITS = 10_000;

/**
 * The same for series of a competition, which are no sales at locations: each is forecast by itself,
 * uncleaned, as the plan forecasts what sells often enough.
 */
export function forecastSums(
  series: readonly CompetitionSeries[],
  horizon: number,
  origins: readonly number[],
): PlannedDemand[] {
  return series.flatMap(({ known, future, seasonLength, frequency }) =>
    origins.flatMap((origin) => {
      const values = Float64Array.of(...known, ...future);
      const usual = (sumOf(values, 0, values.length) / values.length) * horizon;
      const scaled = values.map((value) => (Math.max(0, value) * horizon * UNITS) / usual);
      const end = values.length - origin;
      const forecast = ownForecast(scaled.subarray(0, end), horizon, seasonLength);
      if (forecast === null) return [];
      const { mean, variance, levelVariance } = forecast;
      const spread = variance + (Number.isNaN(levelVariance) ? 0 : levelVariance * horizon);
      return {
        kind: frequency.toLowerCase(),
        mean: mean * horizon,
        variance: spread * horizon,
        came: sumOf(scaled, end, end + horizon),
        usual: UNITS * horizon,
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
