import { headerUnit } from '../forms/header-unit';
import type { HeaderUnit } from '../forms/header-unit';
import { PLAIN_FORM } from './column-form';
import type { ColumnForm } from './column-form';
import { kindOf } from './column-kinds';
import type { ColumnKind } from './column-kinds';
import type { ColumnProfile } from './column-profile';
import type { Conventions } from './conventions';
import { evidenceOf, settled } from './form-evidence';
import type { Confidence } from './workbook-reading';

/** A column of a table, and what it was found to mean. */
export interface ColumnToJudge {
  /** Name of the contract's table. */
  readonly table: string;
  /** Name of the contract's column. */
  readonly column: string;
  /** The header in the workbook. */
  readonly header: string;
  readonly profile: ColumnProfile;
}

/** A question about a column that its cells do not settle, and what was assumed. */
export interface ColumnQuestion {
  readonly severity: 'high' | 'medium' | 'low';
  /** Row of the telling cell on the sheet, 0-based; null: the header. */
  readonly row: number | null;
  readonly problem: string;
  readonly action: string;
}

/** How a column is written, and what remains in doubt. */
export interface JudgedColumn {
  readonly form: ColumnForm;
  readonly confidence: Confidence;
  readonly questions: readonly ColumnQuestion[];
  /** Why the column cannot be read at all, so that no plan is possible; null if it can. */
  readonly refusal: { readonly message: string; readonly remedy: string } | null;
}

/**
 * Judges how the values of a column are written from all its cells together. What they leave open, the
 * conventions of the workbook settle.
 */
export function judgeColumn(
  { table, column, header, profile }: ColumnToJudge,
  conventions: Conventions,
): JudgedColumn {
  const kind = kindOf(column);
  const evidence = evidenceOf(profile, kind);
  const unit = unitOf(column, header, kind);
  const confidence = profile.filled > 0 ? 'certain' : 'likely';
  const refusal =
    isCases(unit.unit) && !HAS_PACK_SIZES.has(table)
      ? refusalOfCases(header)
      : refusalOf(column, header, kind, unit);
  if (isPlain(profile, unit)) {
    return { form: PLAIN_FORM, confidence, questions: questionsOf(header, unit), refusal };
  }
  const form: ColumnForm = {
    decimalSign: settled(evidence.decimalSigns) ?? conventions.decimalSign,
    usualSign: conventions.usualSign,
    dateOrder: settled(evidence.dateOrders) ?? conventions.dateOrder,
    isHalfSwapped: evidence.isHalfSwapped,
    fiscalStart: conventions.fiscalStart,
    ...scaleOf(unit, kind),
  };
  const questions = questionsOf(header, unit);
  if (!evidence.isHalfSwapped) return { form, confidence, questions, refusal };
  return { form, confidence: 'likely', questions: [HALF_SWAPPED, ...questions], refusal };
}

const HALF_SWAPPED: ColumnQuestion = {
  severity: 'high',
  row: null,
  problem:
    'Half of the dates were swapped when the file was opened: days after the 12th are text, no date is after the 12th',
  action:
    'Day and month of the dates were swapped back. Import the file again with the right date order.',
};

/** Tables whose rows are of one product, so that its pack size converts cases. */
const HAS_PACK_SIZES: ReadonlySet<string> = new Set([
  ...['Inventory', 'Demand', 'Receipts', 'Suppliers', 'Products'],
]);

function refusalOfCases(header: string): JudgedColumn['refusal'] {
  return {
    message: `“${header}” counts cases of no product, and the plan needs units.`,
    remedy: 'Convert the column to units, then write the header without the cases.',
  };
}

/** Without texts and in the contract's unit, a column needs no form of its own. */
function isPlain(profile: ColumnProfile, { unit }: HeaderUnit): boolean {
  return profile.texts.size === 0 && (unit === null || unit.factor === 1) && !isCases(unit);
}

