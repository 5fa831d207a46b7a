import type { ProtectionOptions } from '../model/sheet/sheet-protection';
import type { ClassTable } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';

/** The actions that are not allowed by default. */
const locked: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export const worksheetProtection: ClassTable<'WorksheetProtection'> = {
  scalars: {
    Options: {
      get: ({ protection }) => protection.options && { ...locked, ...protection.options },
    },
    Protected: { get: (target) => target.isProtected },
  },
  methods: {
    Protect: (target, [options, password]) => {
      target.protect(optionsOf(options), passwordOf(password));
      return undefined;
    },
    Unprotect: (target, [password]) => {
      target.unprotect(passwordOf(password));
      return undefined;
    },
  },
};

function optionsOf(options: unknown): ProtectionOptions {
  if (options === undefined || options === null) return {};
  const isKnown =
    typeof options === 'object' && Object.keys(options).every((name) => name in locked);
  if (!isKnown) throw new HostError('InvalidArgument');
  return options;
}

function passwordOf(password: unknown): string | null {
  return typeof password === 'string' && password !== '' ? password : null;
}
