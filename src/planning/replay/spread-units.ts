import { uniformAt } from './random-at';

/** Above this, chance moves the units of a day so little that they are spread evenly. */
const MAX_DRAWN = 1_000;

/** A place in the sequence of random numbers: the same place gives the same spread. */
export interface SpreadAt {
  readonly seed: number;
  readonly position: number;
  /** First day of the period. */
  readonly period: number;
}

/**
 * Spreads the units of a period over its days and adds them to `days`. Whole units fall on days at
 * random, each on its own, as the arrivals of a Poisson process do once their number is known (Ross,
 * Introduction to Probability Models, ch. 5). Fractions, and what is above 1,000 units, are spread evenly.
 *
 * @param days one element a day of the period; at least one
 */
export function spreadUnits(
  units: number,
  days: Float64Array,
  { seed, position, period }: SpreadAt,
): void {
  if (days.length === 1 || !Number.isInteger(units)) {
    for (let day = 0; day < days.length; day += 1) days[day]! += units / days.length;
    return;
  }
  const sign = Math.sign(units);
  const perDay = Math.floor(Math.max(0, Math.abs(units) - MAX_DRAWN) / days.length);
  for (let day = 0; day < days.length; day += 1) days[day]! += sign * perDay;
  const drawn = Math.abs(units) - perDay * days.length;
  for (let unit = 0; unit < drawn; unit += 1) {
    const at = uniformAt(seed ^ position, period, unit);
    days[Math.floor(at * days.length)]! += sign;
  }
}
