/** The normal quantile of a two-sided test at 90 %. */
const CONFIDENCE = 1.6448536269514722;

/** Fewer whole seasons than this cannot tell a season from chance. */
const LEAST_SEASONS = 3;

/**
 * Whether a series repeats itself every `seasonLength` periods: the autocorrelation at that lag is
 * outside its 90 % limits, 1.645·√((1 + 2·Σrₖ²) ÷ n), k up to the lag before. False with fewer than
 * three seasons of values, and for a constant series.
 *
 * Source: V. Assimakopoulos and K. Nikolopoulos, "The theta model", International Journal of
 * Forecasting 16, 2000, step 0; limits of M. Bartlett, Journal of the Royal Statistical Society
 * (Supplement) 8, 1946.
 */
export function isSeasonal(values: Float64Array, seasonLength: number): boolean {
  const count = values.length;
  if (seasonLength < 2 || count < LEAST_SEASONS * seasonLength) return false;
  let mean = 0;
  for (let t = 0; t < count; t += 1) mean += values[t]!;
  mean /= count;
  let squares = 0;
  for (let t = 0; t < count; t += 1) squares += (values[t]! - mean) ** 2;
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
