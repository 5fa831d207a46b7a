/** The value of a cell. As in the client's messages, an empty cell is the empty string. */
export type CellValue = number | string | boolean | CellError;

export interface CellError {
  readonly error: string;
}

export interface Entry {
  readonly value: CellValue;
  /** With its leading `=`, or null for a constant. */
  readonly formula: string | null;
}

const errors = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;
const number = /^[+-]?(\d+(,\d{3})*\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i;
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayAndMonth = /^(\d{1,2})[-/](\d{1,2})$/;
const excelEpoch = Date.UTC(1899, 11, 30);
const millisecondsInADay = 86_400_000;

/**
 * How Excel interprets a value typed or written into a cell. Text that looks like a number, a date, a
 * Boolean, an error or a formula becomes one, except in a cell with the text format or after an apostrophe.
 */
export function enter(typed: unknown, numberFormat: string): Entry {
  if (typeof typed === 'number' || typeof typed === 'boolean') {
    if (numberFormat === '@') return constant(String(typed).toUpperCase());
    return constant(typed);
  }
  if (typeof typed !== 'string') return constant('');
  if (numberFormat === '@') return constant(typed);
  if (typed.startsWith("'")) return constant(typed.slice(1));
  const trimmed = typed.trim();
  if (number.test(trimmed)) return constant(numberFrom(trimmed));
  if (/^[=+\-@]/.test(typed) && typed.length > 1) {
    // Nothing is calculated here: a formula shows 0 until the calculation engine sets its value.
    return { value: 0, formula: `=${typed.replace(/^=/, '')}` };
  }
  if (/^(true|false)$/i.test(trimmed)) return constant(trimmed.toUpperCase() === 'TRUE');
  if (errors.test(trimmed)) return constant({ error: trimmed });
  return constant(dateFrom(trimmed) ?? typed);
}

function constant(value: CellValue): Entry {
  return { value, formula: null };
}

function numberFrom(text: string): number {
  const plain = Number(text.replaceAll(',', '').replace('%', ''));
  return text.endsWith('%') ? plain / 100 : plain;
}

function dateFrom(text: string): number | null {
  const iso = isoDate.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = dayAndMonth.exec(text);
  if (short) return serial(2026, Number(short[1]), Number(short[2]));
  return null;
}

function serial(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return (Date.UTC(year, month - 1, day) - excelEpoch) / millisecondsInADay;
}
