import type { Area } from '../model/area/area';
import { parseAddress } from '../model/area/area';
import { equalNames } from '../model/equal-names';
import { RangeModel } from '../model/range/range-model';
import { clearFilters, reapplyFilters } from '../model/table/table-filters';
import type { TableBands, TableModel } from '../model/sheet-model';
import { Ref } from '../protocol/class-table';
import type { ClassTable, Scalar, TableHolder } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { indexOf, objectOf, textOf } from './argument';
import { eventMethods, tableEvents, tablesEvents } from './event-methods';

export const tableCollection: ClassTable<'TableCollection'> = {
  scalars: { Count: { get: (target) => tablesOf(target).length } },
  items: (target) => tablesOf(target).map((table) => new Ref('Table', table)),
  item: (target, key) => tableNamed(target, key),
  methods: {
    ...eventMethods(tablesEvents, ({ sheet }: TableHolder) => sheet?.id ?? 'Workbook'),
    Add: (target, [address, hasHeaders]) => {
      const { sheet, area } = placeOf(target, address);
      const isHeadless = hasHeaders !== true;
      return new Ref('Table', target.workbook.addTable(sheet, area, undefined, isHeadless));
    },
    GetCount: (target) => tablesOf(target).length,
    GetItemAt: (target, [index]) => {
      const tables = tablesOf(target);
      return new Ref('Table', tables[indexOf(index, tables.length)]!);
    },
    GetItemOrNullObject: (target, [key]) => tableNamed(target, key),
  },
};

export const table: ClassTable<'Table'> = {
  identity: (target) => ({ Id: target.id }),
  scalars: {
    HighlightFirstColumn: band('highlightFirstColumn'),
    HighlightLastColumn: band('highlightLastColumn'),
    Id: { get: (target) => target.id },
    Name: {
      get: (target) => target.name,
      set: (target, name) => {
        target.sheet.workbook.renameTable(target, textOf(name));
      },
    },
    ShowBandedColumns: band('showBandedColumns'),
    ShowBandedRows: band('showBandedRows'),
    ShowFilterButton: band('showFilterButton'),
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
    AutoFilter: (target) => new Ref('AutoFilter', target),
    Columns: (target) => new Ref('TableColumnCollection', target),
    Rows: (target) => new Ref('TableRowCollection', target),
    Sort: (target) => new Ref('TableSort', target),
    Worksheet: (target) => new Ref('Worksheet', target.sheet),
  },
  methods: {
    ...eventMethods(tableEvents, (target: TableModel) => target.id),
    ClearFilters: (target) => {
      clearFilters(target);
      return undefined;
    },
    ConvertToRange: (target) => {
      target.sheet.workbook.dropTable(target);
      return rangeOf(target, target.area);
    },
    Delete: (target) => {
      target.sheet.workbook.deleteTable(target);
      return undefined;
    },
    GetDataBodyRange: (target) => rangeOf(target, target.body),
    GetHeaderRowRange: (target) => rangeOf(target, target.header),
    GetRange: (target) => rangeOf(target, target.area),
    GetTotalRowRange: (target) => rangeOf(target, target.totals),
    ReapplyFilters: (target) => {
      reapplyFilters(target);
      return undefined;
    },
    Resize: (target, [range]) => {
      const area = typeof range === 'string' ? parseAddress(range) : objectOf('Range', range).area;
      target.resize(area);
      return undefined;
    },
  },
};

function band(name: keyof TableBands): Scalar<TableModel> {
  return {
    get: (target) => target.bands[name],
    set: (target, shown) => {
      target.setBands({ [name]: shown === true });
    },
  };
}

/** The cells of a new table: a range, or an address on the owner's sheet or with the name of a sheet. */
function placeOf({ workbook, sheet }: TableHolder, address: unknown): RangeModel {
  if (typeof address !== 'string') return objectOf('Range', address);
  const [, quoted, plain, cells = address] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const named = name === undefined ? sheet : workbook.sheets.find((s) => equalNames(s.name, name));
  if (!named) throw new HostError('InvalidArgument');
  return new RangeModel(named, parseAddress(cells));
}

function tablesOf({ workbook, sheet }: TableHolder): readonly TableModel[] {
  return sheet ? sheet.tables : workbook.tables;
}

function tableNamed(holder: TableHolder, key: unknown): Ref | null {
  const found = holder.workbook.table(textOf(key));
  return found && tablesOf(holder).includes(found) ? new Ref('Table', found) : null;
}

function rangeOf({ sheet }: TableModel, area: Area): Ref {
  return new Ref('Range', new RangeModel(sheet, area));
}
