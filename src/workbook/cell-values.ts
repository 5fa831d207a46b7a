import { answerOf, isNoneWord } from './forms/answer-words';
import { isAmbiguousNumber, parseNumberText } from './forms/number-text';
import type { NumberText } from './forms/number-text';
import { timeUnitOf } from './forms/units';
import { visibleText } from './forms/visible-text';
import { normaliseName } from './headers';
import type { Cell } from './port';
import { isCellError } from './port';
import { PLAIN_FORM } from './reading/column-form';
import type { ColumnForm } from './reading/column-form';

/** The content of a cell. A note says what we assumed to read it. */
export type CellReading<T> =
  | { readonly kind: 'value'; readonly value: T; readonly note?: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'bad'; readonly problem: string };

/** True for an empty cell and for text that contains only spaces. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** Reads a number. Text that is clearly a number is read with a note, in the form of its column. */
export function readNumber(cell: Cell, form: ColumnForm = PLAIN_FORM): CellReading<number> {
  if (typeof cell === 'number') return value(cell);
  if (isBlank(cell)) return { kind: 'blank' };
  if (isCellError(cell)) return bad(errorProblem(cell.error));
  if (typeof cell !== 'string') return bad('TRUE or FALSE where a number is needed');
  const parsed = parseNumberText(cell);
  if (parsed === null) return bad('Text where a number is needed');
  const number = inForm(parsed, form);
  if (number === null) return bad(bothNumbers(parsed));
  const { unit } = parsed;
  if (unit?.dimension === 'other' || (unit?.dimension === 'cases' && !form.isInCases)) {
    return bad(`In ${unit.word}, and a number of units is needed`);
  }
  return value(number * (unit?.factor ?? 1), 'Number stored as text');
}

/** Reads a number of units in a case: 6, `Case of 6`, `6 per box`. */
export function readPack(cell: Cell, form: ColumnForm = PLAIN_FORM): CellReading<number> {
  return readNumber(cell, { ...form, isInCases: true });
}

/**
 * Reads a share: `95%`, 0.95 and 95 are all 0.95. A number above 1 is a percentage, so shares over
 * 100% need the percent sign.
 */
export function readShare(cell: Cell, form: ColumnForm = PLAIN_FORM): CellReading<number> {
  if (typeof cell !== 'string' || isBlank(cell)) {
    const reading = readNumber(cell);
    return reading.kind === 'value' ? value(fromPercent(reading.value)) : reading;
  }
  const text = visibleText(cell);
  const [, figure = '', sign] = /^([^%a-z]+)(%)?(?:\s*(?:of|a|per)\s.*)?$/i.exec(text) ?? [];
  const parsed = parseNumberText(figure);
  if (parsed === null || parsed.unit !== null) return bad('Text where a percentage is needed');
  const share = inForm(parsed, form);
  if (share === null) return bad(bothNumbers(parsed));
  return value(sign ? share / 100 : fromPercent(share));
}

/** Reads a number of days, with or without a unit of time: 14, `14 days`, `14d`, `2 weeks`. */
export function readDays(cell: Cell, form: ColumnForm = PLAIN_FORM): CellReading<number> {
  if (typeof cell !== 'string') return readNumber(cell, form);
  const [, figure = '', word = ''] = /^(.*\d)\s*(\p{L}[\p{L}. ]*)$/u.exec(visibleText(cell)) ?? [];
  const unit = word === '' ? null : timeUnitOf(word);
  const parsed = unit === null ? null : parseNumberText(figure);
  if (unit === null || parsed === null) return readNumber(cell, form);
  const time = inForm(parsed, form);
  if (time === null) return bad(bothNumbers(parsed));
  // The caller converts from the column's unit, and this cell has its own.
  return value((time * unit.factor) / form.factor);
}

/** Reads yes or no and their common synonyms. */
export function readYesNo(cell: Cell): CellReading<boolean> {
  if (typeof cell === 'boolean') return value(cell);
  if (isBlank(cell)) return { kind: 'blank' };
  if (isCellError(cell)) return bad(errorProblem(cell.error));
  const answer = answerOf(String(cell));
  return answer === null ? bad('Neither yes nor no') : value(answer);
}

/** Reads a text. A number becomes text without a number format. */
export function readText(cell: Cell): CellReading<string> {
  if (isBlank(cell)) return { kind: 'blank' };
  if (isCellError(cell)) return bad(errorProblem(cell.error));
  return value(String(cell).trim());
}

/** Reads one of several words without regard to case, spaces and punctuation. */
export function readWord<T>(
  cell: Cell,
  words: ReadonlyMap<string, T>,
  problem: string,
): CellReading<T> {
  if (isBlank(cell)) return { kind: 'blank' };
  if (isCellError(cell)) return bad(errorProblem(cell.error));
  const read = words.get(normaliseName(String(cell)));
  return read === undefined ? bad(problem) : value(read);
}

/** Whether a cell contains a word for “no limit”. */
export function saysNone(cell: Cell): boolean {
  return typeof cell === 'string' && isNoneWord(cell);
}

/** The number under the form of its column; null if the column leaves it open. */
function inForm(text: NumberText, { decimalSign, usualSign }: ColumnForm): number | null {
  if (!isAmbiguousNumber(text)) return text.withPoint ?? text.withComma;
  if (decimalSign !== null) return decimalSign === '.' ? text.withPoint : text.withComma;
  // An ambiguous number has three digits after its sign, so one of the two readings has groups.
  const grouped = Math.abs(text.withPoint!) > Math.abs(text.withComma!) ? '.' : ',';
  return usualSign !== grouped ? null : usualSign === '.' ? text.withPoint : text.withComma;
}

function bothNumbers({ withPoint, withComma }: NumberText): string {
  return `Can be read as ${String(withPoint)} or as ${String(withComma)}; Decimal sign in Settings decides`;
}

/** What is wrong with a cell in error; a formula that was never calculated is none of Excel's errors. */
export function errorProblem(error: string): string {
  return error.startsWith('(')
    ? `A formula ${error.slice(1, -1)}, then try again`
    : `Error value ${error}`;
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
