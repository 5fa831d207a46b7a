import type { Cell, ColumnFormat, OutputColumn } from '../../workbook/port';
import { isCellError } from '../../workbook/port';
import { isoTime } from '../cell-text';

/** Headers whose usual column is another word, or whose own word SQL reserves. */
const USUAL: Readonly<Record<string, string>> = {
  Product: 'product_id',
  Location: 'location_id',
  From: 'from_location',
  To: 'to_location',
  'Transfer ID': 'transfer_id',
};

const TYPES: Readonly<Partial<Record<ColumnFormat, string>>> = {
  text: 'text',
  date: 'date',
  dateTime: 'timestamptz',
};

/** The column of a header: `Net benefit` is `net_benefit`. */
export function columnName(header: string): string {
  return USUAL[header] ?? header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');
}

/** The type of a column of that format. */
export function columnType(format: ColumnFormat): string {
  return TYPES[format] ?? 'double precision';
}

/** A cell as a value of that type; null where it is of another kind. */
export function columnValue(cell: Cell, format: ColumnFormat): string | number | null {
  if (cell === null) return null;
  if (format === 'text') return isCellError(cell) ? cell.error : String(cell);
  if (typeof cell !== 'number') return null;
  if (format === 'date') return isoTime(cell).slice(0, 10);
  return format === 'dateTime' ? isoTime(cell) : cell;
}

/** The values of a column, one a row. */
export function columnValues({ cells, format }: OutputColumn): readonly (string | number | null)[] {
  return cells.map((cell) => columnValue(cell, format));
}
