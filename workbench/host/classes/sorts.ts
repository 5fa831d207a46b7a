import { sortRows } from '../model/range/sort-cells';
import type { SortKey } from '../model/range/sort-cells';
import { sortTable } from '../model/table/sort-table';
import type { ClassTable } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';

export const tableSort: ClassTable<'TableSort'> = {
  scalars: {
    Fields: { get: ({ order }) => order?.keys ?? [] },
    MatchCase: { get: ({ order }) => order?.isCaseSensitive ?? false },
    Method: { get: ({ order }) => order?.method ?? 'PinYin' },
  },
  methods: {
    Apply: (target, [fields, matchCase, method]) => {
      sortTable(target, {
        keys: keysOf(fields),
        isCaseSensitive: matchCase === true,
        method: typeof method === 'string' ? method : 'PinYin',
      });
      return undefined;
    },
    /** The rows stay where they are. Excel only forgets the order. */
    Clear: (target) => {
      target.sheet.assertEditable();
      if (target.order) target.takeOrder(null);
      return undefined;
    },
    Reapply: (target) => {
      if (target.order) sortTable(target, target.order);
      return undefined;
    },
  },
};

export const rangeSort: ClassTable<'RangeSort'> = {
  methods: {
    Apply: (target, [fields, matchCase, hasHeaders, orientation]) => {
      if (orientation === 'Columns') {
        throw new HostError('ApiNotFound', 'simulator: sorting columns is not simulated');
      }
      target.assertWritable();
      const { area, sheet } = target;
      if (sheet.merges.at(area)) throw new HostError('MergedRangeConflict');
      const skipped = hasHeaders === true ? 1 : 0;
      const rows = { ...area, row: area.row + skipped, rows: area.rows - skipped };
      sortRows(sheet, rows, keysOf(fields), matchCase === true);
      return undefined;
    },
  },
};

/** Only the order by values is simulated, not that by colours or icons. */
function keysOf(fields: unknown): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw new HostError('InvalidArgument');
  return fields.map((field: { key?: unknown; ascending?: unknown; sortOn?: unknown }) => {
    if (typeof field.key !== 'number') throw new HostError('InvalidArgument');
    if (field.sortOn !== undefined && field.sortOn !== 'Value') {
      throw new HostError('ApiNotFound', 'simulator: sorting by colours is not simulated');
    }
    return { key: field.key, ascending: field.ascending !== false };
  });
}
