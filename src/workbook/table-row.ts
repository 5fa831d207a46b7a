import type { Severity } from '../planning/network/plan-result';
import { isBlank, readNumber, readText, readYesNo } from './cell-values';
import type { CellReading } from './cell-values';
import { cellAddress } from './cell-address';
import type { DataIssue, IssueLog, IssueSubject } from './data-issues';
import { shownValue } from './data-issues';
import { readDay } from './date-cells';
import type { FoundTable } from './find-tables';
import type { Cell } from './port';
import { PLAIN_FORM } from './reading/column-form';
import type { ColumnForm } from './reading/column-form';

/** What a cell must contain, and what happens if it does not. */
export interface CellRule<F> {
  /** The value for a blank or invalid cell. */
  readonly fallback: F;
  /** The value for an invalid cell, if it is not the fallback. */
  readonly ifInvalid?: F;
  /** How an invalid cell is handled, in one sentence. */
  readonly action: string;
  readonly severity?: Severity;
  /** True if a blank cell is an issue too. */
  readonly isRequired?: boolean;
  /** Receives the problem instead of the log, if the caller decides later how to handle it. */
  readonly onProblem?: (problem: string) => void;
}

/** 100 years. Longer lead times and shelf lives are input errors, and dates stay valid. */
export const MAX_DAYS = 36_500;
/** Larger quantities and amounts are input errors; sums of smaller ones are exact. */
const MAX_AMOUNT = 1e15;

/** More units in one row are an input error: the stock of no product at one place is so large. */
export const MAX_UNITS = 1e9;

/** Where a cell is in the workbook. */
export interface CellPlace {
  readonly sheet: string;
  /** Row number in Excel. */
  readonly row: number;
  readonly address: string;
}

/** Inclusive bounds of a number. The default maximum is 1e15. */
export interface NumberRule<F> extends CellRule<F> {
  readonly min?: number;
  readonly max?: number;
  /** True if the minimum itself is out of range. */
  readonly isAboveMin?: boolean;
  /** Units in a case of the row's product, for a column in cases; null if no pack size is given. */
  readonly unitsPerCase?: number | null;
}

/** What happens to the position of a value that cannot be read. */
export const HELD_OUT = 'Held out of the plan: nothing is sent from there, and nothing to there.';

export const LOCATION_HELD_OUT =
  'The location was held out of the plan: nothing is sent from there, and nothing to there.';
export const PRODUCT_HELD_OUT = 'The product was held out of the plan: none of it is moved.';

export const ROW_LEFT_OUT = 'The row was left out.';

/**
 * The current row of a table. Its methods read a column of the contract and report problems with the
 * cell.
 */
export class TableRow {
  private cells: readonly Cell[] = [];
  private sheetRow = 0;

  constructor(
    private readonly table: FoundTable,
    private readonly log: IssueLog,
    /** Index in the header row of the first cell of a row. */
    private readonly firstColumn: number,
  ) {}

  /** Moves to a row; false if it is no data, or every column that we read is empty. */
  moveTo(cells: readonly Cell[], sheetRow: number): boolean {
    this.cells = cells;
    this.sheetRow = sheetRow;
    if (this.table.rowsLeftOut?.has(sheetRow)) return false;
    for (const index of this.table.columns.values()) if (!isBlank(this.at(index))) return true;
    const wide = [...this.table.periods, ...(this.table.places ?? [])];
    return wide.some(({ index }) => !isBlank(this.at(index)));
  }

  /** The cell of a column; null if the table has no such column. */
  cell(column: string): Cell {
    const derived = this.table.derived?.get(column);
    if (derived) return derived.value(this.sheetRow, (index) => this.at(index));
    const index = this.table.columns.get(column);
    return index === undefined ? null : this.at(index);
  }

  /** Whether the table has a column. */
  has(column: string): boolean {
    return this.indexOf(column) !== undefined;
  }

  /** The periods of a wide demand table. */
  get periods(): FoundTable['periods'] {
    return this.table.periods;
  }

  /** The columns of a stock table with one column a location. */
  get places(): NonNullable<FoundTable['places']> {
    return this.table.places ?? [];
  }

  private indexOf(column: string): number | undefined {
    return this.table.derived?.get(column)?.index ?? this.table.columns.get(column);
  }

