import { HEADER_FILL, HEADER_TEXT, NUMBER_FORMATS, TONES } from '../workbook/output/sheet-look';
import type { ColumnFormat, Tone } from '../workbook/port';
import type { ExcelizeFile } from './excelize';
import { done } from './excelize';
import type { CellStyles } from './sheet-rows';

type Style = Parameters<ExcelizeFile['NewStyle']>[0];

const RULE = '7F7F7F';

/** Adds our styles to those of the workbook and says where they stand. */
export function addCellStyles(file: ExcelizeFile): CellStyles {
  const add = (style: (format: ColumnFormat) => Style): Readonly<Record<ColumnFormat, number>> => {
    const formats = Object.keys(NUMBER_FORMATS) as ColumnFormat[];
    const ids = formats.map((format) => [format, done(file.NewStyle(style(format))).style]);
    return Object.fromEntries(ids) as Record<ColumnFormat, number>;
  };
  return { header: add(header), body: add(body), totals: add(totals) };
}

function body(format: ColumnFormat): Style {
  return {
    CustomNumFmt: NUMBER_FORMATS[format],
    Alignment: { Horizontal: isText(format) ? 'left' : 'right' },
  };
}

function totals(format: ColumnFormat): Style {
  return {
    ...body(format),
    // A total's label must not turn a formula into text.
    CustomNumFmt: isText(format) ? 'General' : NUMBER_FORMATS[format],
    Font: { Bold: true },
    Border: [{ Type: 'top', Color: RULE, Style: 1 }],
  };
}

/** Painted by hand, because a table's style shows in Excel only. */
function header(format: ColumnFormat): Style {
  return {
    Font: { Bold: true, Color: HEADER_TEXT },
    Fill: { Type: 'pattern', Pattern: 1, Color: [HEADER_FILL] },
    // The indent keeps right-aligned words clear of the filter button.
    Alignment: isText(format)
      ? { Horizontal: 'left', Vertical: 'center', WrapText: true }
      : { Horizontal: 'right', Indent: 2, Vertical: 'center', WrapText: true },
  };
}

function isText(format: ColumnFormat): boolean {
  return format === 'text';
}

/** Looks that a condition gives a cell, by the tone it deserves. */
export function addToneStyle(file: ExcelizeFile, tone: Tone): number {
  const { text, ground } = TONES[tone];
  return done(
    file.NewConditionalStyle({
      Font: { Color: text },
      Fill: { Type: 'pattern', Pattern: 1, Color: [ground] },
    }),
  ).style;
}
