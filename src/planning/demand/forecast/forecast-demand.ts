import { Refusal } from '../../base/refusal';
import { demandClass } from '../demand-class';
import { selectForecast } from './select-forecast';
import type { FittedForecast } from './fitted-forecast';
import { fitMethod, type ForecastMethod } from './forecast-methods';

/** A method fitted to a demand history. Its forecasts are never below 0. */
export interface DemandForecast {
  /** The method given, or the one selected. */
  readonly method: ForecastMethod;
  readonly fitted: FittedForecast;
}

const refusals = {
  noHistory: new Refusal('data', 'There is no history: give at least one period of demand.'),
  demand: new Refusal('domain', 'Demand must be 0 or more in every period.'),
  seasonLength: new Refusal(
    'domain',
    'The season length must be a whole number of periods, 1 (no season) or more.',
  ),
};

/**
 * Fits a method to a demand history, oldest period first. For intermittent and lumpy demand, "auto"
 * takes the intermittent combination. Otherwise it takes the combination of smoothing methods, unless
 * the naive, seasonal naive or average forecast was clearly better in the later half of the history.
 *
 * @param history units a period, each 0 or more
 * @param seasonLength periods in a season, 1 for none
 */
export function forecastDemand(
  history: ArrayLike<number>,
  seasonLength: number,
  method: ForecastMethod | 'auto' = 'auto',
): DemandForecast | Refusal {
  const values = Float64Array.from(history);
  if (values.length === 0) return refusals.noHistory;
  if (!values.every((value) => value >= 0 && value < Infinity)) return refusals.demand;
  if (!(Number.isInteger(seasonLength) && seasonLength >= 1)) return refusals.seasonLength;
  if (method === 'auto') return selectedForecast(values, seasonLength);
  return { method, fitted: nonNegative(fitMethod(method, values, seasonLength)) };
}

function selectedForecast(values: Float64Array, seasonLength: number): DemandForecast {
  const kind = demandClass(values);
  if (kind instanceof Refusal || kind === 'intermittent' || kind === 'lumpy') {
    return { method: 'intermittent', fitted: fitMethod('intermittent', values, seasonLength) };
  }
  const methods: ForecastMethod[] = ['combination', 'naive', 'average'];
  if (seasonLength > 1) methods.push('seasonal naive');
  const candidates = methods.map((one) => nonNegative(fitMethod(one, values, seasonLength)));
  const selected = selectForecast(candidates, values);
  return { method: methods[selected]!, fitted: candidates[selected]! };
}

function nonNegative(fitted: FittedForecast): FittedForecast {
  return {
    ...fitted,
    project(origin, horizon, into) {
      fitted.project(origin, horizon, into);
      for (let k = 0; k < horizon; k += 1) if (!(into[k]! > 0)) into[k] = 0;
    },
  };
}

/** The forecasts of the periods after the history. */
export function forecastAhead(
  { fitted }: DemandForecast,
  historyLength: number,
  periods: number,
): Float64Array {
  const ahead = new Float64Array(periods);
  fitted.project(historyLength, periods, ahead);
  return ahead;
}
