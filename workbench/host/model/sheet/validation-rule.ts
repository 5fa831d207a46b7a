import { cellText } from '../cell/cell-text';
import { enter } from '../cell/entry';
import type { CellValue } from '../cell/entry';
import { sheetOfPrefix } from '../formula/reference';
import { tokenise } from '../formula/tokens';
import { RangeModel } from '../range/range-model';
import type { SheetModel } from '../sheet-model';

/** The client's DataValidationRule. At most one of these is set. */
export interface ValidationRule {
  readonly list?: { readonly source: string; readonly inCellDropDown?: boolean };
  readonly wholeNumber?: Limits;
  readonly decimal?: Limits;
  readonly date?: Limits;
  readonly time?: Limits;
  readonly textLength?: Limits;
  readonly custom?: { readonly formula: string };
}

interface Limits {
  /** A number, a date as text, or a formula. Of formulas, only references to a cell are evaluated. */
  readonly formula1: unknown;
  readonly formula2?: unknown;
  /** Between, NotBetween, EqualTo, NotEqualTo, GreaterThan, LessThan, GreaterThanOrEqualTo, LessThanOrEqualTo. */
  readonly operator: string;
}

const kinds = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
} as const;

type Kind = keyof typeof kinds;

/** The client's DataValidationType. */
export function validationType(rule: ValidationRule | undefined): string {
  const kind = (Object.keys(kinds) as Kind[]).find((name) => rule?.[name] !== undefined);
  return kind ? kinds[kind] : 'None';
}

/**
 * Whether a rule allows a value. A rule whose formula needs calculation allows every value.
 *
 * @param sheet the sheet of the rule
 */
export function allows(rule: ValidationRule, value: CellValue, sheet: SheetModel): boolean {
  const { list, wholeNumber, decimal, date, time, textLength } = rule;
  if (list) return allowsChoice(list.source, value, sheet);
  if (textLength) {
    const length = typeof value === 'object' ? value.error.length : String(value).length;
    return isWithin(textLength, length, sheet);
  }
  const limits = wholeNumber ?? decimal ?? date ?? time;
  if (!limits) return true;
  if (typeof value !== 'number') return false;
  return (!wholeNumber || Number.isInteger(value)) && isWithin(limits, value, sheet);
}

/** The choices of a list, as they are shown. Null if they come from a formula that needs calculation. */
export function choicesOf(source: string, sheet: SheetModel): readonly string[] | null {
  if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim());
  const cells = cellsOf(source, sheet);
  return (
    cells
      ?.read(cellText)
      .flat()
      .filter((text) => text !== '') ?? null
  );
}

function allowsChoice(source: string, value: CellValue, sheet: SheetModel): boolean {
  const choices = choicesOf(source, sheet);
  const isFromCells = source.startsWith('=');
  const typed = cellText({ value, numberFormat: 'General' });
  return (
    choices === null ||
    // Excel compares choices in the rule exactly, and choices in cells without regard to case.
    choices.some((choice) =>
      isFromCells ? choice.toLowerCase() === typed.toLowerCase() : choice === typed,
    )
  );
}

function isWithin(
  { formula1, formula2, operator }: Limits,
  value: number,
  sheet: SheetModel,
): boolean {
  const first = limitOf(formula1, sheet);
  const second = limitOf(formula2, sheet);
  if (first === null) return true;
  const isBetween = second === null || (value >= first && value <= second);
  const checks: Readonly<Record<string, boolean>> = {
    Between: value >= first && isBetween,
    NotBetween: !(value >= first && isBetween),
    EqualTo: value === first,
    NotEqualTo: value !== first,
    GreaterThan: value > first,
    LessThan: value < first,
    GreaterThanOrEqualTo: value >= first,
    LessThanOrEqualTo: value <= first,
  };
  return checks[operator] ?? true;
}

function limitOf(limit: unknown, sheet: SheetModel): number | null {
  if (typeof limit === 'number') return limit;
  if (typeof limit !== 'string' || limit === '') return null;
  const written = limit.replace(/^=/, '');
  const { value, formula } = enter(written, 'General');
  if (typeof value === 'number' && formula === null) return value;
  const [found] =
    cellsOf(`=${written}`, sheet)
      ?.read((cell) => cell.value)
      .flat() ?? [];
  return typeof found === 'number' ? found : null;
}

/** The cells of a formula that is only a reference, or only a name of one. Null for other formulas. */
function cellsOf(formula: string, sheet: SheetModel): RangeModel | null {
  const [, token, ...rest] = tokenise(formula);
  if (!token || rest.length > 0) return null;
  if (token.kind === 'name') {
    const { names } = sheet.workbook;
    const name = names.find(token.text, sheet) ?? names.find(token.text);
    return name ? cellsOf(name.formula, sheet) : null;
  }
  if (token.kind !== 'reference') return null;
  const { prefix, area } = token.reference;
  const target = prefix === '' ? sheet : sheet.workbook.sheet(sheetOfPrefix(prefix) ?? '');
  return target ? new RangeModel(target, area) : null;
}
