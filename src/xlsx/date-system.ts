import { SSF } from '@e965/xlsx';

/** Days from 1899-12-30, where our dates count from, to 1904-01-01, where those of a workbook with the 1904 date system do. */
export const DAYS_TO_1904 = 1462;

/** Whether a number format shows a number as a date. */
export function isDateFormat(format: string): boolean {
  return SSF.is_date(format);
}
