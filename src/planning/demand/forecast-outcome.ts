import { countCdf } from '../probability/count-distribution';
import { type DemandRate, meanOver, varianceOver } from './demand-rate';
import { scaleVariance } from './scale-variance';

/** What was expected of a position, and what then came. */
export interface ForecastOutcome {
  readonly rate: DemandRate;
  readonly days: number;
  /** Units. */
  readonly actual: number;
}

/**
 * The share of what came that is below the quantile, for this level, of demand spread out by a factor.
 * What is between two whole numbers counts in part, so that whole units lift no share.
 *
 * Source: C. Czado, T. Gneiting and L. Held, "Predictive model assessment for count data", Biometrics
 * 65, 2009.
 */
export function empiricalCoverage(
  cases: readonly ForecastOutcome[],
  factor: number,
  level: number,
): number {
  let sum = 0;
  for (const { rate, days, actual: came } of cases) {
    const mean = meanOver(rate, days);
    const variance = varianceOver(scaleVariance(rate, days, factor), days);
    const below = countCdf(came - 1, mean, variance);
    const upTo = countCdf(came, mean, variance);
    if (upTo <= level) sum += 1;
    else if (below < level) sum += (level - below) / (upTo - below);
  }
  return sum / cases.length;
}
