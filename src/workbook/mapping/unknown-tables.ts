import { isBlank } from '../cell-values';
import { areaAddress } from '../cell-address';
import { shownValue } from '../data-issues';
import { headerBlocks } from '../header-rows';
import { readPeriodHeaders } from '../period-headers';
import type { Area, Cell, Workbook } from '../port';
import { ColumnProfile } from '../reading/column-profile';
import type { UnreadArea } from '../reading/workbook-reading';

/** A range with headers that the reader did not recognise. */
export interface UnknownTable {
  readonly sheet: string;
  /** Name of the Excel table; null for a plain range. */
  readonly tableName: string | null;
  /** First and last cell, `Bestand!A1:D20`. */
  readonly address: string;
  readonly columns: readonly UnknownColumn[];
  /** Columns whose header is a date or a period. */
  readonly periods: number;
}

/** A column of an unknown table, without those of periods. */
export interface UnknownColumn {
  readonly header: string;
  /** Up to three different values. */
  readonly samples: readonly (string | number | boolean)[];
  readonly holds: 'texts' | 'numbers' | 'dates' | 'nothing';
  /** Different values among the first rows. */
  readonly distinct: number;
}

/** Rows from which a column is judged. */
const ROWS_JUDGED = 300;
/** The header stands in one of this many first rows. */
const HEADER_ROWS = 20;
/** Serials of 2000-01-01 and 2100-01-01: whole numbers between them are most likely dates. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_051];

/** The ranges of the areas that were not read, each with its columns; areas without two headers are left out. */
export async function unknownTables(
  workbook: Pick<Workbook, 'listSheets' | 'listTables' | 'readArea'>,
  unread: readonly UnreadArea[],
): Promise<readonly UnknownTable[]> {
  const tables = new Map((await workbook.listTables()).map(({ name, area }) => [name, area]));
  const sheets = new Map((await workbook.listSheets()).map(({ sheet, used }) => [sheet, used]));
  const found: UnknownTable[] = [];
  for (const { sheet, tableName } of unread) {
    const area = tableName === null ? sheets.get(sheet) : tables.get(tableName);
    if (!area) continue;
    const rows = await workbook.readArea({ ...area, rows: Math.min(area.rows, ROWS_JUDGED) });
    const table = tableOf(area, tableName, rows);
    if (table) found.push(table);
  }
  return found;
}

function tableOf(
  area: Area,
  tableName: string | null,
  rows: readonly (readonly Cell[])[],
): UnknownTable | null {
  const at = tableName === null ? rows.slice(0, HEADER_ROWS).findIndex(isHeader) : 0;
  const headers = rows[at];
  if (!headers) return null;
  const [first, last] = headerBlocks(headers).at(-1) ?? [0, -1];
  if (last <= first) return null;
  const { columns: periods } = readPeriodHeaders(headers);
  const isPeriod = new Set(periods.map(({ index }) => index));
  const body = rows.slice(at + 1);
  const columns = headers.flatMap((header, index) =>
    isBlank(header) || isPeriod.has(index) ? [] : [columnOf(shownValue(header), index, body)],
  );
  return {
    ...{ sheet: area.sheet, tableName, columns, periods: periods.length },
    address: areaAddress({
      ...{ sheet: area.sheet, row: area.row + at, column: area.column + first },
      ...{ rows: area.rows - at, columns: last - first + 1 },
    }),
  };
}

/** Whether a row names columns: texts only, or dates behind texts, and at least two. */
function isHeader(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return (
    filled.length > 1 &&
    filled.every((cell) => typeof cell === 'string' || isDay(cell)) &&
    typeof filled[0] === 'string'
  );
}

function isDay(cell: Cell): boolean {
  return typeof cell === 'number' && cell >= FIRST_DAY && cell < LAST_DAY;
}

function columnOf(
  header: string,
  index: number,
  body: readonly (readonly Cell[])[],
): UnknownColumn {
  const profile = new ColumnProfile();
  body.forEach((row, r) => {
    profile.add(row[index] ?? null, r);
  });
  return {
    ...{ header, samples: profile.samples, holds: holds(profile) },
    distinct: profile.texts.size + profile.firstNumbers.size,
  };
}

function holds(profile: ColumnProfile): UnknownColumn['holds'] {
  if (profile.filled === 0) return 'nothing';
  if (profile.numbers > profile.text) {
    const areDays =
      profile.lowest >= FIRST_DAY &&
      profile.highest < LAST_DAY &&
      [...profile.firstNumbers].every(Number.isInteger);
    return areDays ? 'dates' : 'numbers';
  }
  return [...profile.texts.keys()].every((text) => DATE_TEXT.test(text)) ? 'dates' : 'texts';
}

/** 2026-01-05, 05.01.2026, 1/5/26, KW 12. */
const DATE_TEXT = /^(\d{1,4}[-./]\d{1,2}[-./]\d{1,4}.*|(kw|w|wk|week|woche)[ -]?\d{1,2}.*)$/i;
