import type { Progress } from '../../planning/network/plan-result';
import type { IssueLog } from '../data-issues';
import { findTables, knownHeader } from '../find-tables';
import type { FoundTable } from '../find-tables';
import { INPUT_TABLES } from '../input-tables';
import type { InputTableName } from '../input-tables';
import { ownTable } from '../own-tables';
import type { Area, ColumnMapping, Workbook } from '../port';
import { refuseMissingTables } from '../reading-refusal';
import type { ReadingRefusal } from '../reading-refusal';
import { reportFindings } from '../report-findings';
import { LOG_SHEET } from '../signoff/log-table';
import { listCandidates } from '../table-candidates';
import { yieldToEventLoop } from '../yield-to-event-loop';
import { conventionsOf, statedConventions } from './conventions';
import type { StatedConventions } from './conventions';
import { evidenceOfTable, examineTable, profileTable } from './examine-table';
import type { ProfiledTable } from './examine-table';
import { joinTables } from './join/join-tables';
import type { JoinedTables } from './join/join-tables';
import { chooseMeetingColumns } from './meet/meeting-columns';
import type { RememberedCells } from './remembered-cells';
import { usualSignOf } from './usual-sign';
import { unreadAreas, unreadSheetsIssue } from './unread-areas';
import type { TableReading, WorkbookReading } from './workbook-reading';

/** The tables of a workbook, ready to be read row by row. */
export interface ReadTables {
  readonly found: ReadonlyMap<InputTableName, FoundTable>;
  /** Transfers tables of earlier plans. */
  readonly transfers: readonly FoundTable[];
  /** The audit log; null without one. */
  readonly auditLog: Area | null;
  readonly reading: WorkbookReading;
  /** Why a table or a column cannot be read; null if all that is needed can. */
  readonly refusal: ReadingRefusal | null;
}

/** Finds the tables of a workbook, joins their parts, and judges every column from all its cells. */
export async function readTables(
  workbook: Workbook,
  cells: RememberedCells,
  log: IssueLog,
  onProgress?: (progress: Progress) => void,
): Promise<ReadTables> {
  onProgress?.({ stage: 'Finding tables', done: 0, total: 1 });
  const mapping = await workbook.loadMapping();
  const candidates = await listCandidates(workbook, cells, knownHeader(mapping));
  await yieldToEventLoop();
  const located = findTables(candidates, mapping);
  const joined = await meet(cells, await joinTables(cells, located), mapping);
  reportFindings(located, joined, log);
  const { found, readings, refusal } = await examineTables(cells, joined, log);
  const read = [...found.values(), ...located.transfers];
  const unread = await unreadAreas(workbook, cells, read, joined.rivals);
  const unreadSheets = unreadSheetsIssue(unread);
  if (unreadSheets) log.add(unreadSheets);
  const doubts = log
    .list()
    .filter(({ severity }) => severity !== 'low')
    .map(({ severity, table, column, address, problem, action }) => {
      return { severity, table, column, address, question: problem, assumed: action };
    });
  return {
    found,
    transfers: located.transfers,
    auditLog: candidates.find(({ headers }) => ownTable(headers) === LOG_SHEET)?.area ?? null,
    reading: { tables: readings, unread, doubts, history: null },
    refusal: refuseMissingTables(located, found) ?? refusal,
  };
}

/** The joined tables with the columns whose names meet those of the other tables. */
async function meet(
  cells: RememberedCells,
  joined: JoinedTables,
  mapping: ColumnMapping,
): Promise<JoinedTables> {
  const { found, issues } = await chooseMeetingColumns(cells, joined.found, mapping);
  return { ...joined, found, issues: [...joined.issues, ...issues] };
}

/** The tables to read, each with its columns judged. */
interface ExaminedTables {
  readonly found: ReadonlyMap<InputTableName, FoundTable>;
  readonly readings: readonly TableReading[];
  /** Why a column cannot be read; null if all can. */
  readonly refusal: ReadingRefusal | null;
}

async function examineTables(
  cells: RememberedCells,
  joined: JoinedTables,
  log: IssueLog,
): Promise<ExaminedTables> {
  const profiled = new Map<InputTableName, readonly ProfiledTable[]>();
  for (const [name, table] of joined.found) {
    const parts: ProfiledTable[] = [];
    for (const part of [table, ...(table.joined ?? [])]) {
      parts.push(await profileTable(cells, part));
    }
    profiled.set(name, parts);
  }
  const conventions = conventionsOf(
    await readStatedConventions(cells, joined.found.get('Settings')),
    [...profiled.values()].flat().flatMap(evidenceOfTable),
    usualSignOf([...joined.found.values()]),
  );
  const found = new Map<InputTableName, FoundTable>();
  const readings: TableReading[] = [];
  let refusal: ReadingRefusal | null = null;
  for (const [name, parts] of profiled) {
    const tables: FoundTable[] = [];
    for (const part of parts) {
      const examined = examineTable(part, conventions);
      tables.push(examined.table);
      readings.push(examined.reading);
      refusal ??= examined.refusal;
      for (const issue of examined.issues) log.add(issue);
    }
    found.set(name, { ...tables[0]!, joined: tables.slice(1) });
  }
  const order = INPUT_TABLES.map(({ name }) => name as string);
  readings.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return { found, readings, refusal };
}

async function readStatedConventions(
  cells: RememberedCells,
  settings: FoundTable | undefined,
): Promise<StatedConventions> {
  const [name, value] = ['Setting', 'Value'].map((column) => settings?.columns.get(column));
  if (!settings || name === undefined || value === undefined) return statedConventions([]);
  const [, ...rows] = await cells.remember(settings.area);
  return statedConventions(rows.map((row) => [row[name] ?? null, row[value] ?? null]));
}
