import { SSF } from '@e965/xlsx';

/**
 * Days from 1899-12-30 to 1904-01-01: our dates count from the first, those of the 1904 date system from the
 * second.
 */
export const DAYS_TO_1904 = 1462;

/** Whether a number format shows a number as a date. */
export function isDateFormat(format: string): boolean {
  return SSF.is_date(format);
}
