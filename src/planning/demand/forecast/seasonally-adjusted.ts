import type { FitForecast, FittedForecast } from './fitted-forecast';
import type { SeasonalIndices } from './seasonal-indices';

/** Seasonally adjusted values. Where a multiplicative index is 0, the value stays as it is. */
export function seasonallyAdjusted(
  values: Float64Array,
  { kind, indices }: SeasonalIndices,
): Float64Array {
  const season = indices.length;
  return values.map((value, t) => {
    const index = indices[t % season]!;
    if (kind === 'additive') return value - index;
    return index > 0 ? value / index : value;
  });
}

/**
 * Fits a method to seasonally adjusted values and reseasonalises its forecasts, as classical
 * decomposition and the Theta method do.
 */
export function fitWithSeason(
  values: Float64Array,
  seasonal: SeasonalIndices,
  fit: FitForecast,
): FittedForecast {
  const fitted = fit(seasonallyAdjusted(values, seasonal));
  const { kind, indices } = seasonal;
  return {
    seasonParameters: seasonal.reliability * (indices.length - 1),
    project(origin, horizon, into) {
      fitted.project(origin, horizon, into);
      for (let k = 0; k < horizon; k += 1) {
        const index = indices[(origin + k) % indices.length]!;
        into[k] = kind === 'additive' ? into[k]! + index : into[k]! * index;
      }
    },
  };
}
