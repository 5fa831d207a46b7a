import type { RangeModel } from '../model/range/range-model';
import { allows, validationType } from '../model/sheet/validation-rule';
import type { ValidationRule } from '../model/sheet/validation-rule';
import type { ValidationSetting } from '../model/sheet/validations';
import type { ClassTable, Scalar } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';

export const dataValidation: ClassTable<'DataValidation'> = {
  scalars: {
    ErrorAlert: setting('ErrorAlert', {}),
    IgnoreBlanks: setting('IgnoreBlanks', true),
    Prompt: setting('Prompt', {}),
    Rule: {
      get: (target) => ruleOf(target) ?? {},
      set: ({ sheet, area }, rule) => {
        if (typeof rule !== 'object' || rule === null) throw new HostError('InvalidArgument');
        const kinds = Object.values(rule).filter((kind) => kind !== undefined && kind !== null);
        if (kinds.length > 1) throw new HostError('InvalidArgument');
        if (kinds.length === 0) sheet.validations.clear(area);
        else sheet.validations.set(area, 'Rule', rule);
      },
    },
    Type: { get: (target) => validationType(ruleOf(target)) },
    /** Null if only some cells are valid. */
    Valid: {
      get: (target) => {
        const found = validCells(target);
        return found.every((valid) => valid === found[0]) ? found[0] : null;
      },
    },
  },
  methods: {
    Clear: ({ sheet, area }) => {
      sheet.validations.clear(area);
      return undefined;
    },
  },
};

function ruleOf({ sheet, area }: RangeModel): ValidationRule | undefined {
  return sheet.validations.settingFor(area, 'Rule') as ValidationRule | undefined;
}

function validCells(target: RangeModel): boolean[] {
  const { sheet, area } = target;
  const values = target.read((cell) => cell.value);
  return values.flatMap((row, r) =>
    row.map((value, c) => {
      const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      const rule = sheet.validations.settingFor(cell, 'Rule') as ValidationRule | undefined;
      return !rule || value === '' || allows(rule, value, sheet);
    }),
  );
}

function setting(name: ValidationSetting, initial: unknown): Scalar<RangeModel> {
  return {
    get: ({ sheet, area }) => sheet.validations.settingFor(area, name) ?? initial,
    set: ({ sheet, area }, value) => {
      sheet.validations.set(area, name, value);
    },
  };
}
