import { parseAddress } from '../model/area';
import { RangeModel } from '../model/range-model';
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
    GetRange: (target, [address]) =>
      new Ref('Range', new RangeModel(target, parseAddress(textOf(address)))),
    GetRangeByIndexes: (target, [row, column, rows, columns]) =>
      new Ref(
        'Range',
        new RangeModel(target, {
          row: integerOf(row),
          column: integerOf(column),
          rows: integerOf(rows),
          columns: integerOf(columns),
        }),
      ),
    GetUsedRangeOrNullObject: (target) => {
      const area = target.usedArea();
      return area && new Ref('Range', new RangeModel(target, area));
    },
  },
};

export const worksheetProtection: ClassTable<'WorksheetProtection'> = {
  scalars: { Protected: { get: (target) => target.isProtected } },
};

export const worksheetFreezePanes: ClassTable<'WorksheetFreezePanes'> = {
  methods: {
    FreezeRows: (target, [count]) => {
      target.layout.freeze(integerOf(count), 0);
      return undefined;
    },
  },
};

/** No shapes are simulated yet: there are never any. */
export const shapeCollection: ClassTable<'ShapeCollection'> = { items: () => [] };

function isVisibility(value: unknown): value is SheetVisibility {
  return value === 'Visible' || value === 'Hidden' || value === 'VeryHidden';
}
