import { isSeasonal } from './seasonality-test';
import { type SeasonalIndices, seasonalIndices, shrunkIndices } from './seasonal-indices';

/** What becomes of a season that may be chance: drawn in by as much, or tested and then all or nothing. */
export type SeasonTreatment = 'shrunk' | 'tested';

/** Dividing by a smaller index would make one sale out of season the greatest of all. */
const LEAST_INDEX = 0.05;

/**
 * The season to take out of a series before it is forecast: multiplicative, or additive where a
 * place in the season sells next to nothing. Null where there is none.
 */
export function seasonOf(
  values: Float64Array,
  seasonLength: number,
  treatment: SeasonTreatment,
): SeasonalIndices | null {
  if (treatment === 'tested') {
    return isSeasonal(values, seasonLength) ? usableIndices(values, seasonLength) : null;
  }
  const seasonal = usableIndices(values, seasonLength);
  return seasonal === null || seasonal.certainty === 0 ? null : shrunkIndices(seasonal);
}

function usableIndices(values: Float64Array, seasonLength: number): SeasonalIndices | null {
  const multiplicative = seasonalIndices(values, seasonLength, 'multiplicative');
  if (multiplicative !== null && multiplicative.indices.every((index) => index > LEAST_INDEX)) {
    return multiplicative;
  }
  return seasonalIndices(values, seasonLength, 'additive');
}
