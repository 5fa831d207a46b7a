import type { Cell, OutputSheet } from '../port';

/** What people fill in on a sheet that we write; it is theirs from then on. */
const FILLED_IN_BY_PEOPLE = new Set(['Decision', 'Decided by', 'Decided at', 'Comment']);

/**
 * Whether the table that stands on a sheet is one that the add-in wrote and nobody has signed, so
 * that a new plan may take its place: exactly our headers, in our order, and no decision or comment
 * in any row. The caller makes sure that nothing else stands on the sheet.
 *
 * @param rows the table's header row and body
 */
export function isOursToReplace(rows: readonly (readonly Cell[])[], sheet: OutputSheet): boolean {
  const [headers = [], ...body] = rows;
  if (headers.length !== sheet.columns.length) return false;
  if (sheet.columns.some((column, c) => column.header !== headers[c])) return false;
  const filledIn = sheet.columns.flatMap((column, c) =>
    FILLED_IN_BY_PEOPLE.has(column.header) ? [c] : [],
  );
  return body.every((row) => filledIn.every((c) => (row[c] ?? null) === null));
}

/** The name itself, then "Transfers 2", "Transfers 3" …; without end. */
export function* numberedNames(name: string, gap = ' '): Generator<string, never> {
  yield name;
  for (let n = 2; ; n += 1) yield `${name}${gap}${String(n)}`;
}
