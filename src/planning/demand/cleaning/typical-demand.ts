const DAYS_A_WEEK = 7;
/** Nearest periods that the mean is taken of: few enough to be of the same season. */
const NEAREST = 12;
/** The same where a period is longer than a week. */
const NEAREST_MONTHS = 4;

/**
 * Typical demand in period `t`: the mean of the observed periods nearest to it, of daily periods those
 * of the same weekday, so it follows level and season. NaN where no period is observed.
 *
 * @param units units a period
 * @param isObserved 1 where a period shows plain demand
 */
export function typicalDemand(
  units: Float64Array,
  isObserved: Uint8Array,
  t: number,
  periodDays: number,
): number {
  const count = periodDays > DAYS_A_WEEK ? NEAREST_MONTHS : NEAREST;
  const sameWeekday =
    periodDays === 1 ? meanOfNearest({ units, isObserved, t, step: DAYS_A_WEEK, count }) : NaN;
  return Number.isNaN(sameWeekday)
    ? meanOfNearest({ units, isObserved, t, step: 1, count })
    : sameWeekday;
}

interface Neighbourhood {
  readonly units: Float64Array;
  readonly isObserved: Uint8Array;
  readonly t: number;
  /** Periods from one neighbour to the next. */
  readonly step: number;
  /** Neighbours wanted. */
  readonly count: number;
}

function meanOfNearest({ units, isObserved, t, step, count }: Neighbourhood): number {
  let sum = 0;
  let found = 0;
  for (let gap = step; found < count && (gap <= t || t + gap < units.length); gap += step) {
    if (isObserved[t - gap] === 1) {
      sum += units[t - gap]!;
      found += 1;
    }
    if (isObserved[t + gap] === 1) {
      sum += units[t + gap]!;
      found += 1;
    }
  }
  return found > 0 ? sum / found : NaN;
}
