import { forecastAhead, forecastDemand } from '../planning/demand/forecast/forecast-demand';
import type { ForecastMethod } from '../planning/demand/forecast/forecast-methods';
import { predictionBounds } from '../planning/demand/forecast/prediction-bounds';
import { likelySeasonLength } from '../planning/demand/forecast/season-length';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { historyOf } from './history';
import { Parameter } from './parameter';
import { readScalars } from './scalars';

/** The methods by their short names in a formula. */
const methods = {
  auto: 'auto',
  theta: 'dynamic theta',
  ets: 'damped trend',
  croston: 'croston',
  sba: 'sba',
  tsb: 'tsb',
  'croston-r': 'croston from the first demand',
  'sba-r': 'sba from the first demand',
  naive: 'naive',
  seasonal: 'seasonal naive',
  average: 'average',
} as const satisfies Record<string, ForecastMethod | 'auto'>;

const words = Object.keys(methods) as (keyof typeof methods)[];

const parameters = [
  new Parameter('periods'),
  new Parameter('season_length', NaN),
  new Parameter('method', words.indexOf('auto'), words),
  new Parameter('interval', NaN),
] as const;

/** Ten years of days. */
const MAX_PERIODS = 3660;

const badPeriods = new Refusal(
  'domain',
  'The number of periods must be a whole number from 1 to 3660.',
);

/**
 * Demand forecast, in units per period. Spills along history, with bounds if asked
 * for.
 * @customfunction DEMAND.FORECAST
 * @category Demand
 * @formula median of Theta and smoothing, or TSB; Croston starts at the plain mean, croston-r at the first demand
 * @source Fiorucci et al. 2016; Teunter et al. 2011
 * @example =INV.DEMAND.FORECAST({30,32,29,31,30,33,31,32}, 2, 1, "average") gives {31,31}
 * @example =INV.DEMAND.FORECAST({0,3,0,0,6,0}, 2, 1, "tsb") gives {1.502398,1.502398}
 * @example =INV.DEMAND.FORECAST({1,0,0,0,2,0,0}, 1, 1, "croston-r") gives 0.8461538
 * @param history Units per period, 0 or more, the oldest first; one row or column. Blank cells are skipped.
 * @param periods Number of periods to forecast, 1 to 3660.
 * @param season_length Periods in a season; 1 for none. Estimated from the history if omitted (4, 7, 12 or 52).
 * @param method "auto" (if omitted), "theta", "ets", "croston", "sba", "tsb", "croston-r", "sba-r", "naive", "seasonal" or "average".
 * @param interval Probability of demand between the bounds, such as 0.9. No bounds if omitted.
 */
export function demandForecast(
  history: unknown[][],
  periods: unknown[][],
  season_length?: unknown[][],
  method?: unknown[][],
  interval?: unknown[][],
): unknown[][] {
  const read = historyOf('history', history);
  if (isExcelError(read)) return [[read]];
  const args = readScalars(parameters, [periods, season_length, method, interval]);
  if (isExcelError(args)) return [[args]];
  const [count, givenSeason, word, share] = args;
  if (!(Number.isInteger(count) && count >= 1 && count <= MAX_PERIODS)) {
    return [[excelErrorOf(badPeriods)]];
  }
  const { units, isColumn } = read;
  const seasonLength = Number.isNaN(givenSeason) ? likelySeasonLength(units) : givenSeason;
  const forecast = forecastDemand(units, seasonLength, methods[words[word]!]);
  if (forecast instanceof Refusal) return [[excelErrorOf(forecast)]];
  const series = [forecastAhead(forecast, units.length, count)];
  if (!Number.isNaN(share)) {
    const bounds = predictionBounds(forecast, units, count, share);
    if (bounds instanceof Refusal) return [[excelErrorOf(bounds)]];
    series.push(bounds.lower, bounds.upper);
  }
  if (!isColumn) return series.map((values) => Array.from(values));
  return Array.from(series[0]!, (_, k) => series.map((values) => values[k]));
}
