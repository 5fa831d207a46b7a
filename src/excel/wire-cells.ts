import { MAX_TEXT_LENGTH } from '../workbook/output/sheet-style';
import type { OutputColumn } from '../workbook/port';

/** What can be written to `range.values`. */
export type WireCell = number | string | boolean;

/** The rows of a table's body from top to bottom, made one at a time: there can be many. */
export function* bodyOf(columns: readonly OutputColumn[], rows: number): Generator<WireCell[]> {
  const isText = columns.map(keepsText);
  for (let r = 0; r < rows; r++) {
    yield columns.map((column, c) => wireCell(column.cells[r] ?? null, isText[c] ?? false));
  }
}

/**
 * Whether the cells of a column can have Excel's text format, which keeps whatever is written, and
 * later typed, as it is. A number in such a cell would turn into text, so all must be texts; and
 * since it is not certain that Excel keeps a leading apostrophe there, none may begin with one.
 */
export function keepsText(column: OutputColumn): boolean {
  return (
    column.format === 'text' &&
    (column.rowFormats ?? []).every((format) => format === 'text') &&
    column.cells.every(
      (cell) => cell === null || (typeof cell === 'string' && !cell.startsWith("'")),
    )
  );
}

/**
 * Excel reads a written text as if it were typed: `=1+1` would run, `007` become 7 and `1-2` a date.
 * A leading apostrophe keeps it text and is not part of it; cells with the text format need none.
 * Blank is the empty text, since null would leave an earlier value standing.
 */
export function wireCell(cell: number | string | boolean | null, hasTextFormat: boolean): WireCell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : '';
  if (typeof cell === 'boolean') return cell;
  if (cell === null || cell === '') return '';
  const text = cell.length > MAX_TEXT_LENGTH ? `${cell.slice(0, MAX_TEXT_LENGTH - 1)}…` : cell;
  return hasTextFormat ? text : `'${text}`;
}
