import { boundingArea, formatAddress, quoteSheet, sheetColumns, sheetRows } from '../model/area';
import type { Area } from '../model/area';
import { deleteCells, insertCells } from '../model/shift-cells';
import type { SheetModel } from '../model/sheet-model';
import { RangeModel, wireType, wireValue } from '../model/range-model';
import { standardHeight, standardWidth } from '../model/sheet-layout';
import { Ref } from '../protocol/class-table';
import type { ClassTable, Scalar } from '../protocol/class-table';
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
    Delete: (target, [direction]) => {
      if (direction !== 'Up' && direction !== 'Left') throw new HostError('InvalidArgument');
      deleteCells(target.sheet, target.area, direction);
      return undefined;
    },
    GetEntireColumn: ({ sheet, area }) => rangeOf(sheet, { ...area, row: 0, rows: sheetRows }),
    GetEntireRow: ({ sheet, area }) =>
      rangeOf(sheet, { ...area, column: 0, columns: sheetColumns }),
    Insert: ({ sheet, area }, [direction]) => {
      if (direction !== 'Down' && direction !== 'Right') throw new HostError('InvalidArgument');
      insertCells(sheet, area, direction);
      return rangeOf(sheet, area);
    },
    GetBoundingRect: (target, [other]) => {
      const { area } = objectOf('Range', other);
      return new Ref('Range', new RangeModel(target.sheet, boundingArea(target.area, area)));
    },
    GetRow: (target, [row]) => {
      const area = { ...target.area, row: target.area.row + integerOf(row), rows: 1 };
      return new Ref('Range', new RangeModel(target.sheet, area));
    },
    Select: (target, _args, { window }) => {
      window.select(target);
      return undefined;
    },
    _ValidateArraySize: (target, [rows, columns]) => {
      const fits = rows === target.area.rows && columns === target.area.columns;
      if (!fits) throw new HostError('InvalidArgument');
      return undefined;
    },
  },
};

function rangeOf(sheet: SheetModel, area: Area): Ref {
  return new Ref('Range', new RangeModel(sheet, area));
}

/** A property of cells that is kept and given back; null where the cells differ, as in Excel. */
function look(name: string): Scalar<RangeModel> {
  return {
    get: (target) => {
      const [first, ...others] = target.read((cell) => cell.look[name] ?? null).flat();
      return others.every((other) => other === first) ? first : null;
    },
    set: (target, value) => {
      target.setLook(name, value);
    },
  };
}

export const rangeFormat: ClassTable<'RangeFormat'> = {
  scalars: {
    ColumnWidth: {
      get: ({ sheet, area }) => sheet.layout.columnWidths.get(area.column) ?? standardWidth,
      set: ({ sheet, area }, points) => {
        sheet.layout.setColumnWidth(area.column, area.columns, Number(points));
      },
    },
    RowHeight: {
      get: ({ sheet, area }) => sheet.layout.rowHeights.get(area.row) ?? standardHeight,
      set: ({ sheet, area }, points) => {
        sheet.layout.setRowHeight(area.row, area.rows, Number(points));
      },
    },
    HorizontalAlignment: look('HorizontalAlignment'),
    IndentLevel: look('IndentLevel'),
    VerticalAlignment: look('VerticalAlignment'),
    WrapText: look('WrapText'),
  },
  navigation: {
    Fill: (target) => new Ref('RangeFill', target),
    Font: (target) => new Ref('RangeFont', target),
    Protection: (target) => new Ref('FormatProtection', target),
  },
};

export const rangeFont: ClassTable<'RangeFont'> = {
  scalars: { Bold: look('Font.Bold'), Color: look('Font.Color') },
};

export const rangeFill: ClassTable<'RangeFill'> = { scalars: { Color: look('Fill.Color') } };

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
    ErrorAlert: {
      get: ({ sheet, area }) => sheet.validations.settingFor(area, 'ErrorAlert') ?? {},
      set: ({ sheet, area }, alert) => {
        sheet.validations.set(area, 'ErrorAlert', alert);
      },
    },
    IgnoreBlanks: {
      get: ({ sheet, area }) => sheet.validations.settingFor(area, 'IgnoreBlanks') ?? true,
      set: ({ sheet, area }, ignored) => {
        sheet.validations.set(area, 'IgnoreBlanks', ignored);
      },
    },
    Rule: {
      get: ({ sheet, area }) => sheet.validations.settingFor(area, 'Rule') ?? {},
      set: (target, rule) => {
        if (typeof rule !== 'object' || rule === null) throw new HostError('InvalidArgument');
        target.sheet.validations.set(target.area, 'Rule', rule);
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
