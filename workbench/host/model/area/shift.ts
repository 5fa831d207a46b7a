import type { Area } from './area';
import { intersects, sheetColumns, sheetRows } from './area';

/** Cells that were put in (`Down`, `Right`: what stood there moves that way) or taken out (`Up`, `Left`). */
export interface Shift {
  readonly area: Area;
  readonly direction: 'Down' | 'Right' | 'Up' | 'Left';
}

/** A stretch of rows or of columns. */
interface Span {
  readonly start: number;
  readonly count: number;
}

export function isInsertion({ direction }: Shift): boolean {
  return direction === 'Down' || direction === 'Right';
}

/** Whether the cells move along a column. */
export function isVertical({ direction }: Shift): boolean {
  return direction === 'Down' || direction === 'Up';
}

/** Whether a shift is of whole rows or of whole columns. */
export function isWhole(shift: Shift): boolean {
  return isVertical(shift) ? shift.area.columns === sheetColumns : shift.area.rows === sheetRows;
}

/**
 * Where an area is after a shift, as Excel moves references: cells put in within it widen it, cells
 * taken out narrow it, and null says that nothing of it is left. An area of which only a part would
 * move across the shift's direction stays where it is.
 */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const [along, across] = isVertical(shift)
    ? (['row', 'column'] as const)
    : (['column', 'row'] as const);
  const lane = spanOf(shift.area, across);
  const own = spanOf(area, across);
  const isInLane = own.start >= lane.start && own.start + own.count <= lane.start + lane.count;
  if (!isInLane) return area;
  const moved = shiftSpan(spanOf(area, along), shift, spanOf(shift.area, along));
  if (!moved) return null;
  return along === 'row'
    ? { ...area, row: moved.start, rows: moved.count }
    : { ...area, column: moved.start, columns: moved.count };
}

/** How many of the first rows or columns are meant after a shift of whole ones, such as those that are frozen. */
export function shiftCount(count: number, shift: Shift): number {
  if (count === 0) return 0;
  const at = spanOf(shift.area, isVertical(shift) ? 'row' : 'column');
  if (isInsertion(shift)) return at.start < count ? count + at.count : count;
  return count - overlap({ start: 0, count }, at);
}

/** Where a row or column is after a shift of whole ones; null where it was taken out. */
export function shiftIndex(index: number, shift: Shift): number | null {
  const at = spanOf(shift.area, isVertical(shift) ? 'row' : 'column');
  return shiftSpan({ start: index, count: 1 }, shift, at)?.start ?? null;
}

function shiftSpan(span: Span, shift: Shift, at: Span): Span | null {
  const size = isVertical(shift) ? sheetRows : sheetColumns;
  if (span.count === size) return span;
  if (isInsertion(shift)) {
    if (span.start >= at.start) return clipped({ ...span, start: span.start + at.count }, size);
    const isWidened = at.start < span.start + span.count;
    return isWidened ? clipped({ ...span, count: span.count + at.count }, size) : span;
  }
  const count = span.count - overlap(span, at);
  if (count === 0) return null;
  const removedBefore = Math.max(0, Math.min(span.start, at.start + at.count) - at.start);
  return { start: span.start - removedBefore, count };
}

/** What is left on the sheet of a stretch that its end was pushed over. */
function clipped({ start, count }: Span, size: number): Span | null {
  return start >= size ? null : { start, count: Math.min(count, size - start) };
}

function overlap(a: Span, b: Span): number {
  const end = Math.min(a.start + a.count, b.start + b.count);
  return Math.max(0, end - Math.max(a.start, b.start));
}

function spanOf(area: Area, along: 'row' | 'column'): Span {
  return along === 'row'
    ? { start: area.row, count: area.rows }
    : { start: area.column, count: area.columns };
}

/** Every cell that a shift moves, takes out or pushes away: its lane from its first cell to the end of the sheet. */
export function affectedZone(shift: Shift): Area {
  const { area } = shift;
  return isVertical(shift)
    ? { ...area, rows: sheetRows - area.row }
    : { ...area, columns: sheetColumns - area.column };
}

/** Whether a shift would tear an area apart: some of its cells move and others, beside them, do not. */
export function splits(shift: Shift, area: Area): boolean {
  const zone = affectedZone(shift);
  if (!intersects(zone, area)) return false;
  return isVertical(shift)
    ? area.column < zone.column || area.column + area.columns > zone.column + zone.columns
    : area.row < zone.row || area.row + area.rows > zone.row + zone.rows;
}
