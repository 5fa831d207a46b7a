import { SSF } from '@e965/xlsx';
import { wireValue } from './wire-value';
import type { CellRecord } from './cell-record';

/** A cell as it is shown in a column that is wide enough. */
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
    // A format that cannot be read leaves the value as it is; Excel would not have taken the format.
    return String(value);
  }
}
