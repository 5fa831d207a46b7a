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

/** The whole demand series of a product at a location, one value a period. */
export interface DemandHistory {
  readonly product: number;
  readonly location: number;
  readonly values: Float64Array;
}

/**
 * Plans a network at several origins before the end of its histories and pairs each planned demand
 * with its outcome. A plan knows everything before its origin and goes through the whole
 * individual estimate.
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
  const base = {
    ...defaultSettings(PLAN_DATE),
    periodDays,
    reviewPeriod: 0,
    demandEstimate: 'individual',
  } as const;
  const length = historyCalendar(base).periodDays;
  const longest = histories.reduce((max, { values }) => Math.max(max, values.length), 0);
  const settings: PlanSettings = { ...base, historyDays: Math.ceil(longest * length) };
  const count = (of: (one: DemandHistory) => number) =>
    histories.reduce((max, one) => Math.max(max, of(one) + 1), 0);
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
        // Past stock is unknown, so weeks without a sale must not be taken for stockouts.
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
        meanDemand: (sumOf(values, 0, values.length) / values.length) * horizon,
      };
    });
  });
}

/** Sales in the middle of each period, so each falls into its own month. */
function salesOf(values: Float64Array, periodDays: number) {
  return Array.from(values, (quantity, t) => ({
    daysAgo: Math.round((values.length - t - 0.5) * periodDays),
    quantity,
  })).filter(({ quantity }) => quantity > 0);
}

/** Mean units a period to which series without a unit are scaled, so rounding to units is negligible. */
const UNITS = 10_000;

/** The series of a competition as sales, each of its own product at one location. */
export function asSales(series: readonly CompetitionSeries[]): DemandHistory[] {
  return series.map(({ known, future }, product) => {
    const values = Float64Array.of(...known, ...future).map((value) => Math.max(0, value));
    const mean = sumOf(values, 0, values.length) / values.length;
    return { product, location: 0, values: values.map((value) => (value * UNITS) / mean) };
  });
}

/**
 * `plannedDemand` with each history's own forecast only, as in a workbook with too few products to
 * calibrate. Histories too sparse for a forecast are left out.
 *
 * @param seasonLength periods in a season, 1 for none
 */
export function positionForecastsOnly(
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
        meanDemand: (sumOf(values, 0, values.length) / values.length) * horizon,
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
