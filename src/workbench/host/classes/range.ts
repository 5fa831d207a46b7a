import { boundingArea, formatAddress, quoteSheet } from '../model/area';
import { RangeModel, wireType, wireValue } from '../model/range-model';
import { Ref } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { integerOf, objectOf } from './argument';

export const range: ClassTable<'Range'> = {
  scalars: {
    Address: {
      get: ({ sheet, area }) => `${quoteSheet(sheet.name)}!${formatAddress(area)}`,
    },
    ColumnCount: { get: ({ area }) => area.columns },
    ColumnIndex: { get: ({ area }) => area.column },
    Formulas: {
      get: (target) => target.read((cell) => cell.formula ?? wireValue(cell.value)),
      set: (target, value) => {
        target.enter(value);
      },
    },
    NumberFormat: {
      get: (target) => target.read((cell) => cell.numberFormat),
      set: (target, value) => {
        target.setNumberFormat(value);
      },
    },
    RowCount: { get: ({ area }) => area.rows },
    RowIndex: { get: ({ area }) => area.row },
    ValueTypes: { get: (target) => target.read((cell) => wireType(cell.value)) },
    Values: {
      get: (target) => target.read((cell) => wireValue(cell.value)),
      set: (target, value) => {
        target.enter(value);
      },
    },
  },
  navigation: {
    ConditionalFormats: (target) => new Ref('ConditionalFormatCollection', target),
    DataValidation: (target) => new Ref('DataValidation', target),
    Format: (target) => new Ref('RangeFormat', target),
    Worksheet: (target) => new Ref('Worksheet', target.sheet),
  },
  methods: {
    Clear: (target, [applyTo]) => {
      const parts = { Contents: 'Contents', Formats: 'Formats' } as const;
      target.clear(parts[applyTo as keyof typeof parts] ?? 'All');
      return undefined;
    },
    GetBoundingRect: (target, [other]) => {
      const { area } = objectOf('Range', other);
      return new Ref('Range', new RangeModel(target.sheet, boundingArea(target.area, area)));
    },
    GetRow: (target, [row]) => {
      const area = { ...target.area, row: target.area.row + integerOf(row), rows: 1 };
      return new Ref('Range', new RangeModel(target.sheet, area));
    },
    _ValidateArraySize: (target, [rows, columns]) => {
      const fits = rows === target.area.rows && columns === target.area.columns;
      if (!fits) throw new HostError('InvalidArgument');
      return undefined;
    },
  },
};

export const rangeFormat: ClassTable<'RangeFormat'> = {
  scalars: {
    ColumnWidth: {
      get: ({ sheet, area }) => sheet.columnWidths.get(area.column) ?? standardWidth,
      set: ({ sheet, area }, points) => {
        sheet.assertUnprotected();
        for (let c = area.column; c < area.column + area.columns; c++) {
          sheet.columnWidths.set(c, Number(points));
        }
      },
    },
  },
  navigation: { Protection: (target) => new Ref('FormatProtection', target) },
};

/** Width of an untouched column in points. */
const standardWidth = 48;

export const formatProtection: ClassTable<'FormatProtection'> = {
  scalars: {
    Locked: {
      get: (target) =>
        target
          .read((cell) => cell.isLocked)
          .flat()
          .every(Boolean),
      set: (target, isLocked) => {
        target.setLocked(isLocked === true);
      },
    },
  },
};

export const dataValidation: ClassTable<'DataValidation'> = {
  scalars: {
    Rule: {
      get: ({ sheet, area }) => sheet.validations.ruleFor(area) ?? {},
      set: (target, rule) => {
        target.sheet.assertUnprotected();
        if (typeof rule !== 'object' || rule === null) throw new HostError('InvalidArgument');
        target.sheet.validations.set(target.area, rule);
      },
    },
  },
  methods: {
    Clear: ({ sheet, area }) => {
      sheet.assertUnprotected();
      sheet.validations.set(area, null);
      return undefined;
    },
  },
};
