import { userInfo } from 'node:os';
import type { SigningMoment } from '../workbook/signoff/read-decisions';

const MS_PER_DAY = 86_400_000;
/** 1970-01-01 as an Excel date serial. */
const EPOCH = 25_569;

/** The time of this computer's clock in UTC, ISO 8601 to the second. */
export function utcNow(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * Now, by this computer's clock, with who runs the command.
 *
 * @param by e-mail address as given; null: the name of the computer's user
 */
export function signingMoment(by: string | null): SigningMoment {
  const when = utcNow();
  const now = Date.parse(when) / MS_PER_DAY + EPOCH;
  return { now, when, runner: by ?? userInfo().username };
}
