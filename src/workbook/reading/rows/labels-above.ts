import { isBlank } from '../../cell-values';
import type { Cell } from '../../port';
import type { DerivedColumn } from '../derived-column';
import { nameOf } from './table-body';
import type { TableBody } from './table-body';

/** Share of rows without a label from which a column is a grouped one. */
const MIN_BLANK_SHARE = 0.2;

/** A column with a label in the first row of each group only, and its labels for the other rows. */
export interface GroupedColumn {
  readonly column: 'Product' | 'Location';
  readonly derived: DerivedColumn;
  /** Rows that take their label from above. */
  readonly filled: number;
  /** Index in the body of the first of them. */
  readonly first: number;
  /** Rows that have a label only, for the rows below. */
  readonly headings: readonly number[];
}

/**
 * Finds products or locations that are given once for a group of rows, as pivot tables and merged cells
 * do. A column is grouped if its first row has a label, no label follows an equal one, many rows have none,
 * and with the labels filled in no row stands twice. So a name that is merely missing is not guessed.
 */
export function labelsAbove(
  body: TableBody,
  isOut: (row: number) => boolean,
): readonly GroupedColumn[] {
  return (['Product', 'Location'] as const).flatMap((column) => {
    const grouped = groupedColumn(body, column, isOut);
    return grouped === null ? [] : [grouped];
  });
}

function groupedColumn(
  { table, rows, top }: TableBody,
  column: 'Product' | 'Location',
  isOut: (row: number) => boolean,
): GroupedColumn | null {
  const index = table.columns.get(column);
  const other = table.columns.get(column === 'Product' ? 'Location' : 'Product');
  if (index === undefined || other === undefined) return null;
  const blanks = rows.reduce((n, row) => n + (isBlank(row[index] ?? null) ? 1 : 0), 0);
  if (blanks === 0 || blanks < MIN_BLANK_SHARE * rows.length) return null;
  const day = table.columns.get('Date');
  const headings: number[] = [];
  const labels = new Map<number, Cell>();
  const keys = new Set<string>();
  let label: Cell = null;
  let [filledRows, first] = [0, -1];
  for (const [r, row] of rows.entries()) {
    if (isOut(r) || row.every(isBlank)) continue;
    const cell = row[index] ?? null;
    if (isBlank(cell)) {
      if (label === null || isBlank(row[other] ?? null)) return null;
      labels.set(top + r, label);
      if (first < 0) first = r;
    } else {
      if (nameOf(cell) === nameOf(label)) return null;
      label = cell;
      if (isBlank(row[other] ?? null)) {
        headings.push(r);
        continue;
      }
    }
    filledRows += 1;
    const at = day === undefined ? '' : nameOf(row[day]);
    const key = `${nameOf(label)}\n${nameOf(row[other])}\n${at}`;
    if (keys.has(key)) return null;
    keys.add(key);
  }
  if (labels.size === 0 || labels.size < MIN_BLANK_SHARE * filledRows) return null;
  const derived: DerivedColumn = {
    index,
    needs: [],
    value: (row, at) => labels.get(row) ?? at(index),
  };
  return { column, derived, filled: labels.size, first, headings };
}
