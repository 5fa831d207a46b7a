import { parseAddress, sheetColumns, sheetRows } from '../model/area/area';
import { RangeModel } from '../model/range/range-model';
import type { SheetModel } from '../model/sheet-model';
import { Ref } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { integerOf, objectOf } from './argument';

export const worksheetFreezePanes: ClassTable<'WorksheetFreezePanes'> = {
  methods: {
    /** Freezes all rows and columns up to the end of the range. */
    FreezeAt: ({ layout }, [range]) => {
      const area = typeof range === 'string' ? parseAddress(range) : objectOf('Range', range).area;
      layout.freeze(
        area.rows === sheetRows ? 0 : area.row + area.rows,
        area.columns === sheetColumns ? 0 : area.column + area.columns,
      );
      return undefined;
    },
    FreezeColumns: ({ layout }, [count]) => {
      layout.freeze(0, countOf(count));
      return undefined;
    },
    FreezeRows: ({ layout }, [count]) => {
      layout.freeze(countOf(count), 0);
      return undefined;
    },
    GetLocation: (target) => {
      const location = locationOf(target);
      if (!location) throw new HostError('ItemNotFound');
      return location;
    },
    GetLocationOrNullObject: locationOf,
    Unfreeze: ({ layout }) => {
      layout.freeze(0, 0);
      return undefined;
    },
  },
};

function locationOf(sheet: SheetModel): Ref | null {
  const { frozenRows, frozenColumns } = sheet.layout;
  if (frozenRows === 0 && frozenColumns === 0) return null;
  const rows = frozenRows || sheetRows;
  const columns = frozenColumns || sheetColumns;
  return new Ref('Range', new RangeModel(sheet, { row: 0, column: 0, rows, columns }));
}

function countOf(count: unknown): number {
  const lines = count === undefined ? 1 : integerOf(count);
  if (lines < 0) throw new HostError('InvalidArgument');
  return lines;
}
