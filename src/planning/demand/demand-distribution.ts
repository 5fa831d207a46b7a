import {
  countLoss,
  countQuantile,
  countSurvival,
  fillCountCdf,
} from '../probability/count-distribution';
import {
  familyProbability,
  calibratedProbability,
  calibratedLoss,
  calibrateCdf,
} from '../probability/calibrated-tail';
import { meanOver, varianceOver, type DemandRate } from './demand-rate';

/**
 * The distribution of demand over some days, D: negative binomial, or Poisson where the variance is no
 * more than the mean, with the tail that forecasts of late have shown where there were enough of them.
 * All that runs short, and all stock that is to prevent it, follows from it.
 */

/** Fills `cdf[i]` with P(D ≤ first + i) for demand over `days`, from day `from` on. */
export function fillDemandCdf(
  cdf: Float64Array,
  first: number,
  rate: DemandRate,
  days: number,
  from = 0,
): void {
  fillCountCdf(cdf, first, meanOver(rate, days, from), varianceOver(rate, days, from));
  if (rate.tail) calibrateCdf(cdf, rate.tail);
}

/** P(D > k), for an integer k. */
export function demandSurvival(k: number, rate: DemandRate, days: number): number {
  const chance = countSurvival(k, meanOver(rate, days), varianceOver(rate, days));
  return rate.tail ? calibratedProbability(rate.tail, chance) : chance;
}

/**
 * The smallest integer k with P(D ≤ k) ≥ probability, for a probability in (0, 1).
 *
 * @param addedVariance units², for days that are uncertain themselves
 */
export function demandQuantile(
  probability: number,
  rate: DemandRate,
  days: number,
  { from = 0, addedVariance = 0 } = {},
): number {
  const ofFamily = rate.tail ? 1 - familyProbability(rate.tail, 1 - probability) : probability;
  const variance = varianceOver(rate, days, from) + addedVariance;
  return countQuantile(ofFamily, meanOver(rate, days, from), variance);
}

/** E[(D − y)⁺], the units that a stock of y, an integer, is expected to be short of. */
export function demandLoss(y: number, rate: DemandRate, days: number): number {
  const mean = meanOver(rate, days);
  const variance = varianceOver(rate, days);
  return rate.tail ? calibratedLoss(y, mean, variance, rate.tail) : countLoss(y, mean, variance);
}
