import { parseAddress, sheetColumns, sheetRows } from '../model/area/area';
import type { Area } from '../model/area/area';
import { rangeOf } from '../model/range/named-range';
import { RangeModel } from '../model/range/range-model';
import type { SheetModel, SheetVisibility } from '../model/sheet-model';
import { Ref } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { integerOf, textOf } from './argument';
import { eventMethods, sheetEvents } from './event-methods';

export const worksheet: ClassTable<'Worksheet'> = {
  identity: (target) => ({ Id: target.id }),
  scalars: {
    Id: { get: (target) => target.id },
    Name: {
      get: (target) => target.name,
      set: (target, name) => {
        target.workbook.renameSheet(target, textOf(name));
      },
    },
    Position: {
      get: (target) => target.workbook.sheets.indexOf(target),
      set: (target, position) => {
        target.workbook.moveSheet(target, integerOf(position));
      },
    },
    TabColor: {
      get: (target) => target.tabColor,
      set: (target, colour) => {
        target.tabColor = textOf(colour);
      },
    },
    Visibility: {
      get: (target) => target.visibility,
      set: (target, visibility) => {
        if (!isVisibility(visibility)) throw new HostError('InvalidArgument');
        target.workbook.setVisibility(target, visibility);
      },
    },
  },
  navigation: {
    Charts: (target) => new Ref('ChartCollection', target),
    Comments: (target) =>
      new Ref('CommentCollection', { workbook: target.workbook, sheet: target }),
    FreezePanes: (target) => new Ref('WorksheetFreezePanes', target),
    Names: (target) => new Ref('NamedItemCollection', { workbook: target.workbook, sheet: target }),
    Protection: (target) => new Ref('WorksheetProtection', target),
    Shapes: (target) => new Ref('ShapeCollection', target),
    Tables: (target) => new Ref('TableCollection', { workbook: target.workbook, sheet: target }),
  },
  methods: {
    ...eventMethods(sheetEvents, (target: SheetModel) => target.id),
    Activate: (target, _args, { window }) => {
      window.activate(target);
      return undefined;
    },
    Delete: (target) => {
      target.workbook.deleteSheet(target);
      return undefined;
    },
    GetCell: (target, [row, column]) =>
      rangeAt(target, { row: integerOf(row), column: integerOf(column), rows: 1, columns: 1 }),
    GetNext: (target, [visibleOnly]) => needed(neighbour(target, 1, visibleOnly)),
    GetNextOrNullObject: (target, [visibleOnly]) => neighbour(target, 1, visibleOnly),
    GetPrevious: (target, [visibleOnly]) => needed(neighbour(target, -1, visibleOnly)),
    GetPreviousOrNullObject: (target, [visibleOnly]) => neighbour(target, -1, visibleOnly),
    /** By address or defined name. All cells without an argument. */
    GetRange: (target, [address]) => {
      if (typeof address !== 'string') return rangeAt(target, wholeSheet);
      const { names } = target.workbook;
      const name = names.find(address, target) ?? names.find(address);
      const named = name && rangeOf(name, target.workbook);
      return named ? new Ref('Range', named) : rangeAt(target, parseAddress(address));
    },
    GetRangeByIndexes: (target, [row, column, rows, columns]) =>
      rangeAt(target, {
        row: integerOf(row),
        column: integerOf(column),
        rows: integerOf(rows),
        columns: integerOf(columns),
      }),
    /** For an empty sheet, its first cell. */
    GetUsedRange: (target) =>
      rangeAt(target, target.usedArea() ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (target) => {
      const area = target.usedArea();
      return area && rangeAt(target, area);
    },
  },
};

/** Shapes are not simulated: the collection is always empty. */
export const shapeCollection: ClassTable<'ShapeCollection'> = { items: () => [] };

const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };

function rangeAt(sheet: SheetModel, area: Area): Ref {
  return new Ref('Range', new RangeModel(sheet, area));
}

/** The sheet before or after a sheet, optionally without hidden ones. */
function neighbour(sheet: SheetModel, step: 1 | -1, visibleOnly: unknown): Ref | null {
  const { sheets } = sheet.workbook;
  for (let n = sheets.indexOf(sheet) + step; ; n += step) {
    const found = sheets[n];
    if (!found) return null;
    if (visibleOnly !== true || found.visibility === 'Visible') return new Ref('Worksheet', found);
  }
}

function needed(found: Ref | null): Ref {
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

function isVisibility(value: unknown): value is SheetVisibility {
  return value === 'Visible' || value === 'Hidden' || value === 'VeryHidden';
}
