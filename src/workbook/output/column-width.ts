import type { ColumnFormat, OutputColumn } from '../port';

const MIN_WIDTH = 7;
const MAX_WIDTH = 60;
/** Room for bold type and the filter button beside a header, in characters. */
const FILTER_BUTTON = 6;

/** The width in characters that fits a column's cells and a header of two lines, within limits. */
export function columnWidth(column: OutputColumn): number {
  if (column.width !== undefined) return column.width;
  const content = longestCell(column) + 2;
  const header = twoLineWidth(column.header) + FILTER_BUTTON;
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, content, header));
}

/** The minimum width at which the words fit on two lines. */
function twoLineWidth(header: string): number {
  const words = header.split(' ');
  const widths = words.map((_word, n) =>
    Math.max(words.slice(0, n).join(' ').length, words.slice(n).join(' ').length),
  );
  return Math.min(...widths);
}

function longestCell(column: OutputColumn): number {
  let longest = 0;
  let total = 0;
  column.cells.forEach((cell, row) => {
    if (typeof cell === 'string') longest = Math.max(longest, cell.length);
    if (typeof cell === 'boolean') longest = Math.max(longest, 5);
    if (typeof cell !== 'number' || !Number.isFinite(cell)) return;
    total += cell;
    longest = Math.max(longest, numberWidth(cell, column.rowFormats?.[row] ?? column.format));
  });
  const totals = column.isTotalled ? numberWidth(total, column.format) + 1 : 0;
  return Math.max(longest, totals, ...(column.choices ?? []).map((choice) => choice.length));
}

const DECIMALS: Readonly<Record<ColumnFormat, number>> = {
  text: 0,
  units: 0,
  decimal: 3,
  money: 3,
  percent: 3,
  days: 2,
  date: 0,
  dateTime: 0,
};

function numberWidth(value: number, format: ColumnFormat): number {
  if (format === 'date') return 10;
  if (format === 'dateTime') return 16;
  if (format === 'text') return String(value).length;
  const whole = Math.abs(value * (format === 'percent' ? 100 : 1));
  const digits = whole < 10 ? 1 : Math.floor(Math.log10(whole)) + 1;
  return digits + Math.floor((digits - 1) / 3) + DECIMALS[format] + (value < 0 ? 1 : 0);
}
