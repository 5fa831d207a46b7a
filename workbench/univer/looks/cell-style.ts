import {
  BaselineOffset,
  BooleanNumber,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IStyleData, ITextDecoration } from '@univerjs/core';
import type { CellRecord } from '../../host/model/cell/cell-record';
import { univerBorders } from './borders';
import { univerColour } from './colours';
import { univerPattern } from './number-format';

/** The default text style of a cell: that of a new workbook in Excel. */
export const defaultStyle: IStyleData = {
  ff: 'Calibri, Carlito, Segoe UI, Open Sans, sans-serif',
  fs: 11,
  vt: VerticalAlign.BOTTOM,
  tb: WrapStrategy.OVERFLOW,
};

/** The width of one level of indent in pixels: three spaces of the standard font. */
const indentWidth = 9;
/** Univer's own padding of a cell's text in pixels. It needs all four sides or none. */
const roomAbout = { t: 0, r: 2, b: 2, l: 2 };

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

const underlines: Readonly<Record<string, TextDecoration>> = {
  Double: TextDecoration.DOUBLE,
  DoubleAccountant: TextDecoration.DOUBLE,
};

/**
 * A cell's look as a style of Univer, on top of the style of its table. A fill and the text on it keep their
 * colours in the dark theme, so that the text stays readable. All other colours adapt to the theme. The style
 * is empty if nothing is set.
 */
export function cellStyle(
  { look, numberFormat }: Pick<CellRecord, 'look' | 'numberFormat'>,
  table: IStyleData = {},
): IStyleData {
  const fill = univerColour(look['Fill.Color'], 'stays');
  const text = univerColour(look['Font.Color'], fill ? 'stays' : 'turns');
  const borders = univerBorders(look);
  return withoutGaps({
    ...table,
    ...withoutGaps({
      n: univerPattern(numberFormat),
      ff: textOf(look['Font.Name']),
      fs: typeof look['Font.Size'] === 'number' ? look['Font.Size'] : undefined,
      bl: flag(look['Font.Bold']),
      it: flag(look['Font.Italic']),
      ul: underline(look['Font.Underline']),
      st: look['Font.Strikethrough'] === true ? line() : undefined,
      va: baseline(look),
      cl: text ?? (fill && univerColour('#000000', 'stays')),
      bg: fill,
      bd: borders && { ...table.bd, ...borders },
      ht: horizontal[String(look['HorizontalAlignment'])],
      vt: vertical[String(look['VerticalAlignment'])],
      tb: look['WrapText'] === true ? WrapStrategy.WRAP : undefined,
      pd: padding(look),
    }),
  });
}

function flag(value: unknown): BooleanNumber | undefined {
  if (typeof value !== 'boolean') return undefined;
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function underline(kind: unknown): ITextDecoration | undefined {
  if (typeof kind !== 'string' || kind === 'None') return undefined;
  const double = underlines[kind];
  return double === undefined ? line() : { ...line(), t: double };
}

function line(): ITextDecoration {
  return { s: BooleanNumber.TRUE };
}

function baseline(look: Readonly<Record<string, unknown>>): BaselineOffset | undefined {
  if (look['Font.Superscript'] === true) return BaselineOffset.SUPERSCRIPT;
  return look['Font.Subscript'] === true ? BaselineOffset.SUBSCRIPT : undefined;
}

/** Excel indents from the side to which a cell is aligned. The default is the left. */
function padding(look: Readonly<Record<string, unknown>>): IStyleData['pd'] {
  const levels = Number(look['IndentLevel'] ?? 0);
  if (!(levels > 0)) return undefined;
  const side = look['HorizontalAlignment'] === 'Right' ? 'r' : 'l';
  return { ...roomAbout, [side]: roomAbout[side] + levels * indentWidth };
}

type Gappy<T> = { [K in keyof T]: T[K] | undefined };

function withoutGaps(style: Gappy<IStyleData>): IStyleData {
  return Object.fromEntries(
    Object.entries(style).filter(([, value]) => value !== undefined),
  ) as IStyleData;
}
