import { Ref } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { eventTypes } from '../events';
import { textOf } from './argument';

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
    _RegisterDataChangedEvent: (_target, _args, session) => {
      session.registerEvent(eventTypes.worksheetChanged, 'Workbook');
      return undefined;
    },
    _UnregisterDataChangedEvent: (_target, _args, session) => {
      session.unregisterEvent(eventTypes.worksheetChanged, 'Workbook');
      return undefined;
    },
  },
};
