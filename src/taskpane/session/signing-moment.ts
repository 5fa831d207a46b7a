import type { SigningMoment } from '../../workbook/signoff/read-decisions';

const MS_PER_DAY = 86_400_000;
/** 1970-01-01 as an Excel date serial. */
const EPOCH = 25_569;

/** A time with who plans then. */
export function signingMoment(time: Date, runner: string): SigningMoment {
  const when = time.toISOString().replace(/\.\d+Z$/, 'Z');
  return { now: Date.parse(when) / MS_PER_DAY + EPOCH, when, runner };
}

/** An id for a new audit log, drawn at random. */
export function newLogId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `L-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