function unitOf(column: string, header: string, kind: ColumnKind): HeaderUnit {
  if (kind === 'time' || kind === 'quantity') return headerUnit(header, kind);
  if (column === 'Unit cost' || column === 'Price' || column === 'Salvage value') {
    return headerUnit(header, 'money');
  }
  return { unit: null, unknown: null };
}

function scaleOf(
  { unit }: HeaderUnit,
  kind: ColumnKind,
): Pick<ColumnForm, 'factor' | 'unit' | 'isInCases'> {
  if (unit === null || kind === 'text') return { factor: 1, unit: null, isInCases: false };
  return { factor: unit.factor, unit: unit.word, isInCases: isCases(unit) };
}

function isCases(unit: HeaderUnit['unit']): boolean {
  return unit?.dimension === 'cases';
}

/** Remarks in the brackets of a time that name no unit. */
const REMARKS_ON_TIME =
  /^(lt|lead ?time|avg|average|mean|max|supplier|vendor|actual|planned|total|inbound|sla)$/i;

function refusalOf(
  column: string,
  header: string,
  kind: ColumnKind,
  { unit, unknown }: HeaderUnit,
): JudgedColumn['refusal'] {
  if (kind === 'time' && (unit === null ? unknown !== null : unit.dimension !== 'time')) {
    if (unit === null && REMARKS_ON_TIME.test(unknown!)) return null;
    return {
      message: `The unit of “${header}” is unknown: “${unit?.word ?? unknown!}” is no length of time.`,
      remedy: 'Write days, weeks, months or hours in the header.',
    };
  }
  if (unit === null || unit.dimension === 'pieces' || unit.dimension === 'money') return null;
  if (kind === 'quantity' && unit.dimension !== 'cases') {
    return {
      message: `“${header}” is in ${unit.word}, and the plan needs units of the product.`,
      remedy: `Convert the column to units, then write the header without “${unit.word}”; or map another column to ${column}.`,
    };
  }
  if (kind === 'money' && unit.dimension === 'other') {
    return {
      message: `“${header}” is a price by ${unit.word}, and the plan needs a price by unit of the product.`,
      remedy: `Convert the column to a price by unit, then write the header without “${unit.word}”.`,
    };
  }
  return null;
}

function questionsOf(header: string, { unit, unknown }: HeaderUnit): readonly ColumnQuestion[] {
  if (unit !== null && isCases(unit)) {
    return [note(`In ${unit.word}`, 'Converted to units by the pack size of each product.')];
  }
  if (unit !== null && unit.factor !== 1) {
    return [
      note(`In ${unit.word}`, `Converted: 1 is ${figure(unit.factor)} ${BASE[unit.dimension]}.`),
    ];
  }
  if (unknown === null || REMARKS_ON_QUANTITY.test(unknown)) return [];
  const problem = `“${unknown}” in the header is no unit that we know`;
  return [{ severity: 'high', row: null, problem, action: `${header} was read without a unit.` }];
}

/** Remarks in brackets that name no unit. */
const REMARKS_ON_QUANTITY =
  /^(lt|lead ?time|avg|average|mean|max|supplier|vendor|actual|planned|total|inbound|sla|on hand|in stock|stock|available|reserved|sold|sales|today|now|current|latest|net|gross|physical|book|main|not editable|new|excl?\.?( vat| tax)?|incl?\.?( vat| tax)?|ex\.? ?vat|base|default|optional|required|qty|quantity|\d{4}-\d{2}-\d{2}|[\d./-]+)$/i;

const BASE: Readonly<Record<string, string>> = {
  time: 'days',
  pieces: 'units',
  money: 'of the currency',
  other: 'units',
};

function note(problem: string, action: string): ColumnQuestion {
  return { severity: 'low', row: null, problem, action };
}

function figure(factor: number): string {
  return factor.toLocaleString('en-GB', { maximumFractionDigits: 4 });
}
