import type { DemandClass } from '../../planning/demand/demand-class';
import type { DemandProfile, DemandSource } from '../../planning/demand/demand-profile';
import type { ForecastMethod } from '../../planning/demand/forecast/forecast-methods';
import { count, plain } from '../words';

const tenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const digits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** Units: whole from 100 on, with one decimal below. */
export function amount(units: number): string {
  return Math.abs(units) >= 100 ? plain(units) : tenths.format(units);
}

/** The length of a period, as in “units per week”. */
export function periodName(periodDays: number): string {
  if (periodDays === 1) return 'day';
  if (periodDays === 7) return 'week';
  return periodDays >= 28 && periodDays <= 31 ? 'month' : `${plain(periodDays)} days`;
}

/** A number of periods: `52 weeks`, or `52 periods of 10 days`. */
function periodsInWords(periods: number, periodDays: number): string {
  const name = periodName(periodDays);
  return name.endsWith('days') ? `${plain(periods)} periods of ${name}` : count(periods, name);
}

/** Mean and standard deviation of the demand in one period, and the mean per day. */
export function expectedInWords({
  meanPerDay,
  periodDays,
  standardDeviation,
}: DemandProfile): string {
  const period = periodName(periodDays);
  const mean = digits.format(meanPerDay * periodDays);
  return `${mean} ± ${digits.format(standardDeviation)} per ${period} (${digits.format(meanPerDay)} per day)`;
}

const sources: Readonly<Record<DemandSource, string>> = {
  'Forecast table': 'Your Forecast table',
  'own history': 'Sales at this location',
  'shared with the product': 'Sales here, combined with the product’s sales at all locations',
  'shared with the family': 'Sales here, combined with the sales of the product family',
};

/** The data behind the estimate. */
export function sourceInWords({ source }: DemandProfile): string {
  return sources[source];
}

const methods: Readonly<Record<ForecastMethod, string>> = {
  combination: 'Combination (median of forecasts with and without trend)',
  'dynamic theta': 'Dynamic theta (level and half of a trend refitted each period)',
  'optimised theta': 'Optimised theta (level and the best-fitting part of the trend)',
  theta: 'Theta (level and half of the trend)',
  'damped trend': 'Damped trend (Holt)',
  'simple smoothing': 'Simple exponential smoothing',
  average: 'Average of all periods',
  naive: 'Naive (last period)',
  'seasonal naive': 'Seasonal naive (same period of the last season)',
  intermittent: 'Intermittent demand (TSB, two smoothing rates)',
  croston: 'Intermittent demand (Croston)',
  sba: 'Intermittent demand (Syntetos-Boylan)',
  'croston from the first demand': 'Intermittent demand (Croston, from the first demand)',
  'sba from the first demand': 'Intermittent demand (Syntetos-Boylan, from the first demand)',
  tsb: 'Intermittent demand (TSB)',
};

/** The forecast method by its name in the literature. */
export function methodInWords({ method }: DemandProfile): string {
  return methods[method];
}

const patterns: Readonly<Record<DemandClass, string>> = {
  smooth: 'Smooth: sells in most periods, in similar quantities',
  erratic: 'Erratic: sells in most periods, in varying quantities',
  intermittent: 'Intermittent: sells in few periods, in similar quantities',
  lumpy: 'Lumpy: sells in few periods, in varying quantities',
};

/** The class of the demand pattern (Syntetos, Boylan and Croston). */
export function patternInWords({ demandClass }: DemandProfile): string {
  return demandClass === null ? 'No demand so far' : patterns[demandClass];
}

/** The error of the method over the history, relative to a naive forecast. */
export function errorInWords({ meanAbsoluteScaledError: error }: DemandProfile): string {
  if (error === null) return 'Not available: no forecast of its own, or too little history';
  return `${digits.format(error)} times the error of a naive forecast (MASE)`;
}

/** The reasons why periods were adjusted. */
export function adjustedInWords({ adjusted }: DemandProfile): string {
  return `Adjusted: ${[...new Set(adjusted.flat())].join(', ')}`;
}

/** The chart in words, for screen readers. */
export function chartInWords(profile: DemandProfile, place: string): string {
  const { demand, forecast, lower, upper, periodDays } = profile;
  const period = periodName(periodDays);
  const ahead =
    forecast.length === 0
      ? ''
      : ` Forecast for the next ${period}: ${amount(forecast[0]!)}, 80% range ${amount(lower[0]!)} to ${amount(upper[0]!)}.`;
  if (demand.length === 0) return `No sales history of ${place}.${ahead}`;
  const max = demand.reduce((a, b) => Math.max(a, b), 0);
  const mean = demand.reduce((a, b) => a + b, 0) / demand.length;
  return `Demand for ${place} over ${periodsInWords(demand.length, periodDays)}: average ${amount(mean)}, maximum ${amount(max)}.${ahead}`;
}
