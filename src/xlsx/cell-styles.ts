import { HEADER_FILL, HEADER_TEXT, NUMBER_FORMATS, TONES } from '../workbook/output/sheet-style';
import type { ColumnFormat, Tone } from '../workbook/port';
import type { ExcelizeFile } from './excelize';
import { done } from './excelize';
import type { CellStyles } from './sheet-rows';

type Style = Parameters<ExcelizeFile['NewStyle']>[0];
type Font = NonNullable<Style['Font']>;

const RULE = '7F7F7F';
const HAIRLINE = 'E4E4E4';

/** Adds our styles to those of the workbook and returns their indices. */
export function addCellStyles(file: ExcelizeFile): CellStyles {
  // A style without a font would get the font of the program, not that of the workbook.
  const { Family = 'Calibri', Size = 11 } = file.GetStyle(0).style.Font ?? {};
  const font: Font = { Family, Size };
  const add = (
    style: (format: ColumnFormat, font: Font) => Style,
  ): Readonly<Record<ColumnFormat, number>> => {
    const formats = Object.keys(NUMBER_FORMATS) as ColumnFormat[];
    const ids = formats.map((format) => [format, done(file.NewStyle(style(format, font))).style]);
    return Object.fromEntries(ids) as Record<ColumnFormat, number>;
  };
  return { header: add(header), body: add(body), totals: add(totals) };
}

function body(format: ColumnFormat, font: Font): Style {
  return {
    Font: font,
    CustomNumFmt: NUMBER_FORMATS[format],
    Alignment: isText(format) ? { Horizontal: 'left', Indent: 1 } : { Horizontal: 'right' },
    Border: [{ Type: 'bottom', Color: HAIRLINE, Style: 1 }],
  };
}

function totals(format: ColumnFormat, font: Font): Style {
  return {
    ...body(format, font),
    // A total's label must not turn a formula into text.
    CustomNumFmt: isText(format) ? 'General' : NUMBER_FORMATS[format],
    Font: { ...font, Bold: true },
    Border: [{ Type: 'top', Color: RULE, Style: 1 }],
  };
}

/** We set the fill and the font ourselves, because only Excel shows the style of a table. */
function header(format: ColumnFormat, font: Font): Style {
  return {
    Font: { ...font, Bold: true, Color: HEADER_TEXT },
    Fill: { Type: 'pattern', Pattern: 1, Color: [HEADER_FILL] },
    // The indent keeps right-aligned words clear of the filter button.
    Alignment: {
      Horizontal: isText(format) ? 'left' : 'right',
      Indent: isText(format) ? 1 : 2,
      Vertical: 'center',
      WrapText: true,
    },
  };
}

function isText(format: ColumnFormat): boolean {
  return format === 'text';
}

/** The index of the look that a conditional format gives a cell of this tone. */
export function addToneStyle(file: ExcelizeFile, tone: Tone): number {
  const { text, fill } = TONES[tone];
  return done(
    file.NewConditionalStyle({
      Font: { Color: text },
      Fill: { Type: 'pattern', Pattern: 1, Color: [fill] },
    }),
  ).style;
}
