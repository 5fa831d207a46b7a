import type { DemandRate } from './demand-rate';
import { knownDemandBy } from './known-demand';

/**
 * The demand of several positions together, as one process. Means and variances add, since demand of the
 * positions is independent. The post-season factor is that of the summed mean. The tails of the positions
 * say nothing about their sum, so it has that of its distribution family. The sum is known in advance if
 * every part of it is.
 */
export function networkRate(rates: readonly DemandRate[]): DemandRate {
  let mean = 0;
  let variance = 0;
  let levelVariance = 0;
  let meanAfter = 0;
  for (const rate of rates) {
    mean += rate.mean;
    variance += Math.max(rate.mean, rate.variance);
    levelVariance += rate.levelVariance;
    meanAfter += rate.mean * (rate.postSeasonFactor ?? 1);
  }
  return {
    mean,
    variance,
    levelVariance,
    postSeasonFactor: mean > 0 ? meanAfter / mean : 1,
    tail: null,
    known: knownSum(rates),
  };
}

function knownSum(rates: readonly DemandRate[]): Float64Array | null {
  if (rates.length === 0 || !rates.every(({ known }) => Boolean(known))) return null;
  const sum = new Float64Array(Math.max(...rates.map(({ known }) => known!.length)));
  for (const rate of rates) {
    for (let day = 0; day < sum.length; day += 1) {
      sum[day]! += knownDemandBy(rate.known!, rate, day + 1);
    }
  }
  return sum;
}
