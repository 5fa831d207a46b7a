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
 * most the mean, with the calibrated tail where there is one. Demand known in advance is a single
 * value. Every shortage and every stock level of a plan follows from it.
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
  span: DemandSpan,
): void {
  fillUncalibratedCdf(cdf, first, rate, span);
  if (rate.tail && !rate.known) calibrateCdf(cdf, rate.tail);
}

/**
 * The same without the calibrated tail. The tail is calibrated by errors over lead times and does not
 * hold for the life of stock.
 */
export function fillUncalibratedCdf(
  cdf: Float64Array,
  first: number,
  rate: DemandRate,
  { days, from = 0 }: DemandSpan,
): void {
  const mean = meanOver(rate, days, from);
  if (rate.known) fillKnownCdf(cdf, first, mean);
  else fillCountCdf(cdf, first, mean, varianceOver(rate, days, from));
}

/** Fills `cdf[i]` with P(D ≤ first + i) where D is certainly `units`. */
export function fillKnownCdf(cdf: Float64Array, first: number, units: number): void {
  cdf.fill(0).fill(1, Math.max(0, units - first));
}

/** P(D > k), for an integer k and the demand of `days` days from day `from` on. */
export function demandSurvival(k: number, rate: DemandRate, days: number, from = 0): number {
  const mean = meanOver(rate, days, from);
  if (rate.known) return mean > k ? 1 : 0;
  const probability = countSurvival(k, mean, varianceOver(rate, days, from));
  return rate.tail ? calibratedProbability(rate.tail, probability) : probability;
}

/**
 * The smallest integer k with P(D ≤ k) ≥ probability, for a probability in (0, 1). For known demand it
 * is that demand, whatever the variance added.
 *
 * @param addedVariance units², from the uncertainty of `days` itself
 */
export function demandQuantile(
  probability: number,
  rate: DemandRate,
  days: number,
  { from = 0, addedVariance = 0 } = {},
): number {
  const mean = meanOver(rate, days, from);
  if (rate.known) return mean;
  const inFamily = rate.tail ? 1 - familyProbability(rate.tail, 1 - probability) : probability;
  return countQuantile(inFamily, mean, varianceOver(rate, days, from) + addedVariance);
}

/** E[(D − y)⁺], the expected shortage in units with a stock of y, an integer, from day `from` on. */
export function demandLoss(y: number, rate: DemandRate, days: number, from = 0): number {
  if (rate.known || !rate.tail) return uncalibratedLoss(y, rate, days, from);
  return calibratedLoss(y, meanOver(rate, days, from), varianceOver(rate, days, from), rate.tail);
}

/** The same without the calibrated tail. */
export function uncalibratedLoss(y: number, rate: DemandRate, days: number, from = 0): number {
  const mean = meanOver(rate, days, from);
  return rate.known ? Math.max(0, mean - y) : countLoss(y, mean, varianceOver(rate, days, from));
}
