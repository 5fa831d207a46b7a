import type { IColorStyle, Nullable } from '@univerjs/core';

/** How a colour behaves in the dark theme: it stays, or it adapts to the background. */
export type DarkThemeBehaviour = 'stays' | 'turns';

/** Opaque, in a notation that Univer itself never uses. That marks the colours that stay. */
const staying = /^#[0-9A-F]{6}FF$/;

/** A colour of the workbook, `#RRGGBB` or a name, for Univer; undefined if none is set. */
export function univerColour(
  colour: unknown,
  inTheDark: DarkThemeBehaviour,
): IColorStyle | undefined {
  if (typeof colour !== 'string' || colour === '') return undefined;
  const isHex = /^#?[0-9a-f]{6}$/i.test(colour);
  if (!isHex) return { rgb: colour };
  const hex = `#${colour.replace('#', '').toUpperCase()}`;
  return { rgb: inTheDark === 'stays' ? `${hex}FF` : hex };
}

/** Whether this colour of Univer's stays in the dark theme. */
export function staysInTheDark(colour: string): boolean {
  return staying.test(colour);
}

/** Univer's colour as `#RRGGBB`; the empty text for none. */
export function workbookColour(colour: Nullable<IColorStyle>): string {
  const text = colour ? (colour.rgb ?? '') : '';
  const hex = /^#([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(text);
  if (hex?.[1]) return `#${hex[1].toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(text);
  if (!parts) return text;
  const digits = parts.slice(1).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${digits.join('')}`.toUpperCase();
}
