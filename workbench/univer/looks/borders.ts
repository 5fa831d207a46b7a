import { BorderStyleTypes } from '@univerjs/core';
import type { IBorderData, IBorderStyleData } from '@univerjs/core';
import { univerColour, workbookColour } from './colours';

/** The client's names of a cell's edges, and Univer's. */
const edges = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;

type Edge = keyof typeof edges;

const thin: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const medium: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.MEDIUM,
  Dash: BorderStyleTypes.MEDIUM_DASHED,
  DashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  DashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
};

/** The borders that a cell's look sets, by edge; undefined if it sets none. */
export function univerBorders(look: Readonly<Record<string, unknown>>): IBorderData | undefined {
  const borders: IBorderData = {};
  for (const edge of Object.keys(edges) as Edge[]) {
    const line = lineOf(look, edge);
    if (line) borders[edges[edge]] = line;
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/** The properties of a look for borders that Univer's toolbar has set. An edge that is null is removed. */
export function bordersLook(borders: IBorderData): Record<string, unknown> {
  const look: Record<string, unknown> = {};
  for (const edge of Object.keys(edges) as Edge[]) {
    const line = borders[edges[edge]];
    if (line === undefined) continue;
    const { style, weight } = kindOf(line);
    look[`Borders.${edge}.Style`] = style;
    look[`Borders.${edge}.Weight`] = weight;
    look[`Borders.${edge}.Color`] = workbookColour(line?.cl) || '#000000';
  }
  return look;
}

function lineOf(look: Readonly<Record<string, unknown>>, edge: Edge): IBorderStyleData | undefined {
  const style = look[`Borders.${edge}.Style`];
  if (typeof style !== 'string' || style === 'None') return undefined;
  const colour = univerColour(look[`Borders.${edge}.Color`], 'turns') ?? { rgb: '#000000' };
  return { s: thickness(style, look[`Borders.${edge}.Weight`]), cl: colour };
}

function thickness(style: string, weight: unknown): BorderStyleTypes {
  if (style === 'Continuous' && weight === 'Hairline') return BorderStyleTypes.HAIR;
  if (style === 'Continuous' && weight === 'Thick') return BorderStyleTypes.THICK;
  const isHeavy = weight === 'Medium' || weight === 'Thick';
  return (isHeavy ? medium[style] : undefined) ?? thin[style] ?? BorderStyleTypes.THIN;
}

function kindOf(line: IBorderStyleData | null): { style: string; weight: string } {
  if (!line || line.s === BorderStyleTypes.NONE) return { style: 'None', weight: 'Thin' };
  if (line.s === BorderStyleTypes.HAIR) return { style: 'Continuous', weight: 'Hairline' };
  if (line.s === BorderStyleTypes.THICK) return { style: 'Continuous', weight: 'Thick' };
  const heavy = Object.entries(medium).find(([, kind]) => kind === line.s);
  if (heavy) return { style: heavy[0], weight: 'Medium' };
  const light = Object.entries(thin).find(([, kind]) => kind === line.s);
  return { style: light?.[0] ?? 'Continuous', weight: 'Thin' };
}
