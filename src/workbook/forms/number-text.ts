import { isCurrency, quantityUnitOf } from './units';
import type { Unit } from './units';
import { visibleText } from './visible-text';

/** The sign before the decimals of a number. */
export type DecimalSign = '.' | ',';

/** A text as a number: what it is with a decimal point and with a decimal comma; null where it is none. */
export interface NumberText {
  readonly withPoint: number | null;
  readonly withComma: number | null;
  /** A unit of quantity beside the figure, `pcs` in `90 pcs`. */
  readonly unit: Unit | null;
}

/**
 * Reads a text as a number: 1.234,5 · 1,234.5 · 1'234.5 · 1 234,5 · 12- · (12) · £12 · 12 EUR · 90 pcs ·
 * Case of 6. Groups have three digits, or two and then three as in India. A text such as 1.250 is a
 * different number with a decimal point and with a decimal comma; its column has to decide.
 */
export function parseNumberText(text: string): NumberText | null {
  const signed = signOf(
    visibleText(text)
      .replace(/[’‘´`ʼ]/g, "'")
      .replace(/^'/, ''),
  );
  const parts =
    /^([+-]?) ?([^\d.,'+-]*)([+-]?) ?((?:\d|[.,]\d)[\d.,' ]*?(?:e[+-]?\d+)?)(-?) ?([^\d'+-]*)$/i.exec(
      signed.text,
    );
  if (!parts) return null;
  const [, first, before = '', second, figure = '', after, behind = ''] = parts;
  const beside = [before, behind].map((word) =>
    word.trim().replace(/^(?:[/.]|(?:per|pro|par|je) )|[,.]$/gi, ''),
  );
  const words = beside.filter((word) => word !== '' && !isCurrency(word));
  if (words.length > 1) return null;
  const [word] = words;
  const unit = word === undefined ? null : quantityUnitOf(word.replace(/ (of|per|à|von|de)$/i, ''));
  if (word !== undefined && unit === null) return null;
  // A German price of 12 euros is 12,-.
  const isAfter = after === '-' && !/[.,]$/.test(figure);
  const minuses = [signed.isNegative, first === '-', second === '-', isAfter].filter(Boolean);
  if (minuses.length > 1) return null;
  const isNegative = minuses.length === 1;
  const withPoint = figureWith('.', figure, isNegative);
  const withComma = figureWith(',', figure, isNegative);
  return withPoint === null && withComma === null ? null : { withPoint, withComma, unit };
}

/** Whether a text is another number with a decimal point than with a decimal comma. */
export function isAmbiguousNumber({ withPoint, withComma }: NumberText): boolean {
  return withPoint !== null && withComma !== null && withPoint !== withComma;
}

function signOf(text: string): { readonly text: string; readonly isNegative: boolean } {
  const [, inside] = /^\((.*)\)$/.exec(text) ?? [];
  return inside === undefined
    ? { text, isNegative: false }
    : { text: inside.trim(), isNegative: true };
}

const PLAIN: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i,
  ',': /^(?:\d+,?\d*|,\d+)(?:e[+-]?\d+)?$/i,
};
const GROUPED: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:'\d{3})+|(?: \d{3})+|(?:,\d{2})+,\d{3})(?:\.\d*)?$/,
  ',': /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:'\d{3})+|(?: \d{3})+)(?:,\d*)?$/,
};

function figureWith(sign: DecimalSign, figure: string, isNegative: boolean): number | null {
  const bare = figure.trim();
  if (!PLAIN[sign].test(bare) && !GROUPED[sign].test(bare)) return null;
  const groups = sign === '.' ? /[,' ]/g : /[.' ]/g;
  const size = Number(bare.replace(groups, '').replace(',', '.'));
  return isNegative ? 0 - size : size;
}
