import type { Network } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { DemandRate } from './demand-rate';
import { cleanHistory } from './cleaning/clean-history';
import { historyMoments, type HistoryMoments } from './history-moments';

/** Demand at every position, one element a position, and how much history speaks for it. */
export interface DemandEstimate {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly levelVariance: Float64Array;
  readonly historyDays: Float64Array;
  /** Units sold, those in periods that do not count included. */
  readonly unitsSold: Float64Array;
}

/** The columns of an estimate that say how demand comes; a plan has the same for every position. */
export type RateColumns = Pick<DemandEstimate, 'mean' | 'variance' | 'levelVariance'>;

export function demandRate(estimate: RateColumns, position: number): DemandRate {
  return {
    mean: estimate.mean[position]!,
    variance: estimate.variance[position]!,
    levelVariance: estimate.levelVariance[position]!,
  };
}

/** Location means differ at least this much (squared coefficient of variation). */
const LEAST_SPREAD = 0.05;
/** No prior knowledge where no product sells at two locations: means spread as much as their size. */
const DEFAULT_SPREAD = 1;
/** A burst of sales is one event, not many: history counts for less, by up to this factor. */
const MOST_BURST = 5;

/**
 * Estimates the mean of each position by shrinking it towards its product's mean over all
 * locations, by as much as its own history is short and the product's locations are alike:
 *
 *   m = (T·mean + a) ÷ (T + b),  τ² = m ÷ (T + b),  b = a ÷ (product's mean a location)
 *
 * where T is days of history ÷ the variance-to-mean ratio (1 to 5), and 1 ÷ a is the squared
 * coefficient of variation of a product's location means less their noise, pooled over products.
 * So a position without a recent sale does not have mean zero. This is the gamma–Poisson empirical
 * Bayes estimate: H. Robbins, "An empirical Bayes approach to statistics", 1956; its value here was
 * established by replay. A Forecast row replaces the estimate.
 */
export function estimateDemand(network: Network, settings: PlanSettings): DemandEstimate {
  const { positions } = network;
  const history = cleanHistory(network, settings);
  const moments = historyMoments(history);
  const spread = pooledSpread(network, moments);
  const mean = new Float64Array(positions.count);
  const variance = new Float64Array(positions.count);
  const levelVariance = new Float64Array(positions.count);
  for (const { start, end } of productRanges(network.positions)) {
    const product = productMoments(positions.forecastMean, moments, start, end);
    const a = 1 / spread;
    const b = product.mean > 0 ? a / product.mean : 0;
    for (let p = start; p < end; p += 1) {
      const burst = burstOf(moments, p, product.burst);
      if (!Number.isNaN(positions.forecastMean[p]!)) {
        mean[p] = positions.forecastMean[p]!;
        const sd = positions.forecastSd[p]!;
        variance[p] = Number.isNaN(sd) ? burst * mean[p]! : sd * sd;
        continue;
      }
      if (product.mean <= 0) continue;
      const weight = moments.days[p]! / Math.min(MOST_BURST, Math.max(1, burst));
      const raw = moments.days[p]! > 0 ? moments.units[p]! / moments.days[p]! : 0;
      mean[p] = (weight * raw + a) / (weight + b);
      levelVariance[p] = mean[p]! / (weight + b);
      variance[p] = burst * mean[p]!;
    }
  }
  return {
    mean,
    variance,
    levelVariance,
    historyDays: moments.days,
    unitsSold: history.unitsSold,
  };
}

interface ProductMoments {
  /** Mean of the location means, units a day. */
  readonly mean: number;
  /** Variance-to-mean ratio over all locations. */
  readonly burst: number;
}

function productMoments(
  forecastMean: Float64Array,
  moments: HistoryMoments,
  start: number,
  end: number,
): ProductMoments {
  let means = 0;
  let watched = 0;
  let variances = 0;
  let matchingMeans = 0;
  for (let p = start; p < end; p += 1) {
    const mean = moments.units[p]! / moments.days[p]!;
    const known = Number.isNaN(forecastMean[p]!) ? mean : forecastMean[p]!;
    if (Number.isNaN(known)) continue;
    means += known;
    watched += 1;
    if (Number.isNaN(moments.variancePerDay[p]!)) continue;
    variances += moments.variancePerDay[p]!;
    matchingMeans += mean;
  }
  return {
    mean: watched > 0 ? means / watched : 0,
    burst: matchingMeans > 0 ? variances / matchingMeans : 1,
  };
}

/** A position's own variance-to-mean ratio where it sold enough to have one, else its product's. */
function burstOf(moments: HistoryMoments, position: number, ofProduct: number): number {
  const units = moments.units[position]!;
  const variance = moments.variancePerDay[position]!;
  if (Number.isNaN(variance) || units <= 0) return ofProduct;
  return (variance * moments.days[position]!) / units;
}

/** How much a product's location means differ beyond their noise, relative to their size, squared. */
function pooledSpread(network: Network, moments: HistoryMoments): number {
  let sum = 0;
  let weights = 0;
  for (const { start, end } of productRanges(network.positions)) {
    const product = productMoments(network.positions.forecastMean, moments, start, end);
    if (product.mean <= 0) continue;
    let squares = 0;
    let noise = 0;
    let locations = 0;
    for (let p = start; p < end; p += 1) {
      const days = moments.days[p]!;
      if (days === 0) continue;
      const mean = moments.units[p]! / days;
      squares += (mean - product.mean) ** 2;
      noise += (product.burst * product.mean) / days;
      locations += 1;
    }
    if (locations < 2) continue;
    const between = squares / (locations - 1) - noise / locations;
    sum += (between / product.mean ** 2) * (locations - 1);
    weights += locations - 1;
  }
  return weights > 0 ? Math.max(LEAST_SPREAD, sum / weights) : DEFAULT_SPREAD;
}
