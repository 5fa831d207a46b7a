import type { Area } from '../model/area/area';
import {
  boundingArea,
  intersection,
  parseAddress,
  sheetColumns,
  sheetRows,
} from '../model/area/area';
import { RangeModel } from '../model/range/range-model';
import { surroundingRegion } from '../model/range/surrounding-region';
import { Ref } from '../protocol/class-table';
import type { Method } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { integerOf, objectOf } from './argument';

/** The methods of a range that return a range near it. */
export const rangePlaces: Readonly<Record<string, Method<RangeModel>>> = {
  GetAbsoluteResizedRange: (target, [rows, columns]) =>
    rangeAt(target, { ...target.area, rows: integerOf(rows), columns: integerOf(columns) }),
  GetBoundingRect: (target, [other]) => rangeAt(target, boundingArea(target.area, areaOf(other))),
  /** The cell can lie outside the range, as in Excel. */
  GetCell: (target, [row, column]) =>
    rangeAt(target, {
      row: target.area.row + integerOf(row),
      column: target.area.column + integerOf(column),
      rows: 1,
      columns: 1,
    }),
  GetColumn: (target, [column]) =>
    rangeAt(target, {
      ...target.area,
      column: target.area.column + integerOf(column),
      columns: 1,
    }),
  GetColumnsAfter: (target, [count]) => beside(target, 'column', countOf(count)),
  GetColumnsBefore: (target, [count]) => beside(target, 'column', -countOf(count)),
  GetEntireColumn: (target) => rangeAt(target, { ...target.area, row: 0, rows: sheetRows }),
  GetEntireRow: (target) => rangeAt(target, { ...target.area, column: 0, columns: sheetColumns }),
  GetIntersection: (target, [other]) => {
    const shared = intersection(target.area, areaOf(other));
    if (!shared) throw new HostError('ItemNotFound');
    return rangeAt(target, shared);
  },
  GetIntersectionOrNullObject: (target, [other]) => {
    const shared = intersection(target.area, areaOf(other));
    return shared && rangeAt(target, shared);
  },
  GetLastCell: (target) => rangeAt(target, lastRow(lastColumn(target.area))),
  GetLastColumn: (target) => rangeAt(target, lastColumn(target.area)),
  GetLastRow: (target) => rangeAt(target, lastRow(target.area)),
  GetOffsetRange: (target, [rows, columns]) =>
    rangeAt(target, {
      ...target.area,
      row: target.area.row + integerOf(rows),
      column: target.area.column + integerOf(columns),
    }),
  GetResizedRange: (target, [rows, columns]) =>
    rangeAt(target, {
      ...target.area,
      rows: target.area.rows + integerOf(rows),
      columns: target.area.columns + integerOf(columns),
    }),
  GetRow: (target, [row]) =>
    rangeAt(target, { ...target.area, row: target.area.row + integerOf(row), rows: 1 }),
  GetRowsAbove: (target, [count]) => beside(target, 'row', -countOf(count)),
  GetRowsBelow: (target, [count]) => beside(target, 'row', countOf(count)),
  GetSpillParent: (target) => needed(spillParent(target)),
  GetSpillParentOrNullObject: spillParent,
  GetSpillingToRange: (target) => needed(spillingTo(target)),
  GetSpillingToRangeOrNullObject: spillingTo,
  GetSurroundingRegion: (target) => rangeAt(target, surroundingRegion(target.sheet, target.area)),
  /** For an empty range, its first cell. */
  GetUsedRange: (target) =>
    usedRange(target) ?? rangeAt(target, { ...target.area, rows: 1, columns: 1 }),
  GetUsedRangeOrNullObject: usedRange,
};

function rangeAt({ sheet }: RangeModel, area: Area): Ref {
  return new Ref('Range', new RangeModel(sheet, area));
}

function areaOf(other: unknown): Area {
  return typeof other === 'string' ? parseAddress(other) : objectOf('Range', other).area;
}

function usedRange(target: RangeModel): Ref | null {
  const used = target.sheet.usedArea(target.area);
  return used && rangeAt(target, used);
}

function spillParent(target: RangeModel): Ref | null {
  const [[cell] = []] = target.read(({ spilledFrom, spill }) => ({ spilledFrom, spill }));
  if (cell?.spill) return rangeAt(target, { ...target.area, rows: 1, columns: 1 });
  return cell?.spilledFrom ? rangeAt(target, { ...cell.spilledFrom, rows: 1, columns: 1 }) : null;
}

function spillingTo(target: RangeModel): Ref | null {
  const [[spill] = []] = target.read((cell) => cell.spill);
  return spill ? rangeAt(target, { ...target.area, ...spill }) : null;
}

function needed(found: Ref | null): Ref {
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

/** A number of rows or columns after a range, or before it for a negative number. */
function beside(target: RangeModel, along: 'row' | 'column', count: number): Ref {
  const size = along === 'row' ? 'rows' : 'columns';
  const { area } = target;
  const start = count > 0 ? area[along] + area[size] : area[along] + count;
  return rangeAt(target, { ...area, [along]: start, [size]: Math.abs(count) });
}

function countOf(count: unknown): number {
  return count === undefined || count === null ? 1 : integerOf(count);
}

function lastRow(area: Area): Area {
  return { ...area, row: area.row + area.rows - 1, rows: 1 };
}

function lastColumn(area: Area): Area {
  return { ...area, column: area.column + area.columns - 1, columns: 1 };
}
