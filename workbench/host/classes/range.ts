import {
  formatAddress,
  parseAddress,
  quoteSheet,
  sheetColumns,
  sheetRows,
} from '../model/area/area';
import { cellText } from '../model/cell/cell-text';
import { copyCells } from '../model/range/copy-cells';
import type { CopyPart } from '../model/range/copy-cells';
import { mergeCells, unmergeCells } from '../model/range/merge-cells';
import { RangeModel } from '../model/range/range-model';
import { wireType, wireValue } from '../model/cell/wire-value';
import { deleteCells, insertCells } from '../model/range/shift-cells';
import { standardHeight, standardWidth } from '../model/sheet/sheet-layout';
import { Ref } from '../protocol/class-table';
import type { ClassTable, Scalar } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { objectOf } from './argument';
import { rangePlaces } from './range-places';

const formulas: Scalar<RangeModel> = {
  get: (target) => target.read((cell) => cell.formula ?? wireValue(cell.value)),
  set: (target, value) => {
    target.enter(value);
  },
};

const numberFormat: Scalar<RangeModel> = {
  get: (target) => target.read((cell) => cell.numberFormat),
  set: (target, value) => {
    target.setNumberFormat(value);
  },
};

const address: Scalar<RangeModel> = {
  get: ({ sheet, area }) => `${quoteSheet(sheet.name)}!${formatAddress(area)}`,
};

export const range: ClassTable<'Range'> = {
  scalars: {
    Address: address,
    AddressLocal: address,
    CellCount: { get: ({ area }) => area.rows * area.columns },
    ColumnCount: { get: ({ area }) => area.columns },
    ColumnHidden: {
      get: ({ sheet, area }) => areHidden(sheet.layout.hiddenColumns, area.column, area.columns),
      set: ({ sheet, area }, hidden) => {
        sheet.layout.hideColumns(area.column, area.columns, hidden === true);
      },
    },
    ColumnIndex: { get: ({ area }) => area.column },
    Formulas: formulas,
    FormulasLocal: formulas,
    HasSpill: {
      get: (target) =>
        target
          .read(({ spill }) => spill !== null)
          .flat()
          .includes(true),
    },
    Height: {
      get: ({ sheet: { layout }, area }) =>
        sizeOf(area.row, area.rows, layout.hiddenRows, rowHeight(layout)),
    },
    Hidden: {
      get: ({ sheet: { layout }, area }) =>
        areHidden(layout.hiddenRows, area.row, area.rows) === true ||
        areHidden(layout.hiddenColumns, area.column, area.columns) === true,
    },
    IsEntireColumn: { get: ({ area }) => area.rows === sheetRows },
    IsEntireRow: { get: ({ area }) => area.columns === sheetColumns },
    Left: {
      get: ({ sheet: { layout }, area }) =>
        sizeOf(0, area.column, layout.hiddenColumns, columnWidth(layout)),
    },
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    RowCount: { get: ({ area }) => area.rows },
    RowHidden: {
      get: ({ sheet, area }) => areHidden(sheet.layout.hiddenRows, area.row, area.rows),
      set: ({ sheet, area }, hidden) => {
        sheet.layout.hideRows(area.row, area.rows, hidden === true);
      },
    },
    RowIndex: { get: ({ area }) => area.row },
    Text: { get: (target) => target.read(cellText) },
    Top: {
      get: ({ sheet: { layout }, area }) =>
        sizeOf(0, area.row, layout.hiddenRows, rowHeight(layout)),
    },
    ValueTypes: { get: (target) => target.read((cell) => wireType(cell.value)) },
    Values: {
      get: (target) => target.read((cell) => wireValue(cell.value)),
      set: (target, value) => {
        target.enter(value);
      },
    },
    Width: {
      get: ({ sheet: { layout }, area }) =>
        sizeOf(area.column, area.columns, layout.hiddenColumns, columnWidth(layout)),
    },
  },
  navigation: {
    ConditionalFormats: (target) => new Ref('ConditionalFormatCollection', target),
    DataValidation: (target) => new Ref('DataValidation', target),
    Format: (target) => new Ref('RangeFormat', target),
    Sort: (target) => new Ref('RangeSort', target),
    Worksheet: (target) => new Ref('Worksheet', target.sheet),
  },
  methods: {
    ...rangePlaces,
    Clear: (target, [applyTo]) => {
      const part = applyTo ?? 'All';
      if (part === 'All' || part === 'Contents' || part === 'Formats') target.clear(part);
      else if (part !== 'Hyperlinks') throw new HostError('InvalidArgument');
      return undefined;
    },
    CopyFrom: (target, [source, part, skipsBlanks, isTransposed]) => {
      const from =
        typeof source === 'string'
          ? new RangeModel(target.sheet, parseAddress(source))
          : objectOf('Range', source);
      copyCells(from, target, copyPartOf(part ?? 'All'), {
        skipsBlanks: skipsBlanks === true,
        isTransposed: isTransposed === true,
      });
      return undefined;
    },
    Delete: ({ sheet, area }, [direction]) => {
      if (direction !== 'Up' && direction !== 'Left') throw new HostError('InvalidArgument');
      deleteCells(sheet, area, direction);
      return undefined;
    },
    Insert: ({ sheet, area }, [direction]) => {
      if (direction !== 'Down' && direction !== 'Right') throw new HostError('InvalidArgument');
      insertCells(sheet, area, direction);
      return new Ref('Range', new RangeModel(sheet, area));
    },
    Merge: (target, [across]) => {
      mergeCells(target, across === true);
      return undefined;
    },
    Select: (target, _args, { window }) => {
      window.select(target);
      return undefined;
    },
    Unmerge: (target) => {
      unmergeCells(target);
      return undefined;
    },
    _ValidateArraySize: (target, [rows, columns]) => {
      const fits = rows === target.area.rows && columns === target.area.columns;
      if (!fits) throw new HostError('InvalidArgument');
      return undefined;
    },
  },
};

function copyPartOf(part: unknown): CopyPart {
  if (part === 'All' || part === 'Formulas' || part === 'Values' || part === 'Formats') return part;
  throw new HostError('InvalidArgument');
}

/** Null if only some of them are hidden. */
function areHidden(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  if (hidden.size === 0) return false;
  const isFirst = hidden.has(first);
  for (let index = first + 1; index < first + count; index++) {
    if (hidden.has(index) !== isFirst) return null;
  }
  return isFirst;
}

type Layout = RangeModel['sheet']['layout'];

const rowHeight =
  (layout: Layout) =>
  (row: number): number =>
    layout.rowHeights.get(row) ?? standardHeight;

const columnWidth =
  (layout: Layout) =>
  (column: number): number =>
    layout.columnWidths.get(column) ?? standardWidth;

/** In points. The size of hidden rows and columns is 0. */
function sizeOf(
  first: number,
  count: number,
  hidden: ReadonlySet<number>,
  size: (index: number) => number,
): number {
  let sum = 0;
  for (let index = first; index < first + count; index++) {
    if (!hidden.has(index)) sum += size(index);
  }
  return sum;
}
