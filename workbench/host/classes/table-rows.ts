import { RangeModel } from '../model/range/range-model';
import { wireValue } from '../model/cell/wire-value';
import type { TableModel } from '../model/sheet-model';
import { deleteTableRows, insertTableRows } from '../model/table/table-rows';
import { Ref } from '../protocol/class-table';
import type { ClassTable, TableRowPlace } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { indexOf, integerOf, placeOrEnd } from './argument';

export const tableRowCollection: ClassTable<'TableRowCollection'> = {
  scalars: { Count: { get: ({ body }) => body.rows } },
  items: (target) =>
    Array.from({ length: target.body.rows }, (_row, index) => rowAt(target, index)),
  item: (target, key) => rowAt(target, indexOf(key, target.body.rows)),
  methods: {
    /** Without values it adds one blank row. */
    Add: (target, [index, values]) => {
      const lines = linesOf(values);
      const added = insertTableRows(target, placeOrEnd(index), lines?.length ?? 1);
      if (lines) new RangeModel(target.sheet, added).enter(lines);
      return rowAt(target, added.row - target.body.row);
    },
    DeleteRows: (target, [rows]) => {
      if (!Array.isArray(rows)) throw new HostError('InvalidArgument');
      const indices = rows.map((row: unknown) =>
        row instanceof Ref && row.className === 'TableRow'
          ? (row as Ref<'TableRow'>).target.index
          : integerOf(row),
      );
      for (const index of [...new Set(indices)].sort((a, b) => b - a)) {
        deleteTableRows(target, index, 1);
      }
      return undefined;
    },
    DeleteRowsAt: (target, [index, count]) => {
      deleteTableRows(target, integerOf(index), typeof count === 'number' ? count : 1);
      return undefined;
    },
    GetCount: ({ body }) => body.rows,
    GetItemAt: (target, [index]) => rowAt(target, indexOf(index, target.body.rows)),
  },
};

export const tableRow: ClassTable<'TableRow'> = {
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target) => cellsOf(target).read((cell) => wireValue(cell.value)),
      set: (target, values) => {
        cellsOf(target).enter(values);
      },
    },
  },
  methods: {
    Delete: ({ table, index }) => {
      deleteTableRows(table, index, 1);
      return undefined;
    },
    GetRange: (target) => new Ref('Range', cellsOf(target)),
  },
};

function rowAt(table: TableModel, index: number): Ref {
  return new Ref('TableRow', { table, index });
}

function cellsOf({ table, index }: TableRowPlace): RangeModel {
  const { body, sheet } = table;
  if (index >= body.rows) throw new HostError('InvalidReference');
  return new RangeModel(sheet, { ...body, row: body.row + index, rows: 1 });
}

/** Excel also accepts one row as a plain list. */
function linesOf(values: unknown): unknown[][] | null {
  if (values === undefined || values === null) return null;
  if (!Array.isArray(values)) throw new HostError('InvalidArgument');
  const isOne = values.every((value) => !Array.isArray(value));
  return isOne ? [values] : (values as unknown[][]);
}
