/**
 * Days at the current rate of demand. Within the season each day counts as one, and after it as
 * `postSeasonFactor` days, above 0.
 */

/** A season: a quarter of a year. */
export const SEASON_DAYS = 91;

/** Days at the current rate with the same mean demand as `days` from day `from` on. */
export function equivalentDays(postSeasonFactor: number, days: number, from: number): number {
  if (postSeasonFactor === 1 || from + days <= SEASON_DAYS) return days;
  const inSeason = Math.max(0, SEASON_DAYS - from);
  return inSeason + (days - inSeason) * postSeasonFactor;
}

/** The day by which `equivalent` days at the current rate have passed since the plan date. */
export function dayOfEquivalent(postSeasonFactor: number, equivalent: number): number {
  if (equivalent <= SEASON_DAYS) return equivalent;
  return SEASON_DAYS + (equivalent - SEASON_DAYS) / postSeasonFactor;
}
