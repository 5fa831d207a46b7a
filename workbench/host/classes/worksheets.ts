import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
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
      return new Ref(
        'Worksheet',
        target.addSheet(typeof name === 'string' ? name : target.freeSheetName()),
      );
    },
    GetCount: (target, [visibleOnly]) => shown(target, visibleOnly).length,
    GetFirst: (target, [visibleOnly]) => new Ref('Worksheet', shown(target, visibleOnly)[0]!),
    GetLast: (target, [visibleOnly]) => new Ref('Worksheet', shown(target, visibleOnly).at(-1)!),
    GetItemOrNullObject: (target, [key]) => {
      const sheet = target.sheet(textOf(key));
      return sheet ? new Ref('Worksheet', sheet) : null;
    },
    GetActiveWorksheet: (_target, _args, { window }) => new Ref('Worksheet', window.activeSheet),
    ...eventMethods(sheetsEvents, () => 'Workbook'),
  },
};

/** There is always a visible sheet. */
function shown({ sheets }: WorkbookModel, visibleOnly: unknown): readonly SheetModel[] {
  return visibleOnly === true ? sheets.filter((s) => s.visibility === 'Visible') : sheets;
}
