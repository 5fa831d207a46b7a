/** How a season works: it adds to the level, or multiplies it. */
export type SeasonalKind = 'additive' | 'multiplicative';

/** What the place in the season adds to a value, or multiplies it by. */
export interface SeasonalIndices {
  readonly kind: SeasonalKind;
  /** One for each place in the season, the first value's first; their mean is 0, or 1. */
  readonly indices: Float64Array;
  /**
   * How much of what the indices differ by is season and not chance, from 0 to 1: one less the
   * variance that chance alone gives them over the variance they have. 0 where that cannot be told,
   * with less than about two and a half seasons.
   */
  readonly reliability: number;
}

/** Chance shows where a place in the season has come twice: to tell it, half of the places must have. */
const MIN_REPEATED = 0.5;

/**
 * Seasonal indices by classical decomposition: the values over (or less) their centred moving
 * average of one season, averaged by place in the season and normalised. Null with fewer than two
 * whole seasons, or where the average is 0 somewhere and the season multiplies.
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
  const parts = seasonalParts(values, seasonLength, kind);
  if (parts === null) return null;
  const sums = new Float64Array(seasonLength);
  const counts = new Float64Array(seasonLength);
  for (let i = 0; i < parts.length; i += 1) {
    const place = (i + Math.floor(seasonLength / 2)) % seasonLength;
    sums[place]! += parts[i]!;
    counts[place]! += 1;
  }
  let mean = 0;
  for (let place = 0; place < seasonLength; place += 1) {
    sums[place]! /= counts[place]!;
    mean += sums[place]! / seasonLength;
  }
  const certainty = reliabilityOf(parts, sums, counts, mean);
  const indices = sums.map((part) => (kind === 'additive' ? part - mean : part / mean));
  return { kind, indices, reliability: certainty };
}

/** Each value over, or less, the moving average around it; null where that would divide by 0. */
function seasonalParts(
  values: Float64Array,
  seasonLength: number,
  kind: SeasonalKind,
): Float64Array | null {
  const half = Math.floor(seasonLength / 2);
  const isEven = seasonLength % 2 === 0;
  const parts = new Float64Array(values.length - 2 * half);
  let sum = 0;
  for (let k = 0; k < 2 * half; k += 1) sum += values[k]!;
  for (let i = 0; i < parts.length; i += 1) {
    sum += values[i + 2 * half]!;
    // In an even season the first and the last of the values around count half.
    const ends = isEven ? (values[i]! + values[i + 2 * half]!) / 2 : 0;
    const trend = (sum - ends) / seasonLength;
    if (kind === 'multiplicative' && !(trend > 0)) return null;
    parts[i] = kind === 'additive' ? values[i + half]! - trend : values[i + half]! / trend;
    sum -= values[i]!;
  }
  return parts;
}

function reliabilityOf(
  parts: Float64Array,
  means: Float64Array,
  counts: Float64Array,
  mean: number,
): number {
  const seasonLength = means.length;
  const degrees = parts.length - seasonLength;
  if (degrees < MIN_REPEATED * seasonLength) return 0;
  let squares = 0;
  for (let i = 0; i < parts.length; i += 1) {
    const place = (i + Math.floor(seasonLength / 2)) % seasonLength;
    squares += (parts[i]! - means[place]!) ** 2;
  }
  let chance = 0;
  let spread = 0;
  for (let place = 0; place < seasonLength; place += 1) {
    chance += squares / degrees / counts[place]! / seasonLength;
    spread += (means[place]! - mean) ** 2 / (seasonLength - 1);
  }
  return spread > 0 ? Math.max(0, 1 - chance / spread) : 0;
}

/**
 * The same indices drawn towards no season at all by as much as they may be chance: an index I
 * becomes 1 + certainty·(I − 1), or certainty·I. In place of a test that takes all of a season or
 * nothing of it.
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
