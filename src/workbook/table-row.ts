import type { Severity } from '../planning/network/plan-result';
import { isBlank, readNumber, readText, readYesNo } from './cell-values';
import type { CellReading } from './cell-values';
import { cellAddress } from './cell-address';
import type { DataIssue, IssueLog } from './data-issues';
import { shownValue } from './data-issues';
import { readDay } from './date-cells';
import type { FoundTable } from './find-tables';
import type { Cell } from './port';

/** What a cell must hold, and what to do where it does not. */
export interface CellRule<F> {
  /** Stands in where the cell is blank or bad. */
  readonly fallback: F;
  /** What is done about a bad cell, in one sentence. */
  readonly action: string;
  readonly severity?: Severity;
  /** A blank cell is an issue too. */
  readonly isRequired?: boolean;
  /** Takes the problem in place of the log, for a reader that knows only later what is done. */
  readonly onProblem?: (problem: string) => void;
}

/** A hundred years: no lead time or shelf life is longer, and dates stay dates. */
export const MAX_DAYS = 36_500;
/** Units and money beyond this are slips; below it sums stay exact. */
const MAX_AMOUNT = 1e15;

/** Bounds of a number, both included unless said otherwise; above 1e15 all are out of range. */
export interface NumberRule<F> extends CellRule<F> {
  readonly min?: number;
  readonly max?: number;
  /** The minimum itself is out of range. */
  readonly isAboveMin?: boolean;
}

export const ROW_LEFT_OUT = 'The row was left out.';

/**
 * The row of a table at which a reader stands. Its methods read a column of the contract and report
 * what is wrong with the cell.
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

  /** Moves to a row; false where it is empty in every column that is read. */
  moveTo(cells: readonly Cell[], sheetRow: number): boolean {
    this.cells = cells;
    this.sheetRow = sheetRow;
    for (const index of this.table.columns.values()) if (!isBlank(this.at(index))) return true;
    return this.table.periods.some((period) => !isBlank(this.at(period.index)));
  }

  /** The cell of a column; null where the table has no such column. */
  cell(column: string): Cell {
    const index = this.table.columns.get(column);
    return index === undefined ? null : this.at(index);
  }

  /** Whether the table has a column. */
  has(column: string): boolean {
    return this.table.columns.has(column);
  }

  /** Where the cell of a column stands; the first of the row where the table has no such column. */
  address(column: string): string {
    const { area, columns } = this.table;
    return cellAddress(area.sheet, this.sheetRow, area.column + (columns.get(column) ?? 0));
  }

  /** The cell at an index of the header row. */
  at(index: number): Cell {
    return this.cells[index - this.firstColumn] ?? null;
  }

  /** The raw text or number that names a product or a location; null, reported, where there is none. */
  name(column: string, severity: Severity = 'high'): string | number | null {
    const cell = this.cell(column);
    if ((typeof cell === 'string' && cell.trim() !== '') || typeof cell === 'number') return cell;
    const reading = readText(cell);
    const problem = reading.kind === 'bad' ? reading.problem : `No ${column.toLowerCase()}`;
    this.report(column, severity, problem, ROW_LEFT_OUT);
    return null;
  }

  /** A text; empty where blank or an error value. */
  text(column: string): string {
    return this.read(column, readText, { fallback: '', action: 'Read as blank.', severity: 'low' });
  }

  /** A number within bounds; another reader of cells takes shares or days for numbers. */
  number<F extends number | null>(
    column: string,
    rule: NumberRule<F>,
    read: (cell: Cell) => CellReading<number> = readNumber,
  ): number | F {
    return this.numberAt(this.table.columns.get(column), rule, read);
  }

  /** A number at an index of the header row, in place of a column's name. */
  numberAt<F extends number | null>(
    index: number | undefined,
    rule: NumberRule<F>,
    read: (cell: Cell) => CellReading<number> = readNumber,
  ): number | F {
    if (index === undefined) return rule.fallback;
    const plain = this.at(index);
    if (read === readNumber && typeof plain === 'number' && isWithin(plain, rule)) return plain;
    const bounded = (cell: Cell): CellReading<number> => {
      const reading = read(cell);
      return reading.kind !== 'value' || isWithin(reading.value, rule)
        ? reading
        : { kind: 'bad', problem: outOfRange(reading.value, rule) };
    };
    return this.readAt(index, bounded, rule);
  }

  /** A day as an Excel date serial. */
  day<F extends number | null>(column: string, rule: CellRule<F>): number | F {
    return this.read(column, readDay, rule);
  }

  yesNo(column: string, fallback: boolean): boolean {
    const plain = this.cell(column);
    if (plain === null) return fallback;
    if (typeof plain === 'boolean') return plain;
    const action = `Read as ${fallback ? 'yes' : 'no'}.`;
    return this.read(column, readYesNo, { fallback, action });
  }

  /** Reads a column by any reader of cells. */
  read<T, F>(column: string, reader: (cell: Cell) => CellReading<T>, rule: CellRule<F>): T | F {
    const index = this.table.columns.get(column);
    return index === undefined ? rule.fallback : this.readAt(index, reader, rule);
  }

  /** Reports trouble with the cell of a column. */
  report(column: string, severity: Severity, problem: string, action: string): void {
    this.reportAt(this.table.columns.get(column), severity, problem, action);
  }

  /** Reports what is harmless alone and may come in hundreds; `value` names what it is about. */
  reportCommon(
    column: string,
    severity: Severity,
    problem: string,
    action: string,
    value?: string,
  ): void {
    const issue = this.issueOf(column, severity, problem, action);
    this.log.addCommon(value === undefined ? issue : { ...issue, value });
  }

  /** Reports what is harmless alone of the cell at an index of the header row. */
  reportCommonAt(index: number, severity: Severity, problem: string, action: string): void {
    this.log.addCommon(this.issue(index, severity, problem, action));
  }

  /** Reports trouble with the cell at an index of the header row. */
  reportAt(index: number | undefined, severity: Severity, problem: string, action: string): void {
    this.log.add(this.issue(index, severity, problem, action));
  }

  private readAt<T, F>(
    index: number,
    reader: (cell: Cell) => CellReading<T>,
    rule: CellRule<F>,
  ): T | F {
    const reading = reader(this.at(index));
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
    return rule.fallback;
  }

  /** Trouble with the cell of a column, for a reader that reports it later. */
  issueOf(column: string, severity: Severity, problem: string, action: string): DataIssue {
    return this.issue(this.table.columns.get(column), severity, problem, action);
  }

  private issue(
    index: number | undefined,
    severity: Severity,
    problem: string,
    action: string,
  ): DataIssue {
    const { name, area, headers } = this.table;
    return {
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
}

function isWithin(figure: number, rule: NumberRule<unknown>): boolean {
  const { min, max = MAX_AMOUNT } = rule;
  if (min !== undefined && (figure < min || (figure === min && rule.isAboveMin))) return false;
  return figure >= -MAX_AMOUNT && figure <= max;
}

function outOfRange(figure: number, rule: NumberRule<unknown>): string {
  const { min, max = MAX_AMOUNT, isAboveMin } = rule;
  if (figure < 0 && min !== undefined && min >= 0) return 'Negative';
  if (figure > max) return `Above ${max.toLocaleString('en-GB', { maximumFractionDigits: 5 })}`;
  if (figure < -MAX_AMOUNT || Number.isNaN(figure)) return 'Not a number that can be meant';
  return isAboveMin ? `Not above ${String(min)}` : `Below ${String(min)}`;
}
