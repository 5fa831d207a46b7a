import { seasonalIndices } from './seasonal-indices';

/** Season lengths by the days in a period: a week of days, a year of weeks, months or quarters. */
const SEASONS: readonly (readonly [minDays: number, maxDays: number, seasonLength: number])[] = [
  [1, 1, 7],
  [7, 7, 52],
  [28, 31, 12],
  [89, 92, 4],
];

/** Periods in the season that the period suggests; 1, no season, for an uncommon period. */
export function seasonLengthOf(periodDays: number): number {
  const found = SEASONS.find(
    ([minDays, maxDays]) => periodDays >= minDays && periodDays <= maxDays,
  );
  return found?.[2] ?? 1;
}

const COMMON_LENGTHS = [4, 7, 12, 52];
const MIN_SEASONS = 3;
/** The F value of 7 from which X-11 calls a season identifiable, as a reliability: 1 − 1 ÷ F. */
const MIN_RELIABILITY = 1 - 1 / 7;

/**
 * The season length that the values show: of 4, 7, 12 and 52 the one with the highest reliability, if
 * the values cover three seasons and the F statistic of stable seasonality is above 7; else 1.
 *
 * Source: J. Shiskin, A. Young and J. Musgrave, "The X-11 variant of the Census Method II seasonal
 * adjustment program", 1967; the limit of 7 from J. Lothian and M. Morry, 1978.
 */
export function likelySeasonLength(values: Float64Array): number {
  let likely = 1;
  let highest = MIN_RELIABILITY;
  for (const length of COMMON_LENGTHS) {
    if (values.length < MIN_SEASONS * length) break;
    const reliability = seasonalIndices(values, length, 'additive')?.reliability ?? 0;
    if (reliability <= highest) continue;
    highest = reliability;
    likely = length;
  }
  return likely;
}
