import { isoDate, type DaySerial } from '../network-workbook/calendar';
import type { Family } from './families';

/**
 * Seasonal factors of a family in the weeks that begin on the given Mondays. A season is a bell curve
 * around the peak day on top of a constant. Peak over lowest day is `peakToTrough`; the mean of a
 * year is 1.
 */
export function seasonFactors(family: Family, mondays: readonly DaySerial[]): number[] {
  const raw = (day: number) =>
    family.peakDay === null ? 1 : 1 + (family.peakToTrough - 1) * bell(day, family);
  let total = 0;
  for (let day = 1; day <= 365; day++) total += raw(day);
  const midweek = 3;
  return mondays.map((monday) => (raw(dayOfYear(monday) + midweek) * 365) / total);
}

/** Normal curve with the value 1 on the peak day. The last day of the year is next to the first. */
function bell(day: number, { peakDay, seasonWeeks }: Family): number {
  const apart = Math.abs(day - (peakDay ?? 0)) % 365;
  const daysFromPeak = Math.min(apart, 365 - apart);
  const sd = (seasonWeeks * 7) / 4;
  return Math.exp(-0.5 * (daysFromPeak / sd) ** 2);
}

function dayOfYear(day: DaySerial): number {
  const iso = isoDate(day);
  return (Date.parse(iso) - Date.parse(`${iso.slice(0, 4)}-01-01`)) / 86_400_000 + 1;
}
