import { countCdf } from '../probability/count-distribution';
import { type DemandRate, meanOver, varianceOver } from './demand-rate';
import { scaleVariance } from './scale-variance';

/** A demand forecast for some days and the demand that followed. */
export interface ForecastOutcome {
  readonly rate: DemandRate;
  readonly days: number;
  /** Units, a whole number. */
  readonly actual: number;
}

/**
 * The empirical coverage of a quantile: the share of outcomes at or below it, after `scaleVariance`
 * with `factor`. An outcome whose probability mass spans the level counts in part, as the
 * nonrandomised probability integral transform has it, so whole units do not bias the share.
 *
 * Source: C. Czado, T. Gneiting and L. Held, "Predictive model assessment for count data", Biometrics
 * 65, 2009.
 *
 * @param outcomes at least one
 * @param level of the quantile, between 0 and 1
 */
export function empiricalCoverage(
  outcomes: readonly ForecastOutcome[],
  factor: number,
  level: number,
): number {
  let covered = 0;
  for (const { rate, days, actual } of outcomes) {
    const mean = meanOver(rate, days);
    const variance = varianceOver(scaleVariance(rate, days, factor), days);
    const below = countCdf(actual - 1, mean, variance);
    const upTo = countCdf(actual, mean, variance);
    if (upTo <= level) covered += 1;
    else if (below < level) covered += (level - below) / (upTo - below);
  }
  return covered / outcomes.length;
}
