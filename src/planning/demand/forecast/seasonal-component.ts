import { type SeasonalIndices, seasonalIndices, shrunkIndices } from './seasonal-indices';

/** Dividing by a smaller index would make one sale out of season the greatest of all. */
const MIN_INDEX = 0.05;

/**
 * The season to take out of a series before it is forecast, drawn in by as much as it may be chance:
 * multiplicative, or additive where a place in the season sells next to nothing. Null where there is
 * none.
 */
export function seasonalComponent(
  values: Float64Array,
  seasonLength: number,
): SeasonalIndices | null {
  const seasonal = usableIndices(values, seasonLength);
  return seasonal === null || seasonal.reliability === 0 ? null : shrunkIndices(seasonal);
}

function usableIndices(values: Float64Array, seasonLength: number): SeasonalIndices | null {
  const multiplicative = seasonalIndices(values, seasonLength, 'multiplicative');
  if (multiplicative !== null && multiplicative.indices.every((index) => index > MIN_INDEX)) {
    return multiplicative;
  }
  return seasonalIndices(values, seasonLength, 'additive');
}
