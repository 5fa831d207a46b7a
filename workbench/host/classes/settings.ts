import { Ref } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import type { WorkbookModel } from '../model/workbook-model';
import { HostError } from '../protocol/host-error';
import { textOf } from './argument';

export const settingCollection: ClassTable<'SettingCollection'> = {
  items: (workbook) => [...workbook.settings.all.keys()].map((key) => refTo(workbook, key)),
  item: (workbook, key) => settingCalled(workbook, key),
  methods: {
    Add: (workbook, [key, value]) => {
      if (value === undefined) throw new HostError('InvalidArgument');
      workbook.settings.set(textOf(key), JSON.stringify(value));
      return refTo(workbook, textOf(key));
    },
    GetCount: (workbook) => workbook.settings.all.size,
    GetItemOrNullObject: (workbook, [key]) => settingCalled(workbook, key),
  },
};

export const setting: ClassTable<'Setting'> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => JSON.parse(workbook.settings.all.get(key) ?? 'null') as unknown,
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, JSON.stringify(value));
      },
    },
    _Id: { get: ({ key }) => key },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.set(key, null);
      return undefined;
    },
  },
};

function settingCalled(workbook: WorkbookModel, key: unknown): Ref | null {
  return workbook.settings.all.has(textOf(key)) ? refTo(workbook, textOf(key)) : null;
}

function refTo(workbook: WorkbookModel, key: string): Ref {
  return new Ref('Setting', { workbook, key });
}
