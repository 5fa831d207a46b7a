import { isBlank } from '../../cell-values';
import { nameOf } from './table-body';
import type { TableBody } from './table-body';

/** Rows that repeat the header of their table, as the pages of a printed report do. */
export function repeatedHeaders({ table, rows }: TableBody): readonly number[] {
  const read = [...table.columns.values(), ...table.periods.map(({ index }) => index)];
  return indicesWhere(rows, (row) =>
    read.every((index) => nameOf(row[index]) === nameOf(table.headers[index])),
  );
}

/**
 * Rows with a single text and nothing else, next to a blank row, a repeated header or the end of the
 * table: captions, page numbers and notes.
 */
export function notes({ rows }: TableBody, isHeader: (row: number) => boolean): readonly number[] {
  const filled = rows.map((row) => row.reduce<number>((n, cell) => n + (isBlank(cell) ? 0 : 1), 0));
  const isEdge = (r: number) => (filled[r] ?? 0) === 0 || isHeader(r);
  const found = new Set<number>();
  const isNote = (r: number) =>
    filled[r] === 1 && rows[r]!.some((cell) => typeof cell === 'string');
  for (let r = 0; r < rows.length; r += 1) {
    if (
      isNote(r) &&
      (r > 0 || isHeader(r + 1)) &&
      (isEdge(r - 1) || found.has(r - 1) || isHeader(r + 1))
    ) {
      found.add(r);
    }
  }
  return [...found];
}

function indicesWhere<T>(items: readonly T[], test: (item: T) => boolean): readonly number[] {
  return items.flatMap((item, k) => (test(item) ? [k] : []));
}
