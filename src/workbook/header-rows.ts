import { isBlank } from './cell-values';
import { normaliseName } from './headers';
import type { Cell } from './port';

type Row = readonly Cell[];

/** A block of cells that names the columns of a range, by its place in the rows of a sheet. */
export interface HeaderRow {
  readonly row: number;
  readonly first: number;
  readonly last: number;
  /** The only text in the row above, such as the name of a site; null if there is none. */
  readonly caption: string | null;
  /** True if it repeats the header above it, as printed pages do. */
  readonly isRepeat: boolean;
}

/** A known header for a range that begins below another one; two would also fit a row of data. */
const MIN_KNOWN_BELOW = 3;
/** A smaller number is no date, so it is data. */
const FIRST_DATE = 25_569;
/** A caption is in one of this many rows above the header. */
const CAPTION_ROWS = 2;

/**
 * The header rows of a sheet, from top to bottom. The first one has two known headers or more. A later
 * one repeats the one above it, or has three known headers, and only text and dates.
 */
export function headerRowsOf(
  rows: readonly Row[],
  isKnown: (header: Cell) => boolean,
): readonly HeaderRow[] {
  const found: HeaderRow[] = [];
  rows.forEach((row, r) => {
    if (found.length > 0 && !row.every(canBeHeader)) return;
    const known = row.filter(isKnown).length;
    if (known < 2) return;
    for (const [first, last] of headerBlocks(row)) {
      const cells = row.slice(first, last + 1);
      const inBlock = cells.filter(isKnown).length;
      if (inBlock < 2) continue;
      const above = found
        .filter((other) => other.row < r && other.first <= last && first <= other.last)
        .at(-1);
      const repeated = above && isSame(rows[above.row]!, row, first, last) ? above : null;
      const isNew = inBlock >= MIN_KNOWN_BELOW || hasSettings(cells);
      if (above && !repeated && !(isNew && inBlock * 2 >= cells.length)) continue;
      const caption = captionAbove(rows, r, first, last);
      const isRepeat = repeated !== null && (caption === null || caption === repeated.caption);
      found.push({ row: r, first, last, caption, isRepeat });
    }
  });
  return found;
}

/** The row after the last one of a header's range: the end of the sheet, or where another range begins. */
export function tableEnd(
  rows: readonly Row[],
  header: HeaderRow,
  all: readonly HeaderRow[],
): number {
  const next = all.find(
    ({ row, first, last, isRepeat }) =>
      row > header.row && !isRepeat && first <= header.last && header.first <= last,
  );
  if (!next) return rows.length;
  let end = next.row;
  if (next.caption !== null) {
    while (filledOf(rows[end - 1]!, next.first, next.last).length !== 1) end -= 1;
    end -= 1;
  }
  while (end > header.row + 1 && rows[end - 1]!.every(isBlank)) end -= 1;
  return end;
}

/** First and last index of each block of filled cells; then of the whole row if it has several blocks. */
export function headerBlocks(row: Row): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  row.forEach((cell, index) => {
    if (isBlank(cell)) return;
    const open = blocks.at(-1);
    if (open?.[1] === index - 1) open[1] = index;
    else blocks.push([index, index]);
  });
  if (blocks.length > 1) blocks.push([blocks[0]![0], blocks.at(-1)![1]]);
  return blocks;
}

function canBeHeader(cell: Cell): boolean {
  return (
    isBlank(cell) || typeof cell === 'string' || (typeof cell === 'number' && cell >= FIRST_DATE)
  );
}

function isSame(above: Row, row: Row, first: number, last: number): boolean {
  const texts = (cells: Row) => cells.slice(first, last + 1).map((cell) => shown(cell));
  return texts(above).every((text, k) => text === texts(row)[k]);
}

function shown(cell: Cell): string {
  return typeof cell === 'string' ? normaliseName(cell) : String(cell ?? '');
}

function hasSettings(cells: Row): boolean {
  const names = cells.map(shown);
  return names.includes('setting') && names.includes('value');
}

/** The only text in a row above, with at most blank rows between. */
function captionAbove(rows: readonly Row[], r: number, first: number, last: number): string | null {
  for (let above = r - 1; above >= Math.max(0, r - CAPTION_ROWS); above -= 1) {
    const filled = filledOf(rows[above]!, first, last);
    if (filled.length === 0) continue;
    const [only] = filled;
    return filled.length === 1 && typeof only === 'string' ? only.trim() : null;
  }
  return null;
}

function filledOf(row: Row, first: number, last: number): readonly Cell[] {
  return row.slice(first, last + 1).filter((cell) => !isBlank(cell));
}
