import type { CustomValue, DocumentFacts } from '../model/document/document-properties';
import type { WorkbookModel } from '../model/workbook-model';
import { Ref } from '../protocol/class-table';
import type { ClassTable, Scalar } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { integerOf, textOf } from './argument';

export const documentProperties: ClassTable<'DocumentProperties'> = {
  scalars: {
    Author: fact('author'),
    Category: fact('category'),
    Comments: fact('comments'),
    Company: fact('company'),
    CreationDate: { get: ({ properties }) => properties.get('creationDate').toISOString() },
    Keywords: fact('keywords'),
    LastAuthor: { get: ({ properties }) => properties.get('lastAuthor') },
    Manager: fact('manager'),
    RevisionNumber: {
      get: ({ properties }) => properties.get('revisionNumber'),
      set: ({ properties }, number) => {
        properties.set({ revisionNumber: integerOf(number) });
      },
    },
    Subject: fact('subject'),
    Title: fact('title'),
  },
  navigation: { Custom: (target) => new Ref('CustomPropertyCollection', target) },
};

export const customPropertyCollection: ClassTable<'CustomPropertyCollection'> = {
  items: (workbook) => [...workbook.properties.custom.keys()].map((key) => refTo(workbook, key)),
  item: (workbook, key) => customCalled(workbook, key),
  methods: {
    Add: (workbook, [key, value]) => {
      workbook.properties.setCustom(textOf(key), customValue(value));
      return refTo(workbook, textOf(key));
    },
    DeleteAll: (workbook) => {
      for (const key of workbook.properties.custom.keys()) workbook.properties.setCustom(key, null);
      return undefined;
    },
    GetCount: (workbook) => workbook.properties.custom.size,
    GetItemOrNullObject: (workbook, [key]) => customCalled(workbook, key),
  },
};

export const customProperty: ClassTable<'CustomProperty'> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Type: { get: (target) => typeOf(valueOf(target)) },
    Value: {
      get: (target) => {
        const value = valueOf(target);
        return value instanceof Date ? value.toISOString() : value;
      },
      set: ({ workbook, key }, value) => {
        workbook.properties.setCustom(key, customValue(value));
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.properties.setCustom(key, null);
      return undefined;
    },
  },
};

/** A text property. */
function fact(
  name: Exclude<keyof DocumentFacts, 'creationDate' | 'revisionNumber'>,
): Scalar<WorkbookModel> {
  return {
    get: ({ properties }) => properties.get(name),
    set: ({ properties }, value) => {
      properties.set({ [name]: textOf(value) });
    },
  };
}

function customCalled(workbook: WorkbookModel, key: unknown): Ref | null {
  const wanted = textOf(key).toLowerCase();
  const found = [...workbook.properties.custom.keys()].find((k) => k.toLowerCase() === wanted);
  return found === undefined ? null : refTo(workbook, found);
}

function refTo(workbook: WorkbookModel, key: string): Ref {
  return new Ref('CustomProperty', { workbook, key });
}

function valueOf({ workbook, key }: { workbook: WorkbookModel; key: string }): CustomValue {
  const value = workbook.properties.custom.get(key);
  if (value === undefined) throw new HostError('ItemNotFound');
  return value;
}

function customValue(value: unknown): CustomValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw new HostError('InvalidArgument');
}

function typeOf(value: CustomValue): string {
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return value instanceof Date ? 'Date' : 'String';
}
