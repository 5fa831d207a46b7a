import { seasonalIndices } from './seasonal-indices';

/** Season lengths by the days in a period: a week of days, a year of weeks, months or quarters. */
const SEASONS: readonly (readonly [least: number, most: number, seasonLength: number])[] = [
  [1, 1, 7],
  [7, 7, 52],
  [28, 31, 12],
  [89, 92, 4],
];

/** Periods in the season that the unit of period suggests; 1, no season, for an unusual unit. */
export function seasonLengthOf(periodDays: number): number {
  const found = SEASONS.find(([least, most]) => periodDays >= least && periodDays <= most);
  return found?.[2] ?? 1;
}

const COMMON_LENGTHS = [4, 7, 12, 52];
const MIN_SEASONS = 3;
/** The F value from which X-11 calls a season identifiable, as `certainty` says it: 1 − 1 ÷ 7. */
const MIN_RELIABILITY = 1 - 1 / 7;

/**
 * Periods in the season that the values themselves show: of 4, 7, 12 and 52 the one that explains
 * most, if three seasons are there and its F test of stable seasonality is above 7; else 1.
 *
 * Source: J. Shiskin, A. Young and J. Musgrave, "The X-11 variant of the Census Method II seasonal
 * adjustment program", 1967; the limit of 7 from J. Lothian and M. Morry, 1978.
 */
export function likelySeasonLength(values: Float64Array): number {
  let likely = 1;
  let most = MIN_RELIABILITY;
  for (const length of COMMON_LENGTHS) {
    if (values.length < MIN_SEASONS * length) break;
    const certainty = seasonalIndices(values, length, 'additive')?.reliability ?? 0;
    if (certainty <= most) continue;
    most = certainty;
    likely = length;
  }
  return likely;
}
