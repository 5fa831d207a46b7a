import type { SigningMoment } from './read-decisions';

const MS_PER_DAY = 86_400_000;

/** Days from an entry of the log to the moment; 0 without an entry. */
export function daysSince(when: string | undefined, { when: now }: SigningMoment): number {
  const days = (Date.parse(now) - Date.parse(when ?? '')) / MS_PER_DAY;
  return Number.isNaN(days) ? 0 : Math.max(0, days);
}
