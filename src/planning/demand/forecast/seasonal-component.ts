import { type SeasonalIndices, seasonalIndices, shrunkIndices } from './seasonal-indices';

/** Division by a smaller index would make one sale out of season the largest value. */
const MIN_INDEX = 0.05;

/**
 * The season to remove from a series before it is forecast, shrunk by its reliability: multiplicative,
 * or additive where an index is close to 0. Null without a season.
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
