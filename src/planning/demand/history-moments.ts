import type { CleanSeries } from './cleaning/clean-history';
import { sampleVariance, sum } from './descriptive-statistics';

/** Sample moments of a position's history. */
export interface HistoryMoments {
  /** Days of observed history. */
  readonly days: number;
  /** Demand in these days, in units. */
  readonly units: number;
  /** Sample variance of a period's demand ÷ days in a period; NaN with fewer than three periods. */
  readonly variancePerDay: number;
}

/** Fewer periods give no variance. */
const MIN_PERIODS = 3;

/** Mean and variance of the observed periods of a series. */
export function historyMoments(
  { demand, isObserved }: CleanSeries,
  periodDays: number,
): HistoryMoments {
  const observed = isObserved.includes(0) ? demand.filter((_, t) => isObserved[t] === 1) : demand;
  const periods = observed.length;
  return {
    days: periods * periodDays,
    units: sum(observed),
    variancePerDay: periods < MIN_PERIODS ? NaN : sampleVariance(observed) / periodDays,
  };
}
