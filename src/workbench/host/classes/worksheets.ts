import { Ref } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { textOf } from './argument';
import { eventMethods, sheetsEvents } from './event-methods';

export const worksheetCollection: ClassTable<'WorksheetCollection'> = {
  items: (target) => target.sheets.map((sheet) => new Ref('Worksheet', sheet)),
  item: (target, key) => {
    const sheet = target.sheet(textOf(key));
    return sheet ? new Ref('Worksheet', sheet) : null;
  },
  methods: {
    Add: (target, [name]) => {
      const free = `Sheet${String(target.sheets.length + 1)}`;
      return new Ref('Worksheet', target.addSheet(typeof name === 'string' ? name : free));
    },
    GetItemOrNullObject: (target, [key]) => {
      const sheet = target.sheet(textOf(key));
      return sheet ? new Ref('Worksheet', sheet) : null;
    },
    GetActiveWorksheet: (_target, _args, { window }) => new Ref('Worksheet', window.activeSheet),
    ...eventMethods(sheetsEvents, () => 'Workbook'),
  },
};
