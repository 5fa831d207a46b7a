import type { Area } from '../model/area';
import { parseAddress } from '../model/area';
import { RangeModel } from '../model/range-model';
import type { TableModel } from '../model/table-model';
import { equalNames } from '../model/equal-names';
import { Ref } from '../protocol/class-table';
import type { ClassTable, TableHolder } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { integerOf, objectOf, textOf } from './argument';
import { eventMethods, tableEvents, tablesEvents } from './event-methods';

export const tableCollection: ClassTable<'TableCollection'> = {
  scalars: { Count: { get: (target) => tablesOf(target).length } },
  items: (target) => tablesOf(target).map((table) => new Ref('Table', table)),
  item: (target, key) => tableNamed(target, key),
  methods: {
    Add: ({ workbook, sheet }, [address, hasHeaders]) => {
      if (hasHeaders !== true) {
        throw new HostError('ApiNotFound', 'simulator: tables without headers are not simulated');
      }
      if (typeof address === 'string' && sheet) {
        return new Ref('Table', workbook.addTable(sheet, parseAddress(address)));
      }
      const range = objectOf('Range', address);
      return new Ref('Table', workbook.addTable(range.sheet, range.area));
    },
    GetItemOrNullObject: (target, [key]) => tableNamed(target, key),
    ...eventMethods(tablesEvents, ({ sheet }: TableHolder) => sheet?.id ?? 'Workbook'),
  },
};

export const table: ClassTable<'Table'> = {
  identity: (target) => ({ Id: target.id }),
  scalars: {
    Id: { get: (target) => target.id },
    Name: {
      get: (target) => target.name,
      set: (target, name) => {
        target.sheet.workbook.renameTable(target, textOf(name));
      },
    },
    ShowFilterButton: {
      get: (target) => target.showFilterButton,
      set: (target, shown) => {
        target.showFilterButton = shown === true;
      },
    },
    ShowHeaders: { get: () => true },
    ShowTotals: {
      get: (target) => target.showTotals,
      set: (target, shown) => {
        target.showTotals = shown === true;
      },
    },
    Style: {
      get: (target) => target.style,
      set: (target, style) => {
        target.style = textOf(style);
      },
    },
  },
  navigation: {
    Columns: (target) => new Ref('TableColumnCollection', target),
    Sort: (target) => new Ref('TableSort', target),
    Worksheet: (target) => new Ref('Worksheet', target.sheet),
  },
  methods: {
    ClearFilters: (target) => {
      target.isFiltered = false;
      return undefined;
    },
    Delete: (target) => {
      target.sheet.workbook.deleteTable(target);
      return undefined;
    },
    GetDataBodyRange: (target) => rangeOf(target, target.body),
    GetHeaderRowRange: (target) => rangeOf(target, target.header),
    GetRange: (target) => rangeOf(target, target.area),
    GetTotalRowRange: (target) => rangeOf(target, target.totals),
    ...eventMethods(tableEvents, (target: TableModel) => target.id),
    Resize: (target, [range]) => {
      target.resize(objectOf('Range', range).area);
      return undefined;
    },
  },
};

export const tableColumnCollection: ClassTable<'TableColumnCollection'> = {
  scalars: { Count: { get: (target) => target.header.columns } },
  items: (target) =>
    target.columnNames().map((_name, index) => new Ref('TableColumn', { table: target, index })),
  item: (target, key) => {
    const index = target.columnNames().findIndex((name) => equalNames(name, String(key)));
    return index < 0 ? null : new Ref('TableColumn', { table: target, index });
  },
  methods: {
    GetItemAt: (target, [index]) => {
      if (integerOf(index) >= target.header.columns) throw new HostError('ItemNotFound');
      return new Ref('TableColumn', { table: target, index: integerOf(index) });
    },
  },
};

export const tableColumn: ClassTable<'TableColumn'> = {
  identity: (target) => ({ Id: target.index + 1 }),
  scalars: {
    Index: { get: (target) => target.index },
    Name: { get: (target) => target.table.columnNames()[target.index] },
  },
  methods: {
    GetDataBodyRange: ({ table, index }) => columnOf(table, table.body, index),
    GetTotalRowRange: ({ table, index }) => columnOf(table, table.totals, index),
  },
};

export const tableSort: ClassTable<'TableSort'> = { methods: { Clear: () => undefined } };

function tablesOf({ workbook, sheet }: TableHolder): readonly TableModel[] {
  return sheet ? sheet.tables : workbook.tables;
}

function tableNamed(holder: TableHolder, key: unknown): Ref | null {
  const found = holder.workbook.table(textOf(key));
  return found && tablesOf(holder).includes(found) ? new Ref('Table', found) : null;
}

function rangeOf(table: TableModel, area: Area): Ref {
  return new Ref('Range', new RangeModel(table.sheet, area));
}

function columnOf(table: TableModel, area: Area, index: number): Ref {
  return rangeOf(table, { ...area, column: area.column + index, columns: 1 });
}
