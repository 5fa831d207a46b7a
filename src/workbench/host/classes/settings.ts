import { Ref } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { textOf } from './argument';

export const settingCollection: ClassTable<'SettingCollection'> = {
  items: (target) =>
    [...target.settings.keys()].map((key) => new Ref('Setting', { key, workbook: target })),
  item: (target, key) =>
    target.settings.has(textOf(key))
      ? new Ref('Setting', { key: textOf(key), workbook: target })
      : null,
  methods: {
    Add: (target, [key, value]) => {
      if (target.isReadOnly) throw new HostError('AccessDenied');
      target.settings.set(textOf(key), value);
      return new Ref('Setting', { key: textOf(key), workbook: target });
    },
    GetItemOrNullObject: (target, [key]) =>
      target.settings.has(textOf(key))
        ? new Ref('Setting', { key: textOf(key), workbook: target })
        : null,
  },
};

export const setting: ClassTable<'Setting'> = {
  identity: (target) => ({ _Id: target.key }),
  scalars: {
    Key: { get: (target) => target.key },
    Value: {
      get: (target) => target.workbook.settings.get(target.key),
      set: (target, value) => {
        target.workbook.settings.set(target.key, value);
      },
    },
  },
};
