import { dayOfEquivalent, equivalentDays } from './season-days';

/**
 * Demand that a plan knows in advance: perfect foresight, as a benchmark for plans on a forecast.
 * Element i is the demand from the plan date to the end of day i + 1, in units; it never falls. Units
 * sell whole, at the end of a day. After the last element demand goes on at its mean rate, without
 * variance.
 */
export type KnownDemand = Float64Array;

/** Demand after the known days. */
export interface MeanRate {
  /** Units a day. */
  readonly mean: number;
  readonly postSeasonFactor?: number;
}

/** Sums of fractions may fall short of a whole unit by rounding. */
const ROUNDING = 1e-9;

/** Whole units demanded by `day`, which may be a fraction: demand of a known day counts at its end. */
export function knownDemandBy(
  known: KnownDemand,
  { mean, postSeasonFactor = 1 }: MeanRate,
  day: number,
): number {
  const days = known.length;
  const past = Math.min(days, Math.floor(day + ROUNDING));
  let units = past > 0 ? known[past - 1]! : 0;
  if (day > days) units += mean * equivalentDays(postSeasonFactor, day - days, days);
  return Math.floor(units + ROUNDING);
}

/** The day by which `units`, above 0, are demanded; Infinity if they never are. */
export function dayOfKnownDemand(
  known: KnownDemand,
  { mean, postSeasonFactor = 1 }: MeanRate,
  units: number,
): number {
  const days = known.length;
  const total = days > 0 ? known[days - 1]! : 0;
  if (total + ROUNDING < units) {
    const passed = equivalentDays(postSeasonFactor, days, 0);
    return dayOfEquivalent(postSeasonFactor, passed + (units - total) / mean);
  }
  let low = 0;
  let high = days - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (known[middle]! + ROUNDING >= units) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}
