import {
  BaselineOffset,
  BooleanNumber,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IStyleData, ITextDecoration } from '@univerjs/core';
import { bordersLook } from './borders';
import { workbookColour } from './colours';
import { workbookNumberFormat } from './number-format';

/** A user's change of a cell's look, in the workbook's terms. */
export interface LookChange {
  /** Null if it did not change. */
  readonly numberFormat: string | null;
  /** By the client's names. */
  readonly look: Readonly<Record<string, unknown>>;
}

const horizontal: Readonly<Record<number, string>> = {
  [HorizontalAlign.LEFT]: 'Left',
  [HorizontalAlign.CENTER]: 'Center',
  [HorizontalAlign.RIGHT]: 'Right',
  [HorizontalAlign.JUSTIFIED]: 'Justify',
  [HorizontalAlign.BOTH]: 'Justify',
  [HorizontalAlign.DISTRIBUTED]: 'Distributed',
};

const vertical: Readonly<Record<number, string>> = {
  [VerticalAlign.TOP]: 'Top',
  [VerticalAlign.MIDDLE]: 'Center',
  [VerticalAlign.BOTTOM]: 'Bottom',
};

/**
 * The changes of a cell's look by a style that Univer's toolbar set. Null removes a property. A property that
 * the cell shows already, such as a stripe of its table, is no change.
 */
export function lookOfStyle(set: IStyleData, shown: IStyleData): LookChange {
  const look: Record<string, unknown> = {};
  let numberFormat: string | null = null;
  for (const key of Object.keys(set) as (keyof IStyleData)[]) {
    if (isSame(set[key], shown[key])) continue;
    if (key === 'n') numberFormat = workbookNumberFormat(set.n?.pattern);
    else Object.assign(look, readers[key]?.(set));
  }
  return { numberFormat, look };
}

const readers: Readonly<Partial<Record<keyof IStyleData, (set: IStyleData) => object>>> = {
  ff: ({ ff }) => ({ 'Font.Name': ff ?? 'Calibri' }),
  fs: ({ fs }) => ({ 'Font.Size': fs ?? 11 }),
  bl: ({ bl }) => ({ 'Font.Bold': bl === BooleanNumber.TRUE }),
  it: ({ it }) => ({ 'Font.Italic': it === BooleanNumber.TRUE }),
  ul: ({ ul }) => ({ 'Font.Underline': underline(ul) }),
  st: ({ st }) => ({ 'Font.Strikethrough': st?.s === BooleanNumber.TRUE }),
  va: ({ va }) => ({
    'Font.Superscript': va === BaselineOffset.SUPERSCRIPT,
    'Font.Subscript': va === BaselineOffset.SUBSCRIPT,
  }),
  cl: ({ cl }) => ({ 'Font.Color': workbookColour(cl) }),
  bg: ({ bg }) => ({ 'Fill.Color': workbookColour(bg) }),
  bd: ({ bd }) => bordersLook(bd ?? { t: null, b: null, l: null, r: null }),
  ht: ({ ht }) => ({ HorizontalAlignment: horizontal[ht ?? 0] ?? 'General' }),
  vt: ({ vt }) => ({ VerticalAlignment: vertical[vt ?? 0] ?? 'Bottom' }),
  tb: ({ tb }) => ({ WrapText: tb === WrapStrategy.WRAP }),
};

function underline(line: ITextDecoration | null | undefined): string {
  if (line?.s !== BooleanNumber.TRUE) return 'None';
  return line.t === TextDecoration.DOUBLE ? 'Double' : 'Single';
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
