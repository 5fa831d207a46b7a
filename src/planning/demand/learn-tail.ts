import { type ObservedTail, TAIL_CHANCES } from '../probability/observed-tail';
import { type Hindsight, shareBelow } from './hindsight';

/**
 * So many positions count for as much as the family's own word: a share of 90 to 99 % is then known to
 * one to three points, which is as far as families are off.
 */
const WEIGHT_OF_FAMILY = 100;
/** Tails stay in order, and below the median, if nothing comes more than so many times as often. */
const MOST_TIMES = 4;

/**
 * How often what came exceeded the quantiles of demand spread out by a factor, drawn towards how often it
 * should have where there are few cases; at most four times as often.
 */
export function learnTail(cases: readonly Hindsight[], factor: number): ObservedTail {
  const { length } = cases;
  return TAIL_CHANCES.map((chance) => {
    const exceeded = length === 0 ? 0 : length * (1 - shareBelow(cases, factor, 1 - chance));
    const observed = (exceeded + WEIGHT_OF_FAMILY * chance) / (length + WEIGHT_OF_FAMILY);
    return Math.min(MOST_TIMES * chance, observed);
  });
}
