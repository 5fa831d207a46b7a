import type { CompetitionSeries } from './competition-series';

/** Forecast accuracy averaged over series. */
export interface Accuracy {
  readonly series: number;
  /** Symmetric mean absolute percentage error, in per cent. */
  readonly smape: number;
  /** Mean absolute error over that of the seasonal naive forecast within the sample. */
  readonly mase: number;
}

/**
 * sMAPE and MASE, each a mean over the horizon and then over series, as in the competitions. A series
 * that never changes has no MASE and is left out of its mean.
 *
 * Source: S. Makridakis and M. Hibon, International Journal of Forecasting 16, 2000; R. Hyndman and
 * A. Koehler, ibid. 22, 2006.
 */
export function accuracyOf(
  series: readonly CompetitionSeries[],
  forecasts: readonly ArrayLike<number>[],
): Accuracy {
  let smape = 0;
  let mase = 0;
  let scaled = 0;
  for (const [i, one] of series.entries()) {
    const { future } = one;
    let shares = 0;
    let errors = 0;
    for (let k = 0; k < future.length; k += 1) {
      const error = Math.abs(future[k]! - forecasts[i]![k]!);
      const size = Math.abs(future[k]!) + Math.abs(forecasts[i]![k]!);
      shares += size > 0 ? (200 * error) / size : 0;
      errors += error;
    }
    smape += shares / future.length;
    const scale = naiveError(one);
    if (scale === 0) continue;
    mase += errors / future.length / scale;
    scaled += 1;
  }
  return { series: series.length, smape: smape / series.length, mase: mase / scaled };
}

function naiveError({ known, seasonLength }: CompetitionSeries): number {
  const lag = known.length > seasonLength ? seasonLength : 1;
  let sum = 0;
  for (let t = lag; t < known.length; t += 1) sum += Math.abs(known[t]! - known[t - lag]!);
  return sum / (known.length - lag);
}
