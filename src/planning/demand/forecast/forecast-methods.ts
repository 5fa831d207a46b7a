import { hasSignificantTrend } from './significant-trend';
import { fitCroston, fitSyntetosBoylan } from './croston';
import { fitDampedTrend } from './damped-trend';
import { fitDynamicTheta } from './dynamic-theta';
import type { FitForecast, FittedForecast } from './fitted-forecast';
import { fitMedian } from './median-forecast';
import { fitAverage, fitNaive, fitSeasonalNaive } from './naive';
import { logTransformed } from './log-transformed';
import { seasonalComponent } from './seasonal-component';
import { fitWithSeason } from './seasonally-adjusted';
import { fitSimpleSmoothing } from './simple-smoothing';
import { fitTeunterSyntetosBabai } from './teunter-syntetos-babai';
import { fitOptimisedTheta, fitTheta } from './theta';

/** Four views of a trend: lasting or damped, additive or multiplicative. */
const trends: readonly FitForecast[] = [
  fitDynamicTheta,
  logTransformed(fitDynamicTheta),
  fitDampedTrend,
  logTransformed(fitDampedTrend),
];
const fitTrend = fitMedian(trends);
const fitTrendOrNone = fitMedian([...trends, fitSimpleSmoothing]);

/**
 * The default combination for frequent demand: the median of the Dynamic Optimised Theta Model and the
 * damped trend, each on the values and on their logarithms, and of simple smoothing. Simple smoothing
 * assumes no trend and is left out if there is a significant one.
 */
const fitCombination: FitForecast = (values) =>
  (hasSignificantTrend(values) ? fitTrend : fitTrendOrNone)(values);

/** Smoothing constants of the intermittent combination. */
const SLOW = 0.1;
const FAST = 0.2;

/**
 * The default for intermittent demand: the mean of the method of Teunter, Syntetos and Babai at two
 * fixed smoothing constants. The median of two forecasts is their mean.
 */
const fitIntermittent = fitMedian([
  (values) => fitTeunterSyntetosBabai(values, SLOW),
  (values) => fitTeunterSyntetosBabai(values, FAST),
]);

/** Methods without a season: they are fitted to seasonally adjusted values. */
const seasonless = {
  combination: fitCombination,
  'dynamic theta': fitDynamicTheta,
  theta: fitTheta,
  'optimised theta': fitOptimisedTheta,
  'damped trend': fitDampedTrend,
  'simple smoothing': fitSimpleSmoothing,
} as const satisfies Record<string, FitForecast>;

/** Methods that are fitted to unadjusted values. */
const plain = {
  naive: fitNaive,
  average: fitAverage,
  intermittent: fitIntermittent,
  croston: (values: Float64Array) => fitCroston(values),
  sba: (values: Float64Array) => fitSyntetosBoylan(values),
  'croston from the first demand': (values: Float64Array) => fitCroston(values, 'first value'),
  'sba from the first demand': (values: Float64Array) => fitSyntetosBoylan(values, 'first value'),
  tsb: (values: Float64Array) => fitTeunterSyntetosBabai(values),
} as const satisfies Record<string, FitForecast>;

/** A method of forecasting by name. */
export type ForecastMethod = keyof typeof seasonless | keyof typeof plain | 'seasonal naive';

/**
 * Fits a method to a series of at least one value.
 *
 * @param seasonLength periods in a season, 1 for none
 */
export function fitMethod(
  method: ForecastMethod,
  values: Float64Array,
  seasonLength: number,
): FittedForecast {
  if (method === 'seasonal naive') return fitSeasonalNaive(values, seasonLength);
  if (method in plain) return plain[method as keyof typeof plain](values);
  const fit = seasonless[method as keyof typeof seasonless];
  const season = seasonalComponent(values, seasonLength);
  return season === null ? fit(values) : fitWithSeason(values, season, fit);
}
