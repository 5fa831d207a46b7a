import type { Network, Positions } from '../network/network';
import type { RateColumns } from './demand-rate';
import { productDispersion } from './product-dispersion';
import { multiplicativeMeans } from './multiplicative-means';
import type { DemandStatistics } from './demand-statistics';
import type { Trends } from './family-trends';

/** A burst of sales is one event, not many: history counts for less, by up to this factor. */
const MAX_DISPERSION = 5;

/**
 * Draws the mean of each position towards what its product usually sells at its location, by as much
 * as its own history is short and such means are to be relied on:
 *
 *   m = g·(T·mean + a) ÷ (T + b),  τ² = g·m ÷ (T + b),  b = a·g ÷ usual mean
 *
 * where T is days of history ÷ the variance-to-mean ratio (1 to 5), g the growth of those it is
 * forecast with, and 1 ÷ a is the spread of positions around their usual means. So a position without
 * a recent sale does not have mean zero. A position with a forecast of its own has that in place of
 * the mean, g = 1, and s² and τ² of the errors of that forecast. A Forecast row replaces it all.
 *
 * Each step goes through all positions about once.
 *
 * Source: the gamma–Poisson empirical Bayes estimate, H. Robbins, "An empirical Bayes approach to
 * statistics", 1956; its value here was established by replay.
 */
export function* shrinkToProducts(
  network: Network,
  evidence: DemandStatistics,
  trends: Trends,
): Generator<void, RateColumns, void> {
  const { positions } = network;
  const variations = productDispersion(positions, evidence);
  yield;
  const levels = currentLevels(positions, evidence, trends);
  yield;
  const usual = yield* multiplicativeMeans(network, levels, evidence.days, variations.observed);
  const mean = new Float64Array(positions.count);
  const variance = new Float64Array(positions.count);
  const levelVariance = new Float64Array(positions.count);
  const postSeasonFactor = new Float64Array(positions.count).fill(1);
  const a = 1 / usual.heterogeneity;
  for (let p = 0; p < positions.count; p += 1) {
    const burst = indexOfDispersion(
      evidence,
      p,
      variations.indexOfDispersion[positions.product[p]!]!,
    );
    if (!Number.isNaN(positions.forecastMean[p]!)) {
      mean[p] = positions.forecastMean[p]!;
      const sd = positions.forecastSd[p]!;
      variance[p] = Number.isNaN(sd) ? burst * mean[p]! : sd * sd;
      continue;
    }
    if (usual.mean[p]! <= 0) continue;
    postSeasonFactor[p] = trends.postSeasonFactor[p]!;
    const own = evidence.positionForecastMean[p]!;
    const isThin = Number.isNaN(own);
    const growth = isThin ? trends.growth[p]! : 1;
    const weight = evidence.days[p]! / Math.min(MAX_DISPERSION, Math.max(1, burst));
    const b = (a * growth) / usual.mean[p]!;
    const itself = isThin ? evidence.historyMean[p]! : own;
    const total = weight > 0 ? weight * itself : 0;
    mean[p] = (growth * (total + a)) / (weight + b);
    const level = evidence.positionForecastLevelVariance[p]!;
    levelVariance[p] = Number.isNaN(level)
      ? (growth * mean[p]!) / (weight + b)
      : (level * weight) / (weight + b);
    variance[p] =
      isThin || own === 0
        ? burst * mean[p]!
        : (evidence.positionForecastVariance[p]! * mean[p]!) / own;
  }
  const tail = new Array<null>(positions.count).fill(null);
  return { mean, variance, levelVariance, postSeasonFactor, tail };
}

/** What each position is known to sell a day by now, before it is compared; NaN where nothing is. */
function currentLevels(
  positions: Positions,
  evidence: DemandStatistics,
  { growth }: Trends,
): Float64Array {
  return positions.forecastMean.map((given, p) => {
    if (!Number.isNaN(given)) return given;
    const own = evidence.positionForecastMean[p]!;
    return Number.isNaN(own) ? growth[p]! * evidence.historyMean[p]! : own;
  });
}

/** A position's own variance-to-mean ratio where it sold enough to have one, else its product's. */
function indexOfDispersion(
  evidence: DemandStatistics,
  position: number,
  ofProduct: number,
): number {
  const mean = evidence.historyMean[position]!;
  const variance = evidence.historyVariance[position]!;
  return Number.isNaN(variance) || !(mean > 0) ? ofProduct : variance / mean;
}
