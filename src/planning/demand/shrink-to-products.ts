import type { Network, Positions } from '../network/network';
import type { RateColumns } from './demand-rate';
import type { DemandStatistics } from './demand-statistics';
import type { Trends } from './family-trends';
import { multiplicativeMeans } from './multiplicative-means';
import { productDispersion } from './product-dispersion';

/** Overdispersed sales are fewer independent events: history counts for less, by up to this factor. */
const MAX_DISPERSION = 5;

/**
 * Empirical Bayes shrinkage of each position's mean towards its multiplicative mean μ, what product
 * and location suggest. The prior is a gamma distribution, demand given the mean is Poisson:
 *
 *   m = g·(T·mean + a) ÷ (T + b),  τ² = g·m ÷ (T + b),  b = a·g ÷ μ
 *
 * T is days of history ÷ the index of dispersion (1 to 5), g the growth of a sparse position, and
 * 1 ÷ a the heterogeneity of positions around μ. A position without a recent sale so keeps a mean
 * above 0. A position with a forecast uses it as the mean, with g = 1 and the s² and τ² of its errors.
 * A row of the Forecast table replaces all of it.
 *
 * Each step goes through all positions about once.
 *
 * Source: the gamma–Poisson empirical Bayes estimate, H. Robbins, "An empirical Bayes approach to
 * statistics", 1956. Its value for plans was confirmed by replays.
 */
export function* shrinkToProducts(
  network: Network,
  statistics: DemandStatistics,
  trends: Trends,
): Generator<void, RateColumns, void> {
  const { positions } = network;
  const dispersion = productDispersion(positions, statistics);
  yield;
  const levels = currentLevels(positions, statistics, trends);
  yield;
  const prior = yield* multiplicativeMeans(network, levels, statistics.days, dispersion.observed);
  const mean = new Float64Array(positions.count);
  const variance = new Float64Array(positions.count);
  const levelVariance = new Float64Array(positions.count);
  const postSeasonFactor = new Float64Array(positions.count).fill(1);
  const a = 1 / prior.heterogeneity;
  for (let p = 0; p < positions.count; p += 1) {
    const index = indexOfDispersion(
      statistics,
      p,
      dispersion.indexOfDispersion[positions.product[p]!]!,
    );
    if (!Number.isNaN(positions.forecastMean[p]!)) {
      mean[p] = positions.forecastMean[p]!;
      const sd = positions.forecastSd[p]!;
      variance[p] = Number.isNaN(sd) ? index * mean[p]! : sd * sd;
      continue;
    }
    if (prior.mean[p]! <= 0) continue;
    postSeasonFactor[p] = trends.postSeasonFactor[p]!;
    const forecast = statistics.positionForecastMean[p]!;
    const isSparse = Number.isNaN(forecast);
    const growth = isSparse ? trends.growth[p]! : 1;
    const weight = statistics.days[p]! / Math.min(MAX_DISPERSION, Math.max(1, index));
    const b = (a * growth) / prior.mean[p]!;
    const ownMean = isSparse ? statistics.historyMean[p]! : forecast;
    const total = weight > 0 ? weight * ownMean : 0;
    mean[p] = (growth * (total + a)) / (weight + b);
    const ofForecast = statistics.positionForecastLevelVariance[p]!;
    levelVariance[p] = Number.isNaN(ofForecast)
      ? (growth * mean[p]!) / (weight + b)
      : (ofForecast * weight) / (weight + b);
    variance[p] =
      isSparse || forecast === 0
        ? index * mean[p]!
        : (statistics.positionForecastVariance[p]! * mean[p]!) / forecast;
  }
  const tail = new Array<null>(positions.count).fill(null);
  return { mean, variance, levelVariance, postSeasonFactor, tail };
}

/** Mean demand a day of each position by its own data, before shrinkage; NaN without any. */
function currentLevels(
  positions: Positions,
  statistics: DemandStatistics,
  { growth }: Trends,
): Float64Array {
  return positions.forecastMean.map((given, p) => {
    if (!Number.isNaN(given)) return given;
    const forecast = statistics.positionForecastMean[p]!;
    return Number.isNaN(forecast) ? growth[p]! * statistics.historyMean[p]! : forecast;
  });
}

/** The index of dispersion of a position with enough sales, else that of its product. */
function indexOfDispersion(
  statistics: DemandStatistics,
  position: number,
  ofProduct: number,
): number {
  const mean = statistics.historyMean[position]!;
  const variance = statistics.historyVariance[position]!;
  return Number.isNaN(variance) || !(mean > 0) ? ofProduct : variance / mean;
}