  /** The address of a column's cell; of the row's first cell if the table has no such column. */
  address(column: string): string {
    const { area } = this.table;
    return cellAddress(area.sheet, this.sheetRow, area.column + (this.indexOf(column) ?? 0));
  }

  /** The place of a column's cell; of the row's first cell if the table has no such column. */
  placeOf(column: string): CellPlace {
    return this.placeAt(this.indexOf(column) ?? 0);
  }

  /** Like `placeOf`, for a column by its index in the header row. */
  placeAt(index: number): CellPlace {
    const { sheet, column } = this.table.area;
    const address = cellAddress(sheet, this.sheetRow, column + index);
    return { sheet, row: this.sheetRow + 1, address };
  }

  /** The cell at an index of the header row. */
  at(index: number): Cell {
    return this.cells[index - this.firstColumn] ?? null;
  }

  private formOf(index: number): ColumnForm {
    return this.table.forms?.get(index) ?? PLAIN_FORM;
  }

  /** The raw name of a product or location; null, with a data issue, if it is missing. */
  name(column: string, severity: Severity = 'high'): string | number | null {
    const cell = this.cell(column);
    if ((typeof cell === 'string' && cell.trim() !== '') || typeof cell === 'number') return cell;
    const reading = readText(cell);
    const problem = reading.kind === 'bad' ? reading.problem : `No ${column.toLowerCase()}`;
    this.report(column, severity, problem, ROW_LEFT_OUT);
    return null;
  }

  /** A text; empty for a blank cell or an error value. */
  text(column: string): string {
    return this.read(column, readText, { fallback: '', action: 'Read as blank.', severity: 'low' });
  }

  /** A number within bounds. `read` can parse shares or days instead of plain numbers. */
  number<F extends number | null>(
    column: string,
    rule: NumberRule<F>,
    read: (cell: Cell, form: ColumnForm) => CellReading<number> = readNumber,
  ): number | F {
    return this.numberAt(this.table.columns.get(column), rule, read);
  }

  /** Like `number`, for a column by its index in the header row. */
  numberAt<F extends number | null>(
    index: number | undefined,
    rule: NumberRule<F>,
    read: (cell: Cell, form: ColumnForm) => CellReading<number> = readNumber,
  ): number | F {
    if (index === undefined) return rule.fallback;
    const plain = this.at(index);
    const form = this.formOf(index);
    if (form.isInCases && !isBlank(plain) && !rule.unitsPerCase) {
      return this.readAt(index, () => NO_PACK_SIZE, rule);
    }
    const factor = form.isInCases ? form.factor * (rule.unitsPerCase ?? 1) : form.factor;
    if (read === readNumber && typeof plain === 'number' && isWithin(plain * factor, rule)) {
      return plain * factor;
    }
    const bounded = (cell: Cell): CellReading<number> => {
      const reading = read(cell, form);
      if (reading.kind !== 'value') return reading;
      const value = reading.value * factor;
      return isWithin(value, rule)
        ? { ...reading, value }
        : { kind: 'bad', problem: outOfRange(value, rule) };
    };
    return this.readAt(index, bounded, rule);
  }

  /** A day as an Excel date serial. */
  day<F extends number | null>(column: string, rule: CellRule<F>): number | F {
    return this.read(column, readDay, rule);
  }

  /** Yes or no; `fallback` for a blank cell, and for an invalid one without a rule of its own. */
  yesNo<F extends boolean | null = never>(
    column: string,
    fallback: boolean,
    ifInvalid?: Pick<CellRule<boolean | F>, 'ifInvalid' | 'action' | 'severity'>,
  ): boolean | F {
    const plain = this.cell(column);
    if (plain === null) return fallback;
    if (typeof plain === 'boolean') return plain;
    const action = `Read as ${fallback ? 'yes' : 'no'}.`;
    return this.read<boolean, boolean | F>(column, readYesNo, { fallback, action, ...ifInvalid });
  }

