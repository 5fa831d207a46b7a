import { isOnSheet, sheetColumns, sheetRows } from '../area/area';
import { writeReference } from './reference';
import type { Reference } from './reference';
import { tokenise } from './tokens';

/** A reference beyond the sheet: lost in copied cells, wrapped to the other side in shared formulas. */
type BeyondSheet = 'isLost' | 'wraps';

/**
 * A formula copied by some rows down and some columns to the right. Relative references move along. By
 * default a reference that would leave the sheet becomes #REF!.
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
  const wrapAt = (size: number) => (index: number) =>
    beyondSheet === 'wraps' ? ((index % size) + size) % size : index;
  const row = movedLines({
    start: area.row,
    count: area.rows,
    isFirstFixed: fixed.row,
    isLastFixed: fixed.lastRow,
    by: byRows,
    wrap: wrapAt(sheetRows),
  });
  const column = movedLines({
    start: area.column,
    count: area.columns,
    isFirstFixed: fixed.column,
    isLastFixed: fixed.lastColumn,
    by: byColumns,
    wrap: wrapAt(sheetColumns),
  });
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

/** The rows or the columns of a reference. */
interface LinesToMove {
  readonly start: number;
  readonly count: number;
  readonly isFirstFixed: boolean;
  readonly isLastFixed: boolean;
  readonly by: number;
  /** Brings an index back onto the sheet, or leaves it as it is. */
  readonly wrap: (index: number) => number;
}

/** If only one end of a range moves, the ends can pass each other: first and last are swapped. */
function movedLines({ start, count, isFirstFixed, isLastFixed, by, wrap }: LinesToMove) {
  const first = wrap(start + (isFirstFixed ? 0 : by));
  const last = wrap(start + count - 1 + (isLastFixed ? 0 : by));
  return first <= last
    ? { start: first, count: last - first + 1, isFirstFixed, isLastFixed }
    : {
        start: last,
        count: first - last + 1,
        isFirstFixed: isLastFixed,
        isLastFixed: isFirstFixed,
      };
}
