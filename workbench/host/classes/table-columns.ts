import type { Area } from '../model/area/area';
import { equalNames } from '../model/equal-names';
import { RangeModel } from '../model/range/range-model';
import { wireValue } from '../model/cell/wire-value';
import { deleteTableColumn, insertTableColumn } from '../model/table/table-column-changes';
import type { TableModel } from '../model/sheet-model';
import { Ref } from '../protocol/class-table';
import type { ClassTable, TableColumnPlace } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { indexOf, placeOrEnd, textOf } from './argument';

export const tableColumnCollection: ClassTable<'TableColumnCollection'> = {
  scalars: { Count: { get: (target) => target.columns.all.length } },
  items: (target) => target.columns.all.map((_column, index) => columnAt(target, index)),
  item: columnOf,
  methods: {
    /** The values are those of the whole column, with the header first. A name replaces that header. */
    Add: (target, [index, values, name]) => {
      const at = insertTableColumn(target, placeOrEnd(index));
      const cells = columnCells({ table: target, column: target.columns.all[at]! }, target.area);
      if (values !== undefined && values !== null) cells.enter(inColumn(values, cells.area.rows));
      if (typeof name === 'string') {
        new RangeModel(target.sheet, { ...cells.area, rows: 1 }).enter(`'${name}`);
      }
      return columnAt(target, at);
    },
    GetCount: (target) => target.columns.all.length,
    GetItemAt: (target, [index]) => columnAt(target, indexOf(index, target.columns.all.length)),
    GetItemOrNullObject: (target, [key]) => columnOf(target, key),
  },
};

export const tableColumn: ClassTable<'TableColumn'> = {
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexIn },
    Name: {
      get: (target) => target.table.columnNames()[indexIn(target)],
      set: (target, name) => {
        columnCells(target, target.table.header).enter(`'${textOf(name)}`);
      },
    },
    Values: {
      get: (target) => columnCells(target, target.table.area).read((cell) => wireValue(cell.value)),
      set: (target, values) => {
        columnCells(target, target.table.area).enter(values);
      },
    },
  },
  navigation: { Filter: (target) => new Ref('Filter', target) },
  methods: {
    Delete: (target) => {
      deleteTableColumn(target.table, indexIn(target));
      return undefined;
    },
    GetDataBodyRange: (target) => new Ref('Range', columnCells(target, target.table.body)),
    GetHeaderRowRange: (target) => new Ref('Range', columnCells(target, target.table.header)),
    GetRange: (target) => new Ref('Range', columnCells(target, target.table.area)),
    GetTotalRowRange: (target) => new Ref('Range', columnCells(target, target.table.totals)),
  },
};

function columnAt(table: TableModel, index: number): Ref {
  return new Ref('TableColumn', { table, column: table.columns.all[index]! });
}

/** By id or by name. */
function columnOf(table: TableModel, key: unknown): Ref | null {
  const names = table.columnNames();
  const index = table.columns.all.findIndex(({ id }, c) =>
    typeof key === 'number' ? id === key : equalNames(names[c] ?? '', textOf(key)),
  );
  return index < 0 ? null : columnAt(table, index);
}

function indexIn({ table, column }: TableColumnPlace): number {
  const index = table.columns.all.indexOf(column);
  if (index < 0) throw new HostError('InvalidReference');
  return index;
}

function columnCells(place: TableColumnPlace, area: Area): RangeModel {
  const column = area.column + indexIn(place);
  return new RangeModel(place.table.sheet, { ...area, column, columns: 1 });
}

/** Excel accepts a list of values or a list of rows with one value. The totals are optional. */
function inColumn(values: unknown, rows: number): unknown {
  if (!Array.isArray(values)) return values;
  const lines = values.map(
    (value: unknown) => (Array.isArray(value) ? value : [value]) as unknown[],
  );
  return lines.length === rows - 1 ? [...lines, [null]] : lines;
}