  /** Reads a column with any cell reader. */
  read<T, F>(
    column: string,
    reader: (cell: Cell, form: ColumnForm) => CellReading<T>,
    rule: CellRule<F>,
  ): T | F {
    const index = this.indexOf(column);
    if (index === undefined) return rule.fallback;
    const isDerived = this.table.derived?.has(column) ?? false;
    return this.readAt(index, reader, rule, isDerived ? this.cell(column) : this.at(index));
  }

  /** Reports a problem with the cell of a column. */
  report(column: string, severity: Severity, problem: string, action: string): void {
    this.reportAt(this.indexOf(column), severity, problem, action);
  }

  /** Reports a minor, frequent problem with the cell of a column. */
  reportCommon(column: string, severity: Severity, problem: string, action: string): void {
    this.log.addCommon(this.issueOf(column, severity, problem, action));
  }

  /** Like `reportCommon`, for a column by its index in the header row. */
  reportCommonAt(index: number, severity: Severity, problem: string, action: string): void {
    this.log.addCommon(this.issue(index, severity, problem, action));
  }

  /** Like `report`, for a column by its index in the header row. */
  reportAt(index: number | undefined, severity: Severity, problem: string, action: string): void {
    this.log.add(this.issue(index, severity, problem, action));
  }

  private readAt<T, F>(
    index: number,
    reader: (cell: Cell, form: ColumnForm) => CellReading<T>,
    rule: CellRule<F>,
    cell = this.at(index),
  ): T | F {
    const reading = reader(cell, this.formOf(index));
    if (reading.kind === 'value') {
      if (reading.note !== undefined) {
        this.reportAt(index, 'low', reading.note, `Read as ${String(reading.value)}.`);
      }
      return reading.value;
    }
    const problem = reading.kind === 'bad' ? reading.problem : rule.isRequired ? 'Blank' : null;
    if (problem === null) return rule.fallback;
    if (rule.onProblem) rule.onProblem(problem);
    else this.reportAt(index, rule.severity ?? 'medium', problem, rule.action);
    return reading.kind === 'bad' && rule.ifInvalid !== undefined ? rule.ifInvalid : rule.fallback;
  }

  /** The issue for the cell of a column, without reporting it. */
  issueOf(column: string, severity: Severity, problem: string, action: string): DataIssue {
    return this.issue(this.indexOf(column), severity, problem, action);
  }

  private issue(
    index: number | undefined,
    severity: Severity,
    problem: string,
    action: string,
  ): DataIssue {
    const { name, area, headers } = this.table;
    const subject = severity === 'high' ? this.subject() : null;
    return {
      ...(subject !== null && { subject }),
      severity,
      table: name,
      row: this.sheetRow + 1,
      column: index === undefined ? null : shownValue(headers[index] ?? null),
      value: index === undefined ? '' : shownValue(this.at(index)),
      problem,
      action,
      sheet: area.sheet,
      address: cellAddress(area.sheet, this.sheetRow, area.column + (index ?? 0)),
    };
  }

  /** The products and locations that the row names; null if it names none. */
  private subject(): IssueSubject | null {
    const named = (columns: readonly string[]): readonly string[] =>
      columns.map((column) => shownValue(this.cell(column)).trim()).filter((name) => name !== '');
    const products = named(['Product']);
    const locations = named(['Location', 'From', 'To']);
    return products.length + locations.length === 0 ? null : { products, locations };
  }
}

/** The problem of a number of cases of a product without a pack size. */
export const NO_PACK_SIZE = {
  kind: 'bad',
  problem: 'A number of cases, and Products gives no pack size',
} as const;

function isWithin(figure: number, rule: NumberRule<unknown>): boolean {
  const { min, max = MAX_AMOUNT } = rule;
  if (min !== undefined && (figure < min || (figure === min && rule.isAboveMin))) return false;
  return figure >= -MAX_AMOUNT && figure <= max;
}

function outOfRange(figure: number, rule: NumberRule<unknown>): string {
  const { min, max = MAX_AMOUNT, isAboveMin } = rule;
  if (figure < 0 && min !== undefined && min >= 0) return 'Negative';
  if (figure > max) return `Above ${max.toLocaleString('en-GB', { maximumFractionDigits: 5 })}`;
  if (figure < -MAX_AMOUNT || Number.isNaN(figure)) return 'Out of range';
  return isAboveMin ? `Not above ${String(min)}` : `Below ${String(min)}`;
}
