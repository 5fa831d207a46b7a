/** Whether a season adds to the level or multiplies it. */
export type SeasonalKind = 'additive' | 'multiplicative';

/** The seasonal effect of each place in the season. */
export interface SeasonalIndices {
  readonly kind: SeasonalKind;
  /** One a place in the season, beginning with that of the first value; their mean is 0, or 1. */
  readonly indices: Float64Array;
  /**
   * The share of the variance between indices that is not sampling error, from 0 to 1; 0 with fewer
   * than about two and a half seasons, where it cannot be estimated.
   */
  readonly reliability: number;
}

/** Share of the places that must occur more than once: only these show sampling error. */
const MIN_REPEATED = 0.5;

/**
 * Seasonal indices by classical decomposition: the values over (or less) their centred moving
 * average of one season, averaged by place in the season and normalised. Null with fewer than two
 * whole seasons, or where a moving average is 0 and the season is multiplicative.
 *
 * Source: F. Macaulay, "The smoothing of time series", 1931, as in R. Hyndman and
 * G. Athanasopoulos, "Forecasting: principles and practice", 2021, section 3.4.
 */
export function seasonalIndices(
  values: Float64Array,
  seasonLength: number,
  kind: SeasonalKind,
): SeasonalIndices | null {
  if (seasonLength < 2 || values.length < 2 * seasonLength) return null;
  const effects = detrended(values, seasonLength, kind);
  if (effects === null) return null;
  const means = new Float64Array(seasonLength);
  const counts = new Float64Array(seasonLength);
  for (let i = 0; i < effects.length; i += 1) {
    const place = (i + Math.floor(seasonLength / 2)) % seasonLength;
    means[place]! += effects[i]!;
    counts[place]! += 1;
  }
  let mean = 0;
  for (let place = 0; place < seasonLength; place += 1) {
    means[place]! /= counts[place]!;
    mean += means[place]! / seasonLength;
  }
  const reliability = reliabilityOf(effects, means, counts, mean);
  const indices = means.map((index) => (kind === 'additive' ? index - mean : index / mean));
  return { kind, indices, reliability };
}

/** Each value over, or less, its centred moving average; null where that would divide by 0. */
function detrended(
  values: Float64Array,
  seasonLength: number,
  kind: SeasonalKind,
): Float64Array | null {
  const half = Math.floor(seasonLength / 2);
  const isEven = seasonLength % 2 === 0;
  const effects = new Float64Array(values.length - 2 * half);
  let sum = 0;
  for (let k = 0; k < 2 * half; k += 1) sum += values[k]!;
  for (let i = 0; i < effects.length; i += 1) {
    sum += values[i + 2 * half]!;
    // In a season of even length the first and the last value count half.
    const ends = isEven ? (values[i]! + values[i + 2 * half]!) / 2 : 0;
    const trend = (sum - ends) / seasonLength;
    if (kind === 'multiplicative' && !(trend > 0)) return null;
    effects[i] = kind === 'additive' ? values[i + half]! - trend : values[i + half]! / trend;
    sum -= values[i]!;
  }
  return effects;
}

/** One-way analysis of variance of the effects by place in the season: 1 − 1 ÷ F, at least 0. */
function reliabilityOf(
  effects: Float64Array,
  means: Float64Array,
  counts: Float64Array,
  mean: number,
): number {
  const seasonLength = means.length;
  const degrees = effects.length - seasonLength;
  if (degrees < MIN_REPEATED * seasonLength) return 0;
  let squares = 0;
  for (let i = 0; i < effects.length; i += 1) {
    const place = (i + Math.floor(seasonLength / 2)) % seasonLength;
    squares += (effects[i]! - means[place]!) ** 2;
  }
  let samplingVariance = 0;
  let totalVariance = 0;
  for (let place = 0; place < seasonLength; place += 1) {
    samplingVariance += squares / degrees / counts[place]! / seasonLength;
    totalVariance += (means[place]! - mean) ** 2 / (seasonLength - 1);
  }
  return totalVariance > 0 ? Math.max(0, 1 - samplingVariance / totalVariance) : 0;
}

/**
 * The indices shrunk towards no season by their reliability: an index I becomes
 * 1 + reliability·(I − 1), or reliability·I. This replaces a test that takes all of a season or none.
 *
 * Source: D. Miller and D. Williams, "Shrinkage estimators of time series seasonal factors and their
 * effect on forecasting accuracy", International Journal of Forecasting 19, 2003; the estimator is
 * the empirical Bayes one of B. Efron and C. Morris, Journal of the American Statistical Association
 * 68, 1973.
 */
export function shrunkIndices(seasonal: SeasonalIndices): SeasonalIndices {
  const neutral = seasonal.kind === 'additive' ? 0 : 1;
  const indices = seasonal.indices.map(
    (index) => neutral + seasonal.reliability * (index - neutral),
  );
  return { ...seasonal, indices };
}
