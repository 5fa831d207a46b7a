import { isOnSheet, sheetColumns, sheetRows } from '../area/area';
import { writeReference } from './reference';
import type { Reference } from './reference';
import { tokenise } from './tokens';

/** Copied cells lose a reference that leaves the sheet; in cells that share a formula it comes in again on the other side. */
type BeyondSheet = 'isLost' | 'wraps';

/**
 * A formula as it reads when it is copied so many rows down and columns to the right: references
 * move along unless a `$` fixes them, and become #REF! where they would leave the sheet, unless told
 * otherwise.
 */
export function translate(
  formula: string,
  rows: number,
  columns: number,
  beyondSheet: BeyondSheet = 'isLost',
): string {
  if (rows === 0 && columns === 0) return formula;
  return tokenise(formula)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const moved = movedReference(token.reference, rows, columns, beyondSheet);
      return writeReference(moved, isOnSheet(moved.area) ? moved.area : null);
    })
    .join('');
}

function movedReference(
  reference: Reference,
  rows: number,
  columns: number,
  beyondSheet: BeyondSheet,
): Reference {
  const { area, shape, fixed } = reference;
  const byRows = shape === 'columns' ? 0 : rows;
  const byColumns = shape === 'rows' ? 0 : columns;
  const end = (size: number) => (index: number) =>
    beyondSheet === 'wraps' ? ((index % size) + size) % size : index;
  const row = line(area.row, area.rows, fixed.row, fixed.lastRow, byRows, end(sheetRows));
  const column = line(
    area.column,
    area.columns,
    fixed.column,
    fixed.lastColumn,
    byColumns,
    end(sheetColumns),
  );
  return {
    ...reference,
    area: { row: row.start, rows: row.count, column: column.start, columns: column.count },
    fixed: {
      row: row.isFirstFixed,
      lastRow: row.isLastFixed,
      column: column.isFirstFixed,
      lastColumn: column.isLastFixed,
    },
  };
}

/** The ends of a range may pass each other when only one of them moves. */
function line(
  start: number,
  count: number,
  isFirstFixed: boolean,
  isLastFixed: boolean,
  by: number,
  end: (index: number) => number,
) {
  const first = end(start + (isFirstFixed ? 0 : by));
  const last = end(start + count - 1 + (isLastFixed ? 0 : by));
  return first <= last
    ? { start: first, count: last - first + 1, isFirstFixed, isLastFixed }
    : {
        start: last,
        count: first - last + 1,
        isFirstFixed: isLastFixed,
        isLastFixed: isFirstFixed,
      };
}
