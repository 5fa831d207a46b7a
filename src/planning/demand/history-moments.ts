import type { CleanSeries } from './cleaning/clean-history';

/** What a position's history says by itself. */
export interface HistoryMoments {
  /** Days of history that count: the periods that show plain demand. */
  readonly days: number;
  /** Units asked for in those days. */
  readonly units: number;
  /** Sample variance of a period's demand ÷ days in a period; NaN with fewer than three periods. */
  readonly variancePerDay: number;
}

/** Mean and variance of what a series shows; periods that only stand in count for nothing. */
export function historyMoments(
  { demand, isObserved }: CleanSeries,
  periodDays: number,
): HistoryMoments {
  let periods = 0;
  let units = 0;
  for (let t = 0; t < demand.length; t += 1) {
    if (isObserved[t] === 0) continue;
    periods += 1;
    units += demand[t]!;
  }
  const days = periods * periodDays;
  if (periods < 3) return { days, units, variancePerDay: NaN };
  const mean = units / periods;
  let squares = 0;
  for (let t = 0; t < demand.length; t += 1) {
    if (isObserved[t] === 1) squares += (demand[t]! - mean) ** 2;
  }
  return { days, units, variancePerDay: squares / (periods - 1) / periodDays };
}
