import { isoDate, type DaySerial } from '../network-workbook/calendar';
import type { Family } from './families';

/**
 * Demand in the weeks that begin on the given Mondays over the year's average, for a family's season:
 * a bell around the peak day on top of a level, so that best day over worst day is `peakToTrough` and
 * the mean of a year is 1.
 */
export function seasonFactors(family: Family, mondays: readonly DaySerial[]): number[] {
  const raw = (day: number) =>
    family.peakDay === null ? 1 : 1 + (family.peakToTrough - 1) * bell(day, family);
  let total = 0;
  for (let day = 1; day <= 365; day++) total += raw(day);
  const midweek = 3;
  return mondays.map((monday) => (raw(dayOfYear(monday) + midweek) * 365) / total);
}

/** 1 on the peak day, falling off as a normal curve; the year is a circle. */
function bell(day: number, { peakDay, seasonWeeks }: Family): number {
  const apart = Math.abs(day - (peakDay ?? 0)) % 365;
  const daysFromPeak = Math.min(apart, 365 - apart);
  const spread = (seasonWeeks * 7) / 4;
  return Math.exp(-0.5 * (daysFromPeak / spread) ** 2);
}

function dayOfYear(day: DaySerial): number {
  const iso = isoDate(day);
  return (Date.parse(iso) - Date.parse(`${iso.slice(0, 4)}-01-01`)) / 86_400_000 + 1;
}
