import { areaAddress, cellAddress } from '../cell-address';
import { shownValue } from '../data-issues';
import type { DataIssue } from '../data-issues';
import { isoDate } from '../date-cells';
import type { FoundTable } from '../find-tables';
import { findIdenticalRows } from '../plausibility/identical-rows';
import { identicalRowIssues, keyColumns } from '../plausibility/report-identical-rows';
import type { Cell } from '../port';
import { yieldToEventLoop } from '../yield-to-event-loop';
import type { ColumnForm } from './column-form';
import { PLAIN_FORM } from './column-form';
import { ColumnProfile } from './column-profile';
import type { ReadingRefusal } from '../reading-refusal';
import { kindOf } from './column-kinds';
import type { Conventions } from './conventions';
import { evidenceOf } from './form-evidence';
import type { FormEvidence } from './form-evidence';
import { judgeColumn } from './judge-column';
import type { ColumnQuestion } from './judge-column';
import type { RememberedCells } from './remembered-cells';
import type { LatestCounts } from './rows/latest-counts';
import { findDataRows } from './rows/data-rows';
import { turnedSign } from './rows/turned-sign';
import type { ColumnReading, TableReading } from './workbook-reading';

/** Rows between two checks of the clock. */
const ROWS_PER_YIELD = 500;

/** A table and what each of its columns holds, by index in the header row. */
export interface ProfiledTable {
  readonly table: FoundTable;
  readonly profiles: readonly ColumnProfile[];
  readonly rowsLeftOut: TableReading['rowsLeftOut'];
  /** Issues with rows of the table. */
  readonly issues: readonly DataIssue[];
}

/** A table whose columns were judged from all their cells. */
export interface ExaminedTable {
  readonly table: FoundTable;
  readonly reading: TableReading;
  readonly issues: readonly DataIssue[];
  /** Why a column of the table cannot be read, so that no plan is possible; null if all can. */
  readonly refusal: ReadingRefusal | null;
}

/** What the columns of a table settle about the form of texts in the workbook. */
export function evidenceOfTable({ table, profiles }: ProfiledTable): readonly FormEvidence[] {
  return profiles.flatMap((profile, index) => {
    const meaning = meaningOf(table, index);
    return meaning === null ? [] : [evidenceOf(profile, kindOf(meaning.column))];
  });
}

/** Judges every column of a table from all its cells and the conventions of the workbook. */
export function examineTable(
  { table, profiles, rowsLeftOut, issues: rowIssues }: ProfiledTable,
  conventions: Conventions,
): ExaminedTable {
  let refusal: ReadingRefusal | null = null;
  const forms = new Map<number, ColumnForm>();
  const issues: DataIssue[] = [...rowIssues];
  const turned = turnedSign(table, profiles);
  if (turned) issues.push(turned.issue);
  const columns = table.headers.map((_header, index): ColumnReading => {
    const meaning = meaningOf(table, index);
    const profile = profiles[index]!;
    const header = shownValue(table.headers[index] ?? null);
    // The header of a place is its name: Shop 1000 does not count in thousands.
    const stated = table.places?.some((place) => place.index === index) ? '' : header;
    const judged =
      meaning === null
        ? null
        : judgeColumn(
            { table: table.name, column: meaning.column, header: stated, profile },
            conventions,
          );
    if (judged?.refusal) refusal ??= { table: table.name, column: header, ...judged.refusal };
    const plain = judged?.form ?? PLAIN_FORM;
    const form = turned?.columns.has(index) ? { ...plain, factor: -plain.factor } : plain;
    if (form !== PLAIN_FORM) forms.set(index, form);
    for (const question of judged?.questions ?? []) {
      issues.push(issueOf(table, index, profile, question));
    }
    return {
      header,
      address: cellAddress(table.area.sheet, table.area.row, table.area.column + index),
      meaning: meaning?.shown ?? null,
      form,
      confidence: judged?.confidence ?? 'certain',
      samples: profile.samples,
    };
  });
  const unread = unreadColumns(table, columns);
  if (unread) issues.push(unread);
  const { area, name, tableName } = table;
  const reading: TableReading = {
    name,
    sheet: area.sheet,
    tableName,
    address: areaAddress(area),
    rows: area.rows - 1 - (table.rowsLeftOut?.size ?? 0),
    columns: columns.filter(
      ({ meaning }, index) => meaning !== null || !table.readElsewhere?.has(index),
    ),
    rowsLeftOut,
  };
  return { table: { ...table, forms }, reading, issues, refusal };
}

