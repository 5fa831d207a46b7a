import { mean as meanOf, sumNthPowerDeviations } from 'simple-statistics';

/** The normal quantile of a two-sided test at 90 %. */
const CONFIDENCE = 1.6448536269514722;

/** Fewer seasons do not show whether a season is significant. */
const MIN_SEASONS = 3;

/**
 * Whether a series has a significant season: the autocorrelation at lag `seasonLength` is outside its
 * 90 % limits, 1.645·√((1 + 2·Σrₖ²) ÷ n) with k up to the lag before. False with fewer than three
 * seasons of values, and for a constant series.
 *
 * Source: V. Assimakopoulos and K. Nikolopoulos, "The theta model", International Journal of
 * Forecasting 16, 2000, step 0; limits of M. Bartlett, Journal of the Royal Statistical Society
 * (Supplement) 8, 1946.
 */
export function isSeasonal(values: Float64Array, seasonLength: number): boolean {
  const count = values.length;
  if (seasonLength < 2 || count < MIN_SEASONS * seasonLength) return false;
  const mean = meanOf(Array.from(values));
  const squares = sumNthPowerDeviations(Array.from(values), 2);
  if (squares <= 1e-20 * mean * mean * count) return false;
  let sum = 1;
  for (let lag = 1; lag < seasonLength; lag += 1) {
    sum += 2 * autocorrelation(values, mean, squares, lag) ** 2;
  }
  const seasonal = autocorrelation(values, mean, squares, seasonLength);
  return Math.abs(seasonal) > CONFIDENCE * Math.sqrt(sum / count);
}

function autocorrelation(values: Float64Array, mean: number, squares: number, lag: number): number {
  let products = 0;
  for (let t = lag; t < values.length; t += 1) {
    products += (values[t]! - mean) * (values[t - lag]! - mean);
  }
  return products / squares;
}
