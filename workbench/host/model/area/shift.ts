import type { Area } from './area';
import { intersects, sheetColumns, sheetRows } from './area';

/** An insertion (`Down`, `Right`) or deletion (`Up`, `Left`) of cells. Cells behind move that way. */
export interface Shift {
  readonly area: Area;
  readonly direction: 'Down' | 'Right' | 'Up' | 'Left';
}

/** A run of adjacent rows or columns. */
interface Span {
  readonly start: number;
  readonly count: number;
}

export function isInsertion({ direction }: Shift): boolean {
  return direction === 'Down' || direction === 'Right';
}

/** Whether the cells move up or down. */
export function isVertical({ direction }: Shift): boolean {
  return direction === 'Down' || direction === 'Up';
}

/** Whether whole rows or whole columns shift. */
export function isWhole(shift: Shift): boolean {
  return isVertical(shift) ? shift.area.columns === sheetColumns : shift.area.rows === sheetRows;
}

/**
 * Where an area is after a shift. The rules are those of Excel for references: an insertion inside the
 * area extends it, and a deletion shrinks it. If the shift moves only a part of its width, the area
 * stays where it is. Null if all of the area was deleted.
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

/** The number of leading rows or columns, such as frozen ones, after a shift of whole rows or columns. */
export function shiftCount(count: number, shift: Shift): number {
  if (count === 0) return 0;
  const at = spanOf(shift.area, isVertical(shift) ? 'row' : 'column');
  if (isInsertion(shift)) return at.start < count ? count + at.count : count;
  return count - overlap({ start: 0, count }, at);
}

/** The index of a row or column after a shift of whole rows or columns. Null if it was deleted. */
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

/** The part of a run that is still on the sheet. */
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

/** Every cell that a shift moves or deletes: from its first cell to the end of the sheet. */
export function affectedZone(shift: Shift): Area {
  const { area } = shift;
  return isVertical(shift)
    ? { ...area, rows: sheetRows - area.row }
    : { ...area, columns: sheetColumns - area.column };
}

/** Whether a shift would split an area: some of its cells move, and cells beside them do not. */
export function splits(shift: Shift, area: Area): boolean {
  const zone = affectedZone(shift);
  if (!intersects(zone, area)) return false;
  return isVertical(shift)
    ? area.column < zone.column || area.column + area.columns > zone.column + zone.columns
    : area.row < zone.row || area.row + area.rows > zone.row + zone.rows;
}
