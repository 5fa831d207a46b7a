import { parseAddress } from '../model/area';
import { RangeModel } from '../model/range-model';
import { Ref } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { integerOf, textOf } from './argument';

export const worksheet: ClassTable<'Worksheet'> = {
  identity: (target) => ({ Id: target.id }),
  scalars: {
    Id: { get: (target) => target.id },
    Name: { get: (target) => target.name },
    Position: { get: (target) => target.workbook.sheets.indexOf(target) },
    Visibility: { get: (target) => target.visibility },
  },
  navigation: {
    Charts: (target) => new Ref('ChartCollection', target),
    FreezePanes: (target) => new Ref('WorksheetFreezePanes', target),
    Protection: (target) => new Ref('WorksheetProtection', target),
    Tables: (target) => new Ref('TableCollection', { workbook: target.workbook, sheet: target }),
  },
  methods: {
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
      target.assertUnprotected();
      target.frozenRows = integerOf(count);
      return undefined;
    },
  },
};
