import { SSF } from '@e965/xlsx';
import { wireValue } from './wire-value';
import type { CellRecord } from './cell-record';

/** The text that a cell shows in a column that is wide enough. */
export function cellText({
  value,
  numberFormat,
}: Pick<CellRecord, 'value' | 'numberFormat'>): string {
  if (typeof value === 'object' || value === '') return String(wireValue(value));
  try {
    return SSF.format(
      numberFormat,
      typeof value === 'boolean' ? String(value).toUpperCase() : value,
    );
  } catch {
    // Excel would refuse an invalid format. Here the value is shown without it.
    return String(value);
  }
}
