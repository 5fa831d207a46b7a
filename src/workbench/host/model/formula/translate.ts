import { isOnSheet } from '../area';
import { writeReference } from './reference';
import type { Reference } from './reference';
import { tokenise } from './tokens';

/**
 * A formula as it reads when it is copied so many rows down and columns to the right: references
 * move along unless a `$` fixes them, and become #REF! where they would leave the sheet.
 */
export function translate(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return tokenise(formula)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      const moved = movedReference(token.reference, rows, columns);
      return writeReference(moved, isOnSheet(moved.area) ? moved.area : null);
    })
    .join('');
}

function movedReference(reference: Reference, rows: number, columns: number): Reference {
  const { area, shape, fixed } = reference;
  const byRows = shape === 'columns' ? 0 : rows;
  const byColumns = shape === 'rows' ? 0 : columns;
  const row = line(area.row, area.rows, fixed.row, fixed.lastRow, byRows);
  const column = line(area.column, area.columns, fixed.column, fixed.lastColumn, byColumns);
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
) {
  const first = start + (isFirstFixed ? 0 : by);
  const last = start + count - 1 + (isLastFixed ? 0 : by);
  return first <= last
    ? { start: first, count: last - first + 1, isFirstFixed, isLastFixed }
    : {
        start: last,
        count: first - last + 1,
        isFirstFixed: isLastFixed,
        isLastFixed: isFirstFixed,
      };
}
