import { MAX_TEXT_LENGTH } from '../workbook/output/sheet-style';
import type { OutputColumn } from '../workbook/port';

/** A value that `range.values` accepts. */
export type WireCell = number | string | boolean;

/** The rows of a table's body from top to bottom, generated one by one because there can be many. */
export function* bodyOf(columns: readonly OutputColumn[], rows: number): Generator<WireCell[]> {
  const isText = columns.map(keepsText);
  for (let r = 0; r < rows; r++) {
    yield columns.map((column, c) => wireCell(column.cells[r] ?? null, isText[c] ?? false));
  }
}

/**
 * Whether the cells of a column can have Excel's text format, which keeps written and typed text
 * unchanged. The format would turn numbers into text, so all cells must be texts. None may begin with
 * an apostrophe, because we are not certain that Excel keeps it.
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
 * Excel parses a written text as if it were typed: `=1+1` becomes a formula, `007` becomes 7 and `1-2` a
 * date. A leading apostrophe prevents this and does not become part of the text. Cells with the text
 * format need none. A blank cell is the empty text, because null would keep the previous value.
 */
export function wireCell(cell: number | string | boolean | null, hasTextFormat: boolean): WireCell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : '';
  if (typeof cell === 'boolean') return cell;
  if (cell === null || cell === '') return '';
  const text = cell.length > MAX_TEXT_LENGTH ? `${cell.slice(0, MAX_TEXT_LENGTH - 1)}…` : cell;
  return hasTextFormat ? text : `'${text}`;
}
