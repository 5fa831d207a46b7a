const DAYS_A_WEEK = 7;
/** Periods that say together what is usual: near enough to be of the same season of the year. */
const NEAREST = 12;
/** The same where a period is a month. */
const NEAREST_MONTHS = 4;

/**
 * What is usual in period `t`: the mean of the observed periods nearest to it, of days those on the
 * same weekday, so that it has the level and the season of its time. NaN where none is observed.
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
  const most = periodDays > DAYS_A_WEEK ? NEAREST_MONTHS : NEAREST;
  const inSeason = periodDays === 1 ? meanOfNearest(units, isObserved, t, DAYS_A_WEEK, most) : NaN;
  return Number.isNaN(inSeason) ? meanOfNearest(units, isObserved, t, 1, most) : inSeason;
}

function meanOfNearest(
  units: Float64Array,
  isObserved: Uint8Array,
  t: number,
  step: number,
  most: number,
): number {
  let sum = 0;
  let count = 0;
  for (let gap = step; count < most && (gap <= t || t + gap < units.length); gap += step) {
    if (isObserved[t - gap] === 1) {
      sum += units[t - gap]!;
      count += 1;
    }
    if (isObserved[t + gap] === 1) {
      sum += units[t + gap]!;
      count += 1;
    }
  }
  return count > 0 ? sum / count : NaN;
}