/** A stock table without the rows of earlier counts, or with its dates not read. */
export function withCounts(
  { reading, issues, refusal }: ExaminedTable,
  { table, rowsLeftOut, issues: more }: LatestCounts,
): ExaminedTable {
  const unreadDate = table.columns.has('Date') ? null : 'Date';
  return {
    table,
    reading: {
      ...reading,
      rows: reading.rows - (rowsLeftOut?.rows ?? 0),
      columns: reading.columns.map((column) =>
        column.meaning !== null && column.meaning === unreadDate
          ? { ...column, meaning: null }
          : column,
      ),
      rowsLeftOut: [...reading.rowsLeftOut, ...(rowsLeftOut ? [rowsLeftOut] : [])],
    },
    issues: [...issues, ...more],
    refusal,
  };
}

/** Reads all cells of a table, finds the rows that are data and describes each column. */
export async function profileTable(
  cells: RememberedCells,
  found: FoundTable,
): Promise<ProfiledTable> {
  const all = await cells.remember(found.area);
  const top = found.area.row + 1;
  const body = all.slice(1);
  const rows = findDataRows({ table: found, rows: body, top });
  const repeated = await repeatedRows(rows.table, body);
  return {
    ...rows,
    issues: [...rows.issues, ...repeated],
    profiles: await profilesOf(all, rows.table),
  };
}

async function repeatedRows(
  table: FoundTable,
  body: readonly (readonly Cell[])[],
): Promise<readonly DataIssue[]> {
  const key = keyColumns(table);
  if (key === null) return [];
  const isLeftOut = (row: number) => table.rowsLeftOut?.has(table.area.row + 1 + row) ?? false;
  return identicalRowIssues(table, body, await findIdenticalRows(body, key, isLeftOut));
}

/** One issue that lists the columns that were not read; null without such a column. */
function unreadColumns(
  { name, area, duplicates = [], readElsewhere }: FoundTable,
  columns: readonly ColumnReading[],
): DataIssue | null {
  const unread = columns.filter(
    ({ meaning, header }, index) =>
      meaning === null &&
      header !== '' &&
      !duplicates.includes(index) &&
      !readElsewhere?.has(index),
  );
  const [first] = unread;
  if (!first) return null;
  return {
    severity: 'low',
    table: name,
    row: area.row + 1,
    column: unread.length === 1 ? first.header : null,
    value: unread.map(({ header }) => header).join(', '),
    problem: unread.length === 1 ? 'The column was not read' : 'These columns were not read',
    action: `Map one to a column of ${name} if it matters.`,
    sheet: area.sheet,
    address: first.address,
  };
}

async function profilesOf(
  rows: readonly (readonly Cell[])[],
  { area, headers, rowsLeftOut }: FoundTable,
): Promise<readonly ColumnProfile[]> {
  const profiles = headers.map(() => new ColumnProfile());
  for (let r = 1; r < rows.length; r += 1) {
    if (r % ROWS_PER_YIELD === 0) await yieldToEventLoop();
    if (rowsLeftOut?.has(area.row + r)) continue;
    const row = rows[r]!;
    profiles.forEach((profile, index) => profile.add(row[index] ?? null, area.row + r));
  }
  return profiles;
}

/** The contract's column at an index, and how to show it; null if the column is not read. */
function meaningOf(
  { columns, periods, derived, places = [] }: FoundTable,
  index: number,
): { readonly column: string; readonly shown: string } | null {
  for (const [column, at] of columns) if (at === index) return { column, shown: column };
  for (const [column, { needs }] of derived ?? []) {
    if (needs.includes(index)) return { column, shown: column };
  }
  if (places.some((one) => one.index === index)) return { column: 'On hand', shown: 'On hand' };
  const period = periods.find((one) => one.index === index);
  return period ? { column: 'Quantity', shown: isoDate(period.day) } : null;
}

function issueOf(
  { name, area, headers }: FoundTable,
  index: number,
  profile: ColumnProfile,
  { severity, row, problem, action }: ColumnQuestion,
): DataIssue {
  const at = row ?? area.row;
  const text = [...profile.texts.values()].find((one) => one.row === row)?.text;
  return {
    severity,
    table: name,
    row: at + 1,
    column: shownValue(headers[index] ?? null),
    value: text ?? shownValue(headers[index] ?? null),
    problem,
    action,
    sheet: area.sheet,
    address: cellAddress(area.sheet, at, area.column + index),
  };
}
