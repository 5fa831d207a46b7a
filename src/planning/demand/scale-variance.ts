import { type DemandRate, meanOver, varianceOver } from './demand-rate';

/** Up to this standard deviation over the mean, how far demand strays is a matter of size. */
const LOW_VARIATION_MAX = 1.5;
/** From this on it is a matter of whether anything is sold at all, which no factor mends. */
const HIGH_VARIATION_MIN = 2 * LOW_VARIATION_MAX;

/**
 * Demand that strays so many times as far from its mean over `days`, if that is at most one and a half
 * standard deviations; rarer demand is changed by less, down to nothing. What strayed further before
 * strays no less far after.
 *
 * @param factor on the standard deviation, above 0 and at most 2
 */
export function scaleVariance(rate: DemandRate, days: number, factor: number): DemandRate {
  const variation = Math.sqrt(varianceOver(rate, days)) / meanOver(rate, days);
  const times = factorAt(variation, factor) ** 2;
  return {
    ...rate,
    variance: times * rate.variance,
    levelVariance: times * rate.levelVariance,
  };
}

function factorAt(variation: number, factor: number): number {
  if (!(variation < HIGH_VARIATION_MIN)) return 1;
  if (variation <= LOW_VARIATION_MAX) return factor;
  return (LOW_VARIATION_MAX * factor + (variation - LOW_VARIATION_MAX) * (2 - factor)) / variation;
}

/** Whether all of a factor counts for such demand. */
export function isLowVariation(rate: DemandRate, days: number): boolean {
  return Math.sqrt(varianceOver(rate, days)) <= LOW_VARIATION_MAX * meanOver(rate, days);
}
