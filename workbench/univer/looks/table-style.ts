import { BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import { tint } from './tint';

/** The part of a table. Stripes alternate down the body; the first one is shaded. */
export type TablePart = 'header' | 'stripe' | 'plain' | 'totals';

/** The style of a part of a table. The first and the last row have outer lines. */
export interface TableStyle {
  readonly header: IStyleData;
  readonly stripe: IStyleData;
  readonly plain: IStyleData;
  readonly totals: IStyleData;
}

/**
 * The first text colour and the six accents of the Office theme of 2013 to 2022. The table styles use these
 * colours.
 */
const theme = [
  '#000000',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
] as const;

/**
 * One of Excel's built-in table styles, by its name such as `TableStyleMedium2`; null for no style or a
 * custom one. The seven styles of a family differ only in colour. Source: presetTableStyles of Office Open
 * XML.
 */
export function tableStyle(name: string): TableStyle | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(name);
  if (!match) return null;
  const number = Number(match[2]);
  const colour = theme[(number - 1) % 7] ?? theme[0];
  const family = families[`${match[1] ?? ''}${String(Math.floor((number - 1) / 7))}`];
  return family ? family(colour) : null;
}

const families: Readonly<Record<string, (colour: string) => TableStyle>> = {
  // Lines above and below, grey or tinted stripes.
  Light0: (colour) => ({
    header: { ...bold, ...text(shade(colour)), ...lines({ t: colour, b: colour }) },
    stripe: { ...text(shade(colour)), ...fill(paleOf(colour)) },
    plain: text(shade(colour)),
    totals: { ...bold, ...text(shade(colour)), ...lines({ t: colour, b: colour }) },
  }),
  // A filled header, a line above every row.
  Light1: (colour) => ({
    header: { ...bold, ...text('#FFFFFF'), ...fill(colour) },
    stripe: lines({ t: colour, b: colour }),
    plain: lines({ t: colour, b: colour }),
    totals: { ...bold, ...lines({ b: colour }, colour) },
  }),
  // A grid of lines and stripes.
  Light2: (colour) => ({
    header: { ...bold, ...lines(grid(colour)) },
    stripe: { ...fill(paleOf(colour)), ...lines(grid(colour)) },
    plain: lines(grid(colour)),
    totals: { ...bold, ...lines(grid(colour), colour) },
  }),
  // A filled header, pale stripes, pale lines between the rows.
  Medium0: (colour) => ({
    header: { ...bold, ...text('#FFFFFF'), ...fill(colour) },
    stripe: { ...fill(paleOf(colour)), ...lines({ t: lineOf(colour), b: lineOf(colour) }) },
    plain: lines({ t: lineOf(colour), b: lineOf(colour) }),
    totals: { ...bold, ...lines({ b: lineOf(colour) }, colour) },
  }),
  // Filled throughout, white lines.
  Medium1: (colour) => ({
    header: { ...bold, ...text('#FFFFFF'), ...fill(colour), ...lines(grid('#FFFFFF')) },
    stripe: { ...fill(tint(colour, 0.6)), ...lines(grid('#FFFFFF')) },
    plain: { ...fill(paleOf(colour)), ...lines(grid('#FFFFFF')) },
    totals: { ...bold, ...text('#FFFFFF'), ...fill(colour), ...lines(grid('#FFFFFF')) },
  }),
  // A filled header between black lines, grey stripes.
  Medium2: (colour) => ({
    header: { ...bold, ...text('#FFFFFF'), ...fill(colour), ...lines({ t: black, b: black }) },
    stripe: fill(paleOf(black)),
    plain: {},
    totals: { ...bold, ...lines({ b: black }, black) },
  }),
  // Tinted throughout in a grid.
  Medium3: (colour) => ({
    header: { ...bold, ...fill(paleOf(colour)), ...lines(grid(lineOf(colour))) },
    stripe: { ...fill(tint(colour, 0.6)), ...lines(grid(lineOf(colour))) },
    plain: { ...fill(paleOf(colour)), ...lines(grid(lineOf(colour))) },
    totals: { ...bold, ...fill(paleOf(colour)), ...lines(grid(lineOf(colour)), colour) },
  }),
  // Dark throughout.
  Dark0: (colour) => ({
    header: { ...bold, ...text('#FFFFFF'), ...fill(black) },
    stripe: { ...text('#FFFFFF'), ...fill(tint(colour, -0.25)) },
    plain: { ...text('#FFFFFF'), ...fill(colour === black ? '#737373' : colour) },
    totals: { ...bold, ...text('#FFFFFF'), ...fill(tint(colour, -0.5)) },
  }),
  Dark1: (colour) => ({
    header: { ...bold, ...text('#FFFFFF'), ...fill(colour) },
    stripe: fill(tint(colour, 0.6)),
    plain: fill(paleOf(colour)),
    totals: { ...bold, ...fill(paleOf(colour)), ...lines({}, black) },
  }),
};

const black = '#000000';
const bold = { bl: BooleanNumber.TRUE };

function paleOf(colour: string): string {
  return colour === black ? '#D9D9D9' : tint(colour, 0.8);
}

function lineOf(colour: string): string {
  return colour === black ? black : tint(colour, 0.4);
}

function shade(colour: string): string {
  return colour === black ? black : tint(colour, -0.25);
}

function fill(colour: string): IStyleData {
  return { bg: { rgb: colour } };
}

function text(colour: string): IStyleData {
  return { cl: { rgb: colour } };
}

function grid(colour: string): Readonly<Record<'t' | 'b' | 'l' | 'r', string>> {
  return { t: colour, b: colour, l: colour, r: colour };
}

/** Thin lines at the given edges, and a double line above the totals. */
function lines(
  colours: Readonly<Partial<Record<'t' | 'b' | 'l' | 'r', string>>>,
  doubleAbove?: string,
): IStyleData {
  const bd: Record<string, IBorderStyleData> = {};
  for (const [edge, colour] of Object.entries(colours)) {
    bd[edge] = { s: BorderStyleTypes.THIN, cl: { rgb: colour } };
  }
  if (doubleAbove) bd['t'] = { s: BorderStyleTypes.DOUBLE, cl: { rgb: doubleAbove } };
  return { bd };
}
