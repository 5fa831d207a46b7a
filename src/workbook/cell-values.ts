import { normaliseName } from './headers';
import type { Cell } from './port';
import { isCellError } from './port';

/** The content of a cell. A note says what we assumed to read it. */
export type CellReading<T> =
  | { readonly kind: 'value'; readonly value: T; readonly note?: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'bad'; readonly problem: string };

/** True for an empty cell and for text that contains only spaces. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** Reads a number. Text that is clearly a number is read with a note. */
export function readNumber(cell: Cell): CellReading<number> {
  if (typeof cell === 'number') return value(cell);
  if (isBlank(cell)) return { kind: 'blank' };
  if (isCellError(cell)) return bad(`Error value ${cell.error}`);
  if (typeof cell !== 'string') return bad('TRUE or FALSE where a number is needed');
  const parsed = parseNumber(cell);
  return parsed === null
    ? bad('Text where a number is needed')
    : value(parsed, 'Number stored as text');
}

/**
 * Reads a share: `95%`, 0.95 and 95 are all 0.95. A number above 1 is a percentage, so shares over
 * 100% need the percent sign.
 */
export function readShare(cell: Cell): CellReading<number> {
  if (typeof cell !== 'string' || isBlank(cell)) {
    const reading = readNumber(cell);
    return reading.kind === 'value' ? value(fromPercent(reading.value)) : reading;
  }
  const [, figure = '', sign] = /^([^%a-z]+)(%)?(?:\s*(?:of|a|per)\s.*)?$/i.exec(cell.trim()) ?? [];
  const parsed = parseNumber(figure);
  if (parsed === null) return bad('Text where a percentage is needed');
  return value(sign ? parsed / 100 : fromPercent(parsed));
}

/** Reads a number of days, with or without a unit: 14, `14 days`, `14d`. */
export function readDays(cell: Cell): CellReading<number> {
  if (typeof cell !== 'string') return readNumber(cell);
  const [, figure] = /^(.*\d)\s*(?:d|days?)$/i.exec(cell.trim()) ?? [];
  const days = figure === undefined ? null : parseNumber(figure);
  return days === null ? readNumber(cell) : value(days);
}

/** Reads yes or no and their common synonyms. */
export function readYesNo(cell: Cell): CellReading<boolean> {
  if (typeof cell === 'boolean') return value(cell);
  if (isBlank(cell)) return { kind: 'blank' };
  if (isCellError(cell)) return bad(`Error value ${cell.error}`);
  const word = String(cell).trim().toLowerCase();
  if (YES.has(word)) return value(true);
  if (NO.has(word)) return value(false);
  return bad('Neither yes nor no');
}

/** Reads a text. A number becomes text without a number format. */
export function readText(cell: Cell): CellReading<string> {
  if (isBlank(cell)) return { kind: 'blank' };
  if (isCellError(cell)) return bad(`Error value ${cell.error}`);
  return value(String(cell).trim());
}

/** Reads one of several words without regard to case, spaces and punctuation. */
export function readWord<T>(
  cell: Cell,
  words: ReadonlyMap<string, T>,
  problem: string,
): CellReading<T> {
  if (isBlank(cell)) return { kind: 'blank' };
  if (isCellError(cell)) return bad(`Error value ${cell.error}`);
  const read = words.get(normaliseName(String(cell)));
  return read === undefined ? bad(problem) : value(read);
}

/** Whether a cell contains a word for “no limit”. */
export function saysNone(cell: Cell): boolean {
  return typeof cell === 'string' && NONE.has(normaliseName(cell));
}

const NONE = new Set(['none', 'nolimit', 'unlimited']);
const YES = new Set(['yes', 'y', 'true', '1', 'x', 'open', 'allowed']);
const NO = new Set(['no', 'n', 'false', '0', 'closed', 'forbidden']);

/** Parses digits with currency and thousands signs; null for any other text. */
function parseNumber(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]|^[£$€¥]|[£$€¥]$/g, '');
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(bare)) return Number(bare);
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return Number(bare.replaceAll(',', ''));
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) {
    return Number(bare.replaceAll('.', '').replace(',', '.'));
  }
  if (/^[+-]?\d+,\d+$/.test(bare)) return Number(bare.replace(',', '.'));
  return null;
}

function fromPercent(figure: number): number {
  return Math.abs(figure) > 1 ? figure / 100 : figure;
}

function value<T>(read: T, note?: string): CellReading<T> {
  return note === undefined ? { kind: 'value', value: read } : { kind: 'value', value: read, note };
}

function bad(problem: string): CellReading<never> {
  return { kind: 'bad', problem };
}
