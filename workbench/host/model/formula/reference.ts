import type { Area } from '../area/area';
import { columnIndex, columnLetters, sheetColumns, sheetRows } from '../area/area';

/** A reference to cells, as written in a formula. */
export interface Reference {
  /** The sheet before the cells, with its `!`. Empty for the sheet of the formula. */
  readonly prefix: string;
  readonly area: Area;
  /** Cells, whole columns (`B:C`) or whole rows (`3:4`). */
  readonly shape: 'cells' | 'columns' | 'rows';
  /** Whether it is written with a colon. */
  readonly isRange: boolean;
  /** Which parts are fixed by a `$`. */
  readonly fixed: Readonly<Record<'row' | 'column' | 'lastRow' | 'lastColumn', boolean>>;
}

const corner = /^(\$?)([A-Z]*)(\$?)(\d*)$/i;

/** Reads `$B$2`, `B2:C9`, `B:C` or `3:4`. Null if it is too large for a sheet and so is a name. */
export function readReference(prefix: string, written: string): Reference | null {
  const [first = '', last = first] = written.split(':');
  const from = readCorner(first);
  const to = readCorner(last);
  if (!from || !to) return null;
  // A range can be written from any corner. A `$` stays with its row or column.
  const [top, bottom] = from.row <= to.row ? [from, to] : [to, from];
  const [left, right] = from.column <= to.column ? [from, to] : [to, from];
  const shape = from.hasRow && from.hasColumn ? 'cells' : from.hasRow ? 'rows' : 'columns';
  const area: Area = {
    row: shape === 'columns' ? 0 : top.row,
    column: shape === 'rows' ? 0 : left.column,
    rows: shape === 'columns' ? sheetRows : bottom.row - top.row + 1,
    columns: shape === 'rows' ? sheetColumns : right.column - left.column + 1,
  };
  const fixed = {
    row: top.isRowFixed,
    column: left.isColumnFixed,
    lastRow: bottom.isRowFixed,
    lastColumn: right.isColumnFixed,
  };
  return { prefix, area, shape, isRange: written.includes(':'), fixed };
}

/** Writes a reference. If the area is null, its cells were deleted: writes `#REF!`. */
export function writeReference(reference: Reference, area: Area | null): string {
  const { prefix, shape, isRange, fixed } = reference;
  if (!area) return `${prefix}#REF!`;
  const write = (row: number, column: number, rowFixed: boolean, columnFixed: boolean): string =>
    (shape === 'rows' ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`) +
    (shape === 'columns' ? '' : `${rowFixed ? '$' : ''}${String(row + 1)}`);
  const first = write(area.row, area.column, fixed.row, fixed.column);
  if (!isRange) return prefix + first;
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  return `${prefix}${first}:${write(lastRow, lastColumn, fixed.lastRow, fixed.lastColumn)}`;
}

/** The only sheet in a prefix, without quotes. Null for none and for a range of sheets. */
export function sheetOfPrefix(prefix: string): string | null {
  const [sheet = '', ...others] = sheetsOfPrefix(prefix);
  return sheet === '' || others.length > 0 ? null : sheet;
}

/** The first and last sheet in a prefix, without quotes. */
export function sheetsOfPrefix(prefix: string): readonly string[] {
  return prefix
    .replace(/!$/, '')
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'")
    .split(':');
}

function readCorner(written: string) {
  const [, firstDollar = '', letters = '', secondDollar = '', digits = ''] =
    corner.exec(written) ?? [];
  const row = digits === '' ? 0 : Number(digits) - 1;
  const column = letters === '' ? 0 : columnIndex(letters);
  if (row < 0 || row >= sheetRows || column >= sheetColumns) return null;
  return {
    row,
    column,
    hasRow: digits !== '',
    hasColumn: letters !== '',
    // In `$3` the first dollar belongs to the row.
    isRowFixed: (letters === '' ? firstDollar : secondDollar) === '$',
    isColumnFixed: letters !== '' && firstDollar === '$',
  };
}
