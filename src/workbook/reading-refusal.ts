import type { IssueLog } from './data-issues';
import type { Fit, FoundTables } from './find-tables';
import { inputTable } from './input-tables';
import type { InputTableName } from './input-tables';
import { placeOf } from './report-findings';

/** Why a workbook cannot be planned, and the remedy. */
export interface ReadingRefusal {
  /** Name of the contract's table. */
  readonly table: string;
  /** The missing or invalid column; null if the problem is the whole table. */
  readonly column: string | null;
  readonly message: string;
  readonly remedy: string;
}

/** Refuses if a required table is missing; null if all are found. */
export function refuseMissingTables(
  tables: FoundTables,
  found: ReadonlyMap<InputTableName, unknown>,
): ReadingRefusal | null {
  if (!found.has('Inventory')) return missing('Inventory', tables.nearest.get('Inventory'));
  if (found.has('Demand') || found.has('Forecast')) return null;
  return missing('Demand', tables.nearest.get('Demand'));
}

/** The rows of a table that could be read, of all its rows. */
export interface RowsRead {
  readonly valid: number;
  readonly all: number;
}

/**
 * Refuses a table of which most rows cannot be read, and names the column with the most issues and its
 * first cells. A plan on the few rows that are left would mislead.
 */
export function refuseInvalidTable(
  table: InputTableName,
  log: IssueLog,
  rows: RowsRead = { valid: 0, all: 0 },
): ReadingRefusal {
  const worst = log.mostFrequent(table);
  if (!worst) {
    return {
      table,
      column: null,
      message: `${table} has no rows.`,
      remedy: `Fill in ${table}, a row for each product and location.`,
    };
  }
  const { column, problem } = worst.issues[0]!;
  const which = column ?? '';
  const cells = worst.count === 1 ? '1 cell' : `${grouped(worst.count)} cells`;
  const examples = worst.issues
    .map(({ address, value }) =>
      value === '' ? String(address) : `“${value}” in ${String(address)}`,
    )
    .join(', ');
  const count =
    rows.valid === 0
      ? `No row of ${table} is valid.`
      : `Only ${grouped(rows.valid)} of ${grouped(rows.all)} rows of ${table} are valid.`;
  const setting = /\b(Date order|Decimal sign|Fiscal year start) in Settings/.exec(problem)?.[1];
  return {
    table,
    column,
    message: `${count} The most frequent problem is in column ${which} (${cells}, first ${examples}): ${problem}.`,
    remedy:
      setting === undefined
        ? `Correct the column ${which} of ${table}.`
        : `Add the setting ${setting}, or correct the column ${which} of ${table}.`,
  };
}

/** More lanes than a plan can hold in memory. */
const MAX_LANES = 4_000_000;

/** Refuses a workbook without a Lanes table whose locations would all be linked; null if they are few enough. */
export function refuseTooManyLanes(locations: number): ReadingRefusal | null {
  const lanes = locations * (locations - 1);
  if (lanes <= MAX_LANES) return null;
  return {
    table: 'Lanes',
    column: null,
    message: `Without a table Lanes every pair of the ${grouped(locations)} locations is a lane: ${grouped(lanes)} are too many to plan.`,
    remedy: 'Add a table Lanes with the lanes that are used, or plan a region at a time.',
  };
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}

function missing(name: 'Inventory' | 'Demand', nearest: Fit | undefined): ReadingRefusal {
  const needed = inputTable(name)
    .columns.filter((column) => column.isRequired)
    .map((column) => column.name);
  if (nearest?.hasAmbiguousDates) {
    return {
      table: name,
      column: 'Date',
      message: `The dates in the headers of ${placeOf(nearest)} can be read day first or month first.`,
      remedy: 'Write them as 2026-01-05.',
    };
  }
  if (nearest?.hasUnplacedPeriods && nearest.missing.includes('Date')) {
    return {
      table: name,
      column: 'Date',
      message: `The headers of ${placeOf(nearest)} are fiscal periods, and nothing says when a fiscal year begins.`,
      remedy: 'Add the setting Fiscal year start with its first month, such as April.',
    };
  }
  const [column = null] = nearest?.missing ?? [];
  if (nearest && column !== null) {
    return {
      table: name,
      column,
      message: `${name} has no ${columnsInWords(nearest.missing)} (looked at ${placeOf(nearest)}).`,
      remedy:
        nearest.missing.length > 1
          ? 'Add them to it, or map its columns to them.'
          : `Add a column ${column} to it, or map one of its columns to ${column}.`,
    };
  }
  const orElse = name === 'Demand' ? ', or a table Forecast with a mean per day' : '';
  return {
    table: name,
    column: null,
    message: `The workbook has no table ${name}.`,
    remedy: `Add a table ${name} with the columns ${needed.join(', ')}${orElse}.`,
  };
}

function columnsInWords(columns: readonly string[]): string {
  const last = columns.at(-1) ?? '';
  return columns.length < 2
    ? `column ${last}`
    : `columns ${columns.slice(0, -1).join(', ')} or ${last}`;
}
