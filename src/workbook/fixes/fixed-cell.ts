import { readNumber } from '../cell-values';
import { readDay } from '../date-cells';
import { isAmbiguousDate, parseDateText } from '../forms/date-text';
import { isAmbiguousNumber, parseNumberText } from '../forms/number-text';
import { withoutInvisible } from '../forms/visible-text';
import type { Cell } from '../port';
import type { ColumnForm } from '../reading/column-form';
import type { ColumnKind } from '../reading/column-kinds';
import type { CellFix } from './cell-fix';

/** Figures, signs and spaces only: a text with a unit or a currency says more than its number. */
const BARE_NUMBER = /^[\s\d.,'’()+−–-]+$/;
/** A day, a month and a year, as figures. */
const BARE_DATE = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/;
/** More digits than a number can hold. */
const MAX_DIGITS = 15;

/**
 * What a text should be instead: without spaces around it and characters that nobody sees; a number or a
 * date where it is one and its column leaves no doubt which. Null if it should stay.
 */
export function fixedCell(
  cell: Cell,
  kind: ColumnKind,
  form: ColumnForm,
): Pick<CellFix, 'kind' | 'after'> | null {
  if (typeof cell !== 'string') return null;
  const text = withoutInvisible(cell);
  if (text === '') return null;
  const value = kind === 'text' ? null : kind === 'date' ? dayOf(text, form) : numberOf(text, form);
  if (value !== null) return { kind: kind === 'date' ? 'date' : 'number', after: value };
  return text === cell ? null : { kind: 'spaces', after: text };
}

function dayOf(text: string, form: ColumnForm): number | null {
  const parsed = BARE_DATE.test(text) ? parseDateText(text, form.fiscalStart) : null;
  if (parsed === null || form.isHalfSwapped) return null;
  if (isAmbiguousDate(parsed) && form.dateOrder === null) return null;
  const reading = readDay(text, form);
  return reading.kind === 'value' ? reading.value : null;
}

function numberOf(text: string, form: ColumnForm): number | null {
  const isBare = BARE_NUMBER.test(text) && text.replace(/\D/g, '').length <= MAX_DIGITS;
  const parsed = isBare ? parseNumberText(text) : null;
  if (parsed === null || parsed.unit !== null) return null;
  if (isAmbiguousNumber(parsed) && form.decimalSign === null) return null;
  const reading = readNumber(text, form);
  return reading.kind === 'value' ? reading.value : null;
}
