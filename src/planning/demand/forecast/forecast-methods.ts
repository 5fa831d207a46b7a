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

/** How a trend goes on: for as long as it lasted or less and less, as amounts and as rates. */
const trends: readonly FitForecast[] = [
  fitDynamicTheta,
  logTransformed(fitDynamicTheta),
  fitDampedTrend,
  logTransformed(fitDampedTrend),
];
const fitTrend = fitMedian(trends);
const fitTrendOrNone = fitMedian([...trends, fitSimpleSmoothing]);

/**
 * The combination that is the default for demand in most periods: the median of the Dynamic
 * Optimised Theta Model and the damped trend, each on the values and on their logarithms, and of
 * simple smoothing. Two views of how a trend goes on, both as amounts and as rates, and one that
 * there is none, which is not heard where there clearly is one: where they part, the middle is taken.
 */
const fitCombination: FitForecast = (values) =>
  (hasSignificantTrend(values) ? fitTrend : fitTrendOrNone)(values);

/** The slow and the fast smoothing constant between which intermittent demand is forecast. */
const SLOW = 0.1;
const FAST = 0.2;

/**
 * The default for demand with many periods of none: the mean of the method of Teunter, Syntetos and
 * Babai at two fixed smoothing constants. Of two forecasts the median is the mean.
 */
const fitIntermittent = fitMedian([
  (values) => fitTeunterSyntetosBabai(values, SLOW),
  (values) => fitTeunterSyntetosBabai(values, FAST),
]);

/** The methods that know no season: they forecast what is left without it. */
const seasonless = {
  combination: fitCombination,
  'dynamic theta': fitDynamicTheta,
  theta: fitTheta,
  'optimised theta': fitOptimisedTheta,
  'damped trend': fitDampedTrend,
  'simple smoothing': fitSimpleSmoothing,
} as const satisfies Record<string, FitForecast>;

/** The methods that take the values as they are. */
const plain = {
  naive: fitNaive,
  average: fitAverage,
  intermittent: fitIntermittent,
  croston: fitCroston,
  sba: fitSyntetosBoylan,
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
