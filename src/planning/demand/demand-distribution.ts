import {
  calibrateCdf,
  calibratedLoss,
  calibratedProbability,
  familyProbability,
} from '../probability/calibrated-tail';
import {
  countLoss,
  countQuantile,
  countSurvival,
  fillCountCdf,
} from '../probability/count-distribution';
import { meanOver, varianceOver, type DemandRate } from './demand-rate';

/**
 * The distribution of demand D over some days: negative binomial, or Poisson where the variance is at
 * most the mean, with the calibrated tail where there is one. Every shortage and every stock level of
 * a plan follows from it.
 */

/** A time span from day `from` on, today if left out. */
export interface DemandSpan {
  readonly days: number;
  readonly from?: number;
}

/** Fills `cdf[i]` with P(D ≤ first + i). */
export function fillDemandCdf(
  cdf: Float64Array,
  first: number,
  rate: DemandRate,
  { days, from = 0 }: DemandSpan,
): void {
  fillCountCdf(cdf, first, meanOver(rate, days, from), varianceOver(rate, days, from));
  if (rate.tail) calibrateCdf(cdf, rate.tail);
}

/** P(D > k), for an integer k. */
export function demandSurvival(k: number, rate: DemandRate, days: number): number {
  const probability = countSurvival(k, meanOver(rate, days), varianceOver(rate, days));
  return rate.tail ? calibratedProbability(rate.tail, probability) : probability;
}

/**
 * The smallest integer k with P(D ≤ k) ≥ probability, for a probability in (0, 1).
 *
 * @param addedVariance units², from the uncertainty of `days` itself
 */
export function demandQuantile(
  probability: number,
  rate: DemandRate,
  days: number,
  { from = 0, addedVariance = 0 } = {},
): number {
  const inFamily = rate.tail ? 1 - familyProbability(rate.tail, 1 - probability) : probability;
  const variance = varianceOver(rate, days, from) + addedVariance;
  return countQuantile(inFamily, meanOver(rate, days, from), variance);
}

/** E[(D − y)⁺], the expected shortage in units with a stock of y, an integer. */
export function demandLoss(y: number, rate: DemandRate, days: number): number {
  const mean = meanOver(rate, days);
  const variance = varianceOver(rate, days);
  return rate.tail ? calibratedLoss(y, mean, variance, rate.tail) : countLoss(y, mean, variance);
}
