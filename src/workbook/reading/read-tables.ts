import type { Progress } from '../../planning/network/plan-result';
import type { IssueLog } from '../data-issues';
import { readDay } from '../date-cells';
import { asFoundTable, findTables, knownHeader } from '../find-tables';
import type { FoundTable, FoundTables } from '../find-tables';
import { INPUT_TABLES } from '../input-tables';
import type { InputTableName } from '../input-tables';
import { ownTable } from '../own-tables';
import type { Area, Cell, ColumnMapping, Workbook } from '../port';
import { refuseMissingTables } from '../reading-refusal';
import type { ReadingRefusal } from '../reading-refusal';
import { reportFindings } from '../report-findings';
import { settingKey } from '../setting-names';
import { LOG_SHEET } from '../signoff/log-table';
import { listCandidates, overlap } from '../table-candidates';
import { yieldToEventLoop } from '../yield-to-event-loop';
import { conventionsOf, statedConventions } from './conventions';
import type { SettingRow } from './conventions';
import { evidenceOfTable, examineTable, profileTable, withCounts } from './examine-table';
import type { ExaminedTable, ProfiledTable } from './examine-table';
import { joinTables, placesOf } from './join/join-tables';
import type { JoinedTables } from './join/join-tables';
import { chooseMeetingColumns } from './meet/meeting-columns';
import { productsInStock } from './meet/products-in-stock';
import { stockByPlace } from './meet/stock-by-place';
import type { RememberedCells } from './remembered-cells';
import { latestCounts } from './rows/latest-counts';
import type { StockRange } from './rows/latest-counts';
import { nameOf } from './rows/table-body';
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
  today: number,
  onProgress?: (progress: Progress) => void,
): Promise<ReadTables> {
  onProgress?.({ stage: 'Finding tables', done: 0, total: 1 });
  const mapping = await workbook.loadMapping();
  const isKnown = knownHeader(mapping);
  const candidates = await listCandidates(workbook, cells, isKnown);
  await yieldToEventLoop();
  let located = findTables(candidates, mapping);
  const fiscalStart = await fiscalStartOf(cells, located);
  if (fiscalStart !== null) located = findTables(candidates, mapping, fiscalStart);
  let parts = await joinTables(cells, located);
  if (!parts.found.has('Inventory')) {
    const places = await placesOf(cells, [...parts.found.values()]);
    const isNamed = (header: Cell) => isKnown(header) || places.has(nameOf(header));
    const wider = await listCandidates(workbook, cells, isNamed);
    const wide = await stockByPlace(cells, wider, { places, isKnown, mapping });
    if (wide) {
      const rest = candidates.filter(({ area }) => !overlap(area, wide.table.area));
      located = findTables(rest, mapping, fiscalStart);
      parts = await joinTables(cells, located);
      const found = new Map(parts.found).set('Inventory', wide.table);
      parts = { ...parts, found, issues: [...parts.issues, ...wide.issues] };
    }
  }
  const joined = await meet(cells, parts, mapping);
  reportFindings(located, joined, log);
  const { found, readings, refusal } = await examineTables(cells, joined, log, today);
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
  const stock = found.get('Inventory');
  const inStock = stock && !found.has('Products') ? await productsInStock(cells, stock) : null;
  const all = [...joined.issues, ...issues];
  if (!inStock) return { ...joined, found, issues: all };
  const both = new Map(found).set('Inventory', inStock.stock).set('Products', inStock.products);
  return { ...joined, found: both, issues: [...all, inStock.issue] };
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
  today: number,
): Promise<ExaminedTables> {
  const profiled = new Map<InputTableName, readonly ProfiledTable[]>();
  for (const [name, table] of joined.found) {
    const parts: ProfiledTable[] = [];
    for (const part of [table, ...(table.joined ?? [])]) {
      parts.push(await profileTable(cells, part));
    }
    profiled.set(name, parts);
  }
  const settings = await readSettingRows(cells, joined.found.get('Settings'));
  const conventions = conventionsOf(
    statedConventions(settings),
    [...profiled.values()].flat().flatMap(evidenceOfTable),
    usualSignOf([...joined.found.values()]),
  );
  const found = new Map<InputTableName, FoundTable>();
  const readings: TableReading[] = [];
  let refusal: ReadingRefusal | null = null;
  for (const [name, parts] of profiled) {
    let examined = parts.map((part) => examineTable(part, conventions));
    if (examined.some(({ table }) => name === 'Inventory' && table.columns.has('Date'))) {
      examined = await withLatestCounts(cells, examined, planDateOf(settings) ?? today);
    }
    for (const { reading, refusal: refused, issues } of examined) {
      readings.push(reading);
      refusal ??= refused;
      for (const issue of issues) log.add(issue);
    }
    const [first, ...rest] = examined.map(({ table }) => table);
    found.set(name, { ...first!, joined: rest });
  }
  const order = INPUT_TABLES.map(({ name }) => name as string);
  readings.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return { found, readings, refusal };
}

/** Names and values of the settings. */
async function readSettingRows(
  cells: RememberedCells,
  settings: FoundTable | undefined,
): Promise<readonly SettingRow[]> {
  const [name, value] = ['Setting', 'Value'].map((column) => settings?.columns.get(column));
  if (!settings || name === undefined || value === undefined) return [];
  const [, ...rows] = await cells.remember(settings.area);
  return rows.map((row) => [row[name] ?? null, row[value] ?? null]);
}

/** The month in which fiscal years begin, which headers in fiscal periods need; null if not given. */
async function fiscalStartOf(cells: RememberedCells, { found }: FoundTables) {
  const settings = found.get('Settings');
  const rows = await readSettingRows(cells, settings && asFoundTable(settings));
  return statedConventions(rows).fiscalStart;
}

/** The plan date of Settings; null if there is none. */
function planDateOf(settings: readonly SettingRow[]): number | null {
  const row = settings.find(([name]) => settingKey(String(name)) === 'plandate');
  const reading = readDay(row?.[1] ?? null);
  return reading.kind === 'value' ? reading.value : null;
}

/** The ranges of a stock table without the rows of earlier counts. */
async function withLatestCounts(
  cells: RememberedCells,
  examined: readonly ExaminedTable[],
  planDate: number,
): Promise<ExaminedTable[]> {
  const ranges: StockRange[] = [];
  for (const { table } of examined) {
    ranges.push({ table, rows: await cells.remember(table.area) });
  }
  return latestCounts(ranges, planDate).map((latest, k) => withCounts(examined[k]!, latest));
}
