import type { CalculationMode } from '../model/workbook-model';
import { RangeModel } from '../model/range/range-model';
import { Ref } from '../protocol/class-table';
import type { ClassTable, ClientSession } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { textOf } from './argument';
import { separator } from './culture';

export const workbook: ClassTable<'Workbook'> = {
  scalars: {
    IsDirty: {
      get: (target) => target.isDirty,
      set: (target, isDirty) => {
        target.isDirty = isDirty === true;
      },
    },
    Name: { get: (target) => target.name },
    ReadOnly: { get: (target) => target.isReadOnly },
  },
  navigation: {
    Application: (target) => new Ref('Application', target),
    Comments: (target) => new Ref('CommentCollection', { workbook: target, sheet: null }),
    Names: (target) => new Ref('NamedItemCollection', { workbook: target, sheet: null }),
    Properties: (target) => new Ref('DocumentProperties', target),
    Protection: (target) => new Ref('WorkbookProtection', target),
    Settings: (target) => new Ref('SettingCollection', target),
    Tables: (target) => new Ref('TableCollection', { workbook: target, sheet: null }),
    Worksheets: (target) => new Ref('WorksheetCollection', target),
    _Runtime: (target) => new Ref('Runtime', target),
  },
  methods: {
    GetActiveCell: (_target, _args, { window }) => {
      const { sheet, area } = window.selection;
      return new Ref('Range', new RangeModel(sheet, { ...area, rows: 1, columns: 1 }));
    },
    GetSelectedRange: (_target, _args, { window }) => new Ref('Range', window.selection),
    _GetRangeForEventByReferenceId: (_target, [id], session) => {
      const found = rangeOfEvent(id, session);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_target, [id], session) =>
      rangeOfEvent(id, session),
    _RemoveReference: (_target, [id], session) => {
      session.removeReference(textOf(id));
      return undefined;
    },
  },
};

function rangeOfEvent(id: unknown, session: ClientSession): Ref | null {
  const range = session.rangeOfEvent(textOf(id));
  return range ? new Ref('Range', range) : null;
}

/** Suspending calculation or screen updates has no effect in the simulated workbook. */
export const application: ClassTable<'Application'> = {
  scalars: {
    CalculationMode: {
      get: (target) => target.calculationMode,
      set: (target, mode) => {
        if (!isCalculationMode(mode)) throw new HostError('InvalidArgument');
        target.calculationMode = mode;
      },
    },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: (_target, session) => separator(session, 'decimal') },
    ThousandsSeparator: { get: (_target, session) => separator(session, 'group') },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: (target) => new Ref('CultureInfo', target) },
  methods: {
    Calculate: (target, [kind]) => {
      target.notify({ kind: 'calculationAsked', isFull: kind !== 'Recalculate' });
      return undefined;
    },
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const workbookProtection: ClassTable<'WorkbookProtection'> = {
  scalars: { Protected: { get: (target) => target.isStructureProtected } },
  methods: {
    Protect: (target, [password]) => {
      target.protectStructure(typeof password === 'string' ? password : null);
      return undefined;
    },
    Unprotect: (target, [password]) => {
      target.unprotectStructure(typeof password === 'string' ? password : null);
      return undefined;
    },
  },
};

/** The settings of a client's runtime. */
export const runtime: ClassTable<'Runtime'> = {
  scalars: {
    EnableEvents: {
      get: (_target, session) => session.areEventsEnabled,
      set: (_target, isEnabled, session) => {
        session.areEventsEnabled = isEnabled === true;
      },
    },
  },
};

function isCalculationMode(mode: unknown): mode is CalculationMode {
  return mode === 'Automatic' || mode === 'AutomaticExceptTables' || mode === 'Manual';
}
