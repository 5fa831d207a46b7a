import { parse } from 'csv-parse/sync';
import type { Cell, OutputSheet } from '../../workbook/port';
import { textOfCell } from '../cell-text';

/** Separators of fields; the one that the header row has most of is used. */
const SEPARATORS = [',', ';', '\t', '|'];

/** The fields of a CSV file (RFC 4180), row by row; blank lines are left out. */
export function fieldsOf(text: string): string[][] {
  const [header = ''] = text.split(/\r?\n/, 1);
  const count = (separator: string): number => header.split(separator).length;
  const delimiter = SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
  return parse(text, {
    delimiter,
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    trim: true,
  });
}

/** A sheet as CSV, header row first. */
export function* csvOf({ columns }: OutputSheet): Generator<string> {
  const rows = Math.max(0, ...columns.map(({ cells }) => cells.length));
  yield `${columns.map(({ header }) => quoted(header)).join(',')}\r\n`;
  for (let r = 0; r < rows; r += 1) {
    const fields = columns.map(({ cells, format }) => fieldOf(cells[r] ?? null, format));
    yield `${fields.join(',')}\r\n`;
  }
}

function fieldOf(cell: Cell, format: OutputSheet['columns'][number]['format']): string {
  const text = textOfCell(cell, format);
  return typeof cell === 'string' ? quoted(guarded(text)) : text;
}

/** Text that a spreadsheet would run as a formula, with an apostrophe before it, as `unguarded` expects. */
function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that `csvOf` wrote before it. */
export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
