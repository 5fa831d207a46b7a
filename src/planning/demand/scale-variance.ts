import { type DemandRate, meanOver, varianceOver } from './demand-rate';

/** Largest coefficient of variation to which the whole factor applies. */
const LOW_VARIATION_MAX = 1.5;
/** From here on, variance depends on whether anything is sold at all: no factor applies. */
const HIGH_VARIATION_MIN = 2 * LOW_VARIATION_MAX;

/**
 * Multiplies the standard deviation of demand over `days` by a factor. The whole factor applies up to
 * a coefficient of variation of 1.5. Beyond that it fades, and from 3 on nothing changes. Of two
 * demands, the more variable one stays the more variable one.
 *
 * @param days time over which the coefficient of variation is taken
 * @param factor on the standard deviation, above 0 and at most 2
 */
export function scaleVariance(rate: DemandRate, days: number, factor: number): DemandRate {
  const variation = Math.sqrt(varianceOver(rate, days)) / meanOver(rate, days);
  const varianceFactor = fadedFactor(variation, factor) ** 2;
  return {
    ...rate,
    variance: varianceFactor * rate.variance,
    levelVariance: varianceFactor * rate.levelVariance,
  };
}

function fadedFactor(variation: number, factor: number): number {
  if (!(variation < HIGH_VARIATION_MIN)) return 1;
  if (variation <= LOW_VARIATION_MAX) return factor;
  return (LOW_VARIATION_MAX * factor + (variation - LOW_VARIATION_MAX) * (2 - factor)) / variation;
}

/** Whether the whole factor applies to this demand. */
export function isLowVariation(rate: DemandRate, days: number): boolean {
  return Math.sqrt(varianceOver(rate, days)) <= LOW_VARIATION_MAX * meanOver(rate, days);
}
