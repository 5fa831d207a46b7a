import type { CellValue } from './entry';

/** A value as sent to the client. An error is sent as its text. */
export function wireValue(value: CellValue): number | string | boolean {
  return typeof value === 'object' ? value.error : value;
}

/** The client's RangeValueType. */
export function wireType(value: CellValue): string {
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value === '' ? 'Empty' : 'String';
}
