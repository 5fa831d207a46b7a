import type { CleanHistory } from './cleaning/clean-history';

/** What a position's history says by itself, one element a position. */
export interface HistoryMoments {
  /** Days of history that count: the periods that show plain demand. */
  readonly days: Float64Array;
  /** Units asked for in those days. */
  readonly units: Float64Array;
  /** Sample variance of a period's demand ÷ days in a period; NaN with fewer than three periods. */
  readonly variancePerDay: Float64Array;
}

/** Mean and variance of what each position's periods show; periods that only stand in count for nothing. */
export function historyMoments(history: CleanHistory): HistoryMoments {
  const { periodDays } = history;
  const count = history.periods.length;
  const days = new Float64Array(count);
  const units = new Float64Array(count);
  const variancePerDay = new Float64Array(count).fill(NaN);
  for (let p = 0; p < count; p += 1) {
    const { demand, isObserved } = history.series(p);
    let periods = 0;
    let total = 0;
    for (let t = 0; t < demand.length; t += 1) {
      if (isObserved[t] === 0) continue;
      periods += 1;
      total += demand[t]!;
    }
    days[p] = periods * periodDays;
    units[p] = total;
    if (periods < 3) continue;
    const mean = total / periods;
    let squares = 0;
    for (let t = 0; t < demand.length; t += 1) {
      if (isObserved[t] === 1) squares += (demand[t]! - mean) ** 2;
    }
    variancePerDay[p] = squares / (periods - 1) / periodDays;
  }
  return { days, units, variancePerDay };
}
