import { type CalibratedTail, TAIL_PROBABILITIES } from '../probability/calibrated-tail';
import { empiricalCoverage, type ForecastOutcome } from './forecast-outcome';

/**
 * The distribution family weighs as much as this many outcomes. A share of 90 to 99 % is then known to
 * one to three points, about as well as the family fits.
 */
const PRIOR_WEIGHT = 100;
/** With no larger ratio the tail stays in order and below the median. */
const MAX_RATIO = 4;

/**
 * How often outcomes exceed the 90, 98 and 99.5 % quantiles of the scaled demand distribution, shrunk
 * towards 10, 2 and 0.5 % where there are few outcomes, and at most four times these.
 *
 * @param factor on the standard deviations, as `calibrateSd` has found it
 */
export function calibrateTail(
  outcomes: readonly ForecastOutcome[],
  factor: number,
): CalibratedTail {
  const { length } = outcomes;
  return TAIL_PROBABILITIES.map((nominal) => {
    const exceedances =
      length === 0 ? 0 : length * (1 - empiricalCoverage(outcomes, factor, 1 - nominal));
    const shrunk = (exceedances + PRIOR_WEIGHT * nominal) / (length + PRIOR_WEIGHT);
    return Math.min(MAX_RATIO * nominal, shrunk);
  });
}
