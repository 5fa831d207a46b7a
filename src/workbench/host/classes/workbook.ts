import { Ref } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { textOf } from './argument';

export const workbook: ClassTable<'Workbook'> = {
  scalars: { ReadOnly: { get: (target) => target.isReadOnly } },
  navigation: {
    Application: (target) => new Ref('Application', target),
    Names: (target) => new Ref('NamedItemCollection', target),
    Protection: (target) => new Ref('WorkbookProtection', target),
    Tables: (target) => new Ref('TableCollection', { workbook: target, sheet: null }),
    Worksheets: (target) => new Ref('WorksheetCollection', target),
  },
  methods: {
    _RemoveReference: (_target, [id], session) => {
      session.removeReference(textOf(id));
      return undefined;
    },
  },
};

/** Nothing is calculated or drawn here, so there is nothing to hold back. */
export const application: ClassTable<'Application'> = {
  methods: {
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const workbookProtection: ClassTable<'WorkbookProtection'> = {
  scalars: { Protected: { get: (target) => target.isStructureProtected } },
};

export const namedItemCollection: ClassTable<'NamedItemCollection'> = {
  items: (target) =>
    [...target.names].map(([name, formula]) => new Ref('NamedItem', { name, formula })),
};

export const namedItem: ClassTable<'NamedItem'> = {
  identity: (target) => ({ _Id: target.name }),
  scalars: {
    Formula: { get: (target) => target.formula },
    Name: { get: (target) => target.name },
  },
};
