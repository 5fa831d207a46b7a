import { type CalibratedTail, TAIL_PROBABILITIES } from '../probability/calibrated-tail';
import { type ForecastOutcome, empiricalCoverage } from './forecast-outcome';

/**
 * So many positions count for as much as the family's own word: a share of 90 to 99 % is then known to
 * one to three points, which is as far as families are off.
 */
const PRIOR_WEIGHT = 100;
/** Tails stay in order, and below the median, if nothing comes more than so many times as often. */
const MAX_RATIO = 4;

/**
 * How often what came exceeded the quantiles of demand spread out by a factor, drawn towards how often it
 * should have where there are few cases; at most four times as often.
 */
export function calibrateTail(cases: readonly ForecastOutcome[], factor: number): CalibratedTail {
  const { length } = cases;
  return TAIL_PROBABILITIES.map((chance) => {
    const exceeded = length === 0 ? 0 : length * (1 - empiricalCoverage(cases, factor, 1 - chance));
    const observed = (exceeded + PRIOR_WEIGHT * chance) / (length + PRIOR_WEIGHT);
    return Math.min(MAX_RATIO * chance, observed);
  });
}
