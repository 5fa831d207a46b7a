import { isBlank } from './cell-values';
import { monthOf } from './forms/month-names';
import { namedPeriod } from './forms/period-text';
import { visibleText } from './forms/visible-text';
import { normaliseName } from './headers';
import { readPeriodHeaders } from './period-headers';
import type { Cell } from './port';
import { figureOf } from './reading/rows/figure-words';

type Row = readonly Cell[];
type Known = (header: Cell) => boolean;

/** Only the first rows of a sheet are searched for headers in two rows. */
const ROWS_SEARCHED = 20;
const MIN_KNOWN = 2;
const MIN_MONTHS = 3;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];
const FIRST_DATE = 25_569;
const WEEKS = 53;

/**
 * The rows of a sheet with each header of two rows as one: a year over months, a group over columns, names
 * that are merged over both rows. The lower row holds the header then, and the upper one is blank. Other
 * rows are the same objects.
 */
export function joinHeaderRows(rows: readonly Row[], isKnown: Known): readonly Row[] {
  const joined = [...rows];
  for (let r = 0; r + 1 < Math.min(rows.length, ROWS_SEARCHED); r += 1) {
    const header = joinedHeader(rows[r]!, rows[r + 1]!, isKnown);
    if (header === null) continue;
    joined[r] = rows[r]!.map(() => null);
    joined[r + 1] = header;
    break;
  }
  return joined;
}

/** The header of two rows; null if they are no such pair. */
function joinedHeader(upper: Row, lower: Row, isKnown: Known): Row | null {
  if (!upper.some((cell) => !isBlank(cell)) || !lower.some((cell) => !isBlank(cell))) return null;
  if (![...upper, ...lower].every(canName)) return null;
  if (isDataBelow(upper, lower, isKnown)) return null;
  const groups = filledRight(upper);
  const isRepeated = repeated(lower);
  const periods = new Set(readPeriodHeaders(groups).columns.map(({ index }) => index));
  const years = groups.map(yearOf);
  const months = lower.filter((cell, c) => years[c] != null && partOfYear(cell) !== null).length;
  const areFigures = lower.filter((cell, c) => periods.has(c) && isText(cell)).length;
  const hasLabelsAbove =
    lower.every((cell) => isBlank(cell) || typeof cell === 'string') &&
    lower.some((cell, c) => isBlank(cell) && isKnown(upper[c] ?? null)) &&
    lower.filter(isKnown).length > 0;
  const filled = upper.filter((cell) => !isBlank(cell)).length;
  const isCaption = filled === 1 && !isBlank(upper[0] ?? null);
  const isPair =
    months >= MIN_MONTHS ||
    (!isCaption && (hasLabelsAbove || areFigures >= MIN_KNOWN || isRepeated.includes(true)));
  if (!isPair) return null;
  const isInMonths = months >= MIN_MONTHS;
  const header = lower.map((cell, c): Cell => {
    const group = groups[c] ?? null;
    if (isBlank(cell)) return upper[c] ?? null;
    const year = years[c] ?? null;
    if (isInMonths && year !== null) {
      const part = partOfYear(cell);
      return part === null ? cell : periodIn(year, part);
    }
    if (isBlank(group)) return cell;
    if (periods.has(c)) return figureOf(String(cell)) === 'units' ? group : both(group, cell);
    return nameOf(group, cell, isRepeated[c]!, isKnown);
  });
  return header.filter(isKnown).length >= MIN_KNOWN ? header : null;
}

/** Whether the upper row is a header by itself and the lower one has a value under its first name. */
function isDataBelow(upper: Row, lower: Row, isKnown: Known): boolean {
  const known = upper.flatMap((cell, c) => (isKnown(cell) ? [c] : []));
  if (known.length < MIN_KNOWN || lower.filter(isKnown).length >= MIN_KNOWN) {
    return (
      known.length >= MIN_KNOWN && lower.every((cell, c) => isBlank(cell) || same(cell, upper[c]!))
    );
  }
  const blank = known.filter((c) => isBlank(lower[c] ?? null));
  return blank.length < MIN_KNOWN || blank[0] !== known[0];
}

/** A group and a column of it under the name that is known. */
function nameOf(group: Cell, cell: Cell, isRepeated: boolean, isKnown: Known): Cell {
  if (figureOf(String(group)) === 'other' && readPeriodHeaders([cell]).columns.length > 0) {
    return both(group, cell);
  }
  if (!isRepeated) return cell;
  const names = [both(group, cell), group];
  return names.find(isKnown) ?? names[0]!;
}

function both(group: Cell, cell: Cell): string {
  return `${String(group).trim()} ${String(cell).trim()}`;
}

/** The cells of a row, each blank one with the text to its left, as merged cells show it. */
function filledRight(row: Row): Row {
  let last: Cell = null;
  return row.map((cell) => (isBlank(cell) ? last : (last = cell)));
}

function repeated(row: Row): readonly boolean[] {
  const names = row.map((cell) => (isBlank(cell) ? '' : normaliseName(String(cell))));
  return names.map((name, c) => name !== '' && names.some((other, k) => k !== c && other === name));
}

/** The year that a cell names alone or in a caption; null if it names none or two. */
function yearOf(cell: Cell): number | null {
  if (typeof cell === 'number') {
    return Number.isInteger(cell) && cell >= FIRST_YEAR && cell <= LAST_YEAR ? cell : null;
  }
  if (typeof cell !== 'string') return null;
  const years = new Set(cell.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g));
  return years.size === 1 ? Number([...years][0]) : null;
}

type PartOfYear = { readonly month: number } | { readonly text: string };

/** A month, week or quarter without its year. */
function partOfYear(cell: Cell): PartOfYear | null {
  if (typeof cell === 'number') {
    return Number.isInteger(cell) && cell >= 1 && cell <= 12 ? { month: cell } : null;
  }
  if (typeof cell !== 'string') return null;
  const text = visibleText(cell);
  const month = monthOf(text);
  if (month !== null && !/\d/.test(text)) return { month };
  const [, week] = /^(?:w|wk|week|kw)[ .-]*(\d{1,2})$/i.exec(text) ?? [];
  if (week !== undefined && Number(week) <= WEEKS) return { text: `W${week.padStart(2, '0')}` };
  return namedPeriod(`${text} 2026`)?.length === 'quarter' ? { text } : null;
}

function periodIn(year: number, part: PartOfYear): string {
  if ('month' in part) return `${String(year)}-${String(part.month).padStart(2, '0')}`;
  return part.text.startsWith('W')
    ? `${String(year)}-${part.text}`
    : `${part.text} ${String(year)}`;
}

function isText(cell: Cell): boolean {
  return typeof cell === 'string' && figureOf(cell) !== null;
}

/** Whether a cell may stand in a header: a text, a date, a year or the number of a month. */
function canName(cell: Cell): boolean {
  if (typeof cell !== 'number') return isBlank(cell) || typeof cell === 'string';
  return cell >= FIRST_DATE || yearOf(cell) !== null || partOfYear(cell) !== null;
}

function same(cell: Cell, other: Cell): boolean {
  return String(cell).trim().toLowerCase() === String(other).trim().toLowerCase();
}
