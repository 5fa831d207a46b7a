import * as statistics from 'simple-statistics';

/** Descriptive statistics of typed arrays, which simple-statistics reads but does not declare. */
function listOf(values: Float64Array): readonly number[] {
  return values as unknown as readonly number[];
}

/** The sum; 0 of no values. */
export function sum(values: Float64Array): number {
  return statistics.sum(listOf(values));
}

/** The mean of at least one value. */
export function mean(values: Float64Array): number {
  return statistics.mean(listOf(values));
}

/** The sample variance of at least two values, n − 1 in the denominator. */
export function sampleVariance(values: Float64Array): number {
  return statistics.sampleVariance(listOf(values));
}

/** The median; NaN of no values. */
export function median(values: Float64Array): number {
  return values.length === 0 ? NaN : statistics.median(listOf(values));
}

/** A normal distribution's standard deviation over its median absolute deviation. */
export const NORMAL_DEVIATIONS = 1.4826;

/** 1.4826 times the median absolute deviation of at least one value: its robust standard deviation. */
export function robustDeviation(values: Float64Array): number {
  return NORMAL_DEVIATIONS * statistics.medianAbsoluteDeviation(listOf(values));
}
