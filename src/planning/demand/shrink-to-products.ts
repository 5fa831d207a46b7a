import type { Network, Positions } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { DemandEvidence } from './gather-evidence';

/** Location means differ at least this much (squared coefficient of variation). */
const LEAST_SPREAD = 0.05;
/** No prior knowledge where no product sells at two locations: means spread as much as their size. */
const DEFAULT_SPREAD = 1;
/** A burst of sales is one event, not many: history counts for less, by up to this factor. */
const MOST_BURST = 5;

/**
 * Draws the mean of each position towards its product's mean over all locations, by as much as its own
 * history is short and the product's locations are alike:
 *
 *   m = g·(T·mean + a) ÷ (T + b),  τ² = g·m ÷ (T + b),  b = a·g ÷ (product's mean a location)
 *
 * where T is days of history ÷ the variance-to-mean ratio (1 to 5), g the growth of those it is
 * forecast with, and 1 ÷ a is the squared coefficient of variation of a product's location means less
 * their noise, pooled over products. So a position without a recent sale does not have mean zero. A
 * position with a forecast of its own has that mean, g = 1, and T no more than mean ÷ τ² of the
 * forecast; the variance is that of the forecast's errors.
 *
 * Source: the gamma–Poisson empirical Bayes estimate, H. Robbins, "An empirical Bayes approach to
 * statistics", 1956; its value here was established by replay. A Forecast row replaces the estimate.
 */
export function shrinkToProducts(network: Network, evidence: DemandEvidence) {
  const { positions } = network;
  const levels = currentLevels(positions, evidence);
  const spread = pooledSpread(network, evidence, levels);
  const mean = new Float64Array(positions.count);
  const variance = new Float64Array(positions.count);
  const levelVariance = new Float64Array(positions.count);
  const a = 1 / spread;
  for (const { start, end } of productRanges(network.positions)) {
    const product = productMoments(evidence, levels, start, end);
    for (let p = start; p < end; p += 1) {
      const burst = burstOf(evidence, p, product.burst);
      if (!Number.isNaN(positions.forecastMean[p]!)) {
        mean[p] = positions.forecastMean[p]!;
        const sd = positions.forecastSd[p]!;
        variance[p] = Number.isNaN(sd) ? burst * mean[p]! : sd * sd;
        continue;
      }
      if (product.mean <= 0) continue;
      const growth = evidence.growth[p]!;
      const b = (a * growth) / product.mean;
      const own = evidence.ownMean[p]!;
      let weight = evidence.days[p]! / Math.min(MOST_BURST, Math.max(1, burst));
      if (Number.isNaN(own)) {
        const soFar = evidence.days[p]! > 0 ? evidence.meanSoFar[p]! : 0;
        mean[p] = (growth * (weight * soFar + a)) / (weight + b);
        levelVariance[p] = (growth * mean[p]!) / (weight + b);
        variance[p] = burst * mean[p]!;
        continue;
      }
      const level = evidence.ownLevelVariance[p]!;
      if (level > 0) weight = Math.min(weight, own / level);
      mean[p] = (weight * own + a) / (weight + b);
      levelVariance[p] = Number.isNaN(level)
        ? mean[p]! / (weight + b)
        : (level * weight) / (weight + b);
      variance[p] =
        own > 0 ? (evidence.ownVariance[p]! * mean[p]!) / own : evidence.ownVariance[p]!;
    }
  }
  return { mean, variance, levelVariance };
}

/** What each position is known to sell a day by now, before it is compared; NaN where nothing is. */
function currentLevels(positions: Positions, evidence: DemandEvidence): Float64Array {
  return positions.forecastMean.map((given, p) => {
    if (!Number.isNaN(given)) return given;
    const own = evidence.ownMean[p]!;
    return Number.isNaN(own) ? evidence.growth[p]! * evidence.meanSoFar[p]! : own;
  });
}

interface ProductMoments {
  /** Mean of the location means, units a day. */
  readonly mean: number;
  /** Variance-to-mean ratio over all locations. */
  readonly burst: number;
}

function productMoments(
  evidence: DemandEvidence,
  levels: Float64Array,
  start: number,
  end: number,
): ProductMoments {
  let means = 0;
  let watched = 0;
  let variances = 0;
  let matchingMeans = 0;
  for (let p = start; p < end; p += 1) {
    if (Number.isNaN(levels[p]!)) continue;
    means += levels[p]!;
    watched += 1;
    if (Number.isNaN(evidence.variancePerDay[p]!)) continue;
    variances += evidence.variancePerDay[p]!;
    matchingMeans += evidence.meanSoFar[p]!;
  }
  return {
    mean: watched > 0 ? means / watched : 0,
    burst: matchingMeans > 0 ? variances / matchingMeans : 1,
  };
}

/** A position's own variance-to-mean ratio where it sold enough to have one, else its product's. */
function burstOf(evidence: DemandEvidence, position: number, ofProduct: number): number {
  const mean = evidence.meanSoFar[position]!;
  const variance = evidence.variancePerDay[position]!;
  return Number.isNaN(variance) || !(mean > 0) ? ofProduct : variance / mean;
}

/** How much a product's location means differ beyond their noise, relative to their size, squared. */
function pooledSpread(network: Network, evidence: DemandEvidence, levels: Float64Array): number {
  let sum = 0;
  let weights = 0;
  for (const { start, end } of productRanges(network.positions)) {
    const product = productMoments(evidence, levels, start, end);
    if (product.mean <= 0) continue;
    let squares = 0;
    let noise = 0;
    let locations = 0;
    for (let p = start; p < end; p += 1) {
      const days = evidence.days[p]!;
      if (days === 0) continue;
      squares += (levels[p]! - product.mean) ** 2;
      noise += Math.max((product.burst * product.mean) / days, evidence.ownLevelVariance[p]! || 0);
      locations += 1;
    }
    if (locations < 2) continue;
    const between = squares / (locations - 1) - noise / locations;
    sum += (between / product.mean ** 2) * (locations - 1);
    weights += locations - 1;
  }
  return weights > 0 ? Math.max(LEAST_SPREAD, sum / weights) : DEFAULT_SPREAD;
}
