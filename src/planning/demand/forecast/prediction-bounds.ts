import { standardNormalQuantile } from '../../probability/normal';
import { Refusal } from '../../base/refusal';
import { type DemandForecast, forecastAhead } from './forecast-demand';
import { forecastErrors } from './forecast-errors';

const refusals = {
  share: new Refusal('domain', 'The interval must be between 0 and 1: enter 0.9 for nine in ten.'),
  history: new Refusal(
    'data',
    'The history is too short to tell how far forecasts are off: give at least six periods.',
  ),
};

/** Bounds of each period's demand, in units. */
export interface PredictionBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Bounds of the prediction interval of each period: the forecast ± z standard deviations of the
 * method's errors as many periods ahead, assuming normal errors; never below 0.
 *
 * Source: R. Hyndman and G. Athanasopoulos, "Forecasting: principles and practice", 2021, section 5.5.
 *
 * @param values the history that the forecast was fitted to
 * @param share of outcomes within the bounds, between 0 and 1
 */
export function predictionBounds(
  forecast: DemandForecast,
  values: Float64Array,
  periods: number,
  share: number,
): PredictionBounds | Refusal {
  if (!(share > 0 && share < 1)) return refusals.share;
  const errors = forecastErrors(forecast.fitted, values, periods);
  if (errors === null) return refusals.history;
  const z = standardNormalQuantile((1 + share) / 2);
  const ahead = forecastAhead(forecast, values.length, periods);
  const reach = ahead.map((_, k) => z * errors.ofPeriod(k + 1));
  return {
    lower: ahead.map((mean, k) => Math.max(0, mean - reach[k]!)),
    upper: ahead.map((mean, k) => mean + reach[k]!),
  };
}
