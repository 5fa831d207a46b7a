import { autofitColumns, autofitRows } from '../model/sheet/autofit';
import { border, borderSides, setBorder } from '../model/range/borders';
import type { BorderPart, BorderSide } from '../model/range/borders';
import { checkedLook, colour, untouchedLook } from '../model/cell/looks';
import type { RangeModel } from '../model/range/range-model';
import { standardHeight, standardWidth } from '../model/sheet/sheet-layout';
import { Ref } from '../protocol/class-table';
import type { BorderPlace, ClassTable, Scalar } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { indexOf, integerOf, textOf } from './argument';

/** A property of the look of cells. Null if the cells differ, as in Excel. */
function look(name: string): Scalar<RangeModel> {
  return {
    get: (target) => same(target.read((cell) => cell.look[name] ?? untouchedLook[name]).flat()),
    set: (target, value) => {
      target.setLook(name, checkedLook(name, value));
    },
  };
}

export const rangeFormat: ClassTable<'RangeFormat'> = {
  scalars: {
    ColumnWidth: {
      get: ({ sheet, area }) =>
        sameOf(area.column, area.columns, (c) => sheet.layout.columnWidths.get(c) ?? standardWidth),
      set: ({ sheet, area }, points) => {
        sheet.layout.setColumnWidth(area.column, area.columns, sizeOf(points));
      },
    },
    HorizontalAlignment: look('HorizontalAlignment'),
    IndentLevel: look('IndentLevel'),
    ReadingOrder: look('ReadingOrder'),
    RowHeight: {
      get: ({ sheet, area }) =>
        sameOf(area.row, area.rows, (r) => sheet.layout.rowHeights.get(r) ?? standardHeight),
      set: ({ sheet, area }, points) => {
        sheet.layout.setRowHeight(area.row, area.rows, sizeOf(points));
      },
    },
    ShrinkToFit: look('ShrinkToFit'),
    TextOrientation: look('TextOrientation'),
    VerticalAlignment: look('VerticalAlignment'),
    WrapText: look('WrapText'),
  },
  navigation: {
    Borders: (target) => new Ref('RangeBorderCollection', target),
    Fill: (target) => new Ref('RangeFill', target),
    Font: (target) => new Ref('RangeFont', target),
    Protection: (target) => new Ref('FormatProtection', target),
  },
  methods: {
    AdjustIndent: (target, [amount]) => {
      const [level] = target.read((cell) => Number(cell.look['IndentLevel'] ?? 0)).flat();
      target.setLook('IndentLevel', Math.max(0, (level ?? 0) + integerOf(amount)));
      return undefined;
    },
    AutofitColumns: ({ sheet, area }) => {
      autofitColumns(sheet, area.column, area.columns);
      return undefined;
    },
    AutofitRows: ({ sheet, area }) => {
      autofitRows(sheet, area.row, area.rows);
      return undefined;
    },
  },
};

export const rangeFont: ClassTable<'RangeFont'> = {
  scalars: {
    Bold: look('Font.Bold'),
    Color: look('Font.Color'),
    Italic: look('Font.Italic'),
    Name: look('Font.Name'),
    Size: look('Font.Size'),
    Strikethrough: look('Font.Strikethrough'),
    Subscript: look('Font.Subscript'),
    Superscript: look('Font.Superscript'),
    Underline: look('Font.Underline'),
  },
};

export const rangeFill: ClassTable<'RangeFill'> = {
  scalars: { Color: look('Fill.Color') },
  methods: {
    Clear: (target) => {
      target.setLook('Fill.Color', undefined);
      return undefined;
    },
  },
};

export const rangeBorderCollection: ClassTable<'RangeBorderCollection'> = {
  scalars: { Count: { get: () => borderSides.length } },
  items: (range) => borderSides.map((side) => new Ref('RangeBorder', { range, side })),
  item: (range, key) => {
    const side = borderSides.find((name) => name === key);
    return side ? new Ref('RangeBorder', { range, side }) : null;
  },
  methods: {
    GetItemAt: (range, [index]) =>
      new Ref('RangeBorder', {
        range,
        side: borderSides[indexOf(index, borderSides.length)] as BorderSide,
      }),
  },
};

export const rangeBorder: ClassTable<'RangeBorder'> = {
  scalars: {
    Color: borderScalar('Color'),
    SideIndex: { get: ({ side }) => side },
    Style: borderScalar('Style'),
    Weight: borderScalar('Weight'),
  },
};

export const formatProtection: ClassTable<'FormatProtection'> = {
  scalars: {
    Locked: {
      get: (target) => same(target.read((cell) => cell.isLocked).flat()),
      set: (target, isLocked) => {
        target.setLocked(isLocked === true);
      },
    },
  },
};

function borderScalar(part: BorderPart): Scalar<BorderPlace> {
  return {
    get: ({ range, side }) => border(range, side, part),
    set: ({ range, side }, value) => {
      setBorder(range, side, part, part === 'Color' ? colour(textOf(value)) : textOf(value));
    },
  };
}

function same(values: readonly unknown[]): unknown {
  return values.every((value) => value === values[0]) ? values[0] : null;
}

function sameOf(first: number, count: number, size: (index: number) => number): number | null {
  for (let index = first + 1; index < first + count; index++) {
    if (size(index) !== size(first)) return null;
  }
  return size(first);
}

function sizeOf(points: unknown): number {
  if (typeof points !== 'number' || points < 0) throw new HostError('InvalidArgument');
  return points;
}
