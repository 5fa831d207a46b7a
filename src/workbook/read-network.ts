import type { Location, Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { Progress } from '../planning/network/plan-result';
import type { Approver } from '../planning/signoff/approver';
import type { InputTableDigest } from '../planning/signoff/plan-run';
import type { SupplyLink } from '../planning/network/supply-links';
import { checkDraft } from './check-draft';
import { completeProducts } from './complete-products';
import type { DataIssue } from './data-issues';
import { IssueLog } from './data-issues';
import { findTables, knownHeader } from './find-tables';
import type { FoundTable } from './find-tables';
import { yieldToEventLoop } from './yield-to-event-loop';
import type { InputTableName } from './input-tables';
import { defaultLaneRule, LaneRules } from './lane-rules';
import { NetworkDraft } from './network-draft';
import type { ColumnMapping, Workbook } from './port';
import { buildPositions } from './positions-builder';
import { readApprovers } from './read-approvers';
import { readDemand } from './read-demand';
import { readInventory } from './read-inventory';
import { readLanes } from './read-lanes';
import { defaultLocation, readLocations } from './read-locations';
import { readProducts } from './read-products';
import type { ProductRow } from './read-products';
import { inferHistoryPeriod } from './infer-history-period';
import { readSettings } from './settings-table';
import { readSources, type SuppliedNetwork } from './read-sources';
import { readSuppliers } from './read-suppliers';
import { defaultTerms, SupplierBook } from './supplier-book';
import { readForecast, readReceipts } from './read-supply';
import type { Reading } from './read-table';
import { conventionsOf, statedConventions } from './reading/conventions';
import type { StatedConventions } from './reading/conventions';
import { evidenceOfTable, examineTable, profileTable } from './reading/examine-table';
import type { ProfiledTable } from './reading/examine-table';
import { joinTables } from './reading/join/join-tables';
import type { JoinedTables } from './reading/join/join-tables';
import { chooseMeetingColumns } from './reading/meet/meeting-columns';
import { RememberedCells } from './reading/remembered-cells';
import type { TableReading, WorkbookReading } from './reading/workbook-reading';
import { digestInput } from './signoff/input-digest';
import { readFirmRows } from './read-firm-rows';
import { readTransfersInTransit } from './read-transfers';
import { refuseMissingTables, refuseInvalidTable } from './reading-refusal';
import type { ReadingRefusal } from './reading-refusal';
import { reportFindings } from './report-findings';
import { listCandidates } from './table-candidates';
import type { Preferences, WorkbookSettings } from './workbook-settings';

export interface ReadOptions {
  /** The plan date if Settings has none, as an Excel date serial. */
  readonly today: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops reading before the next chunk of a table and throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Whether the digests of the input tables are computed, for the audit log. */
  readonly digestsInput?: boolean;
}

/** The content of a workbook, or why it cannot be planned; with data issues in both cases. */
export type NetworkReading =
  | {
      readonly kind: 'network';
      readonly network: Network;
      readonly settings: PlanSettings;
      readonly preferences: Preferences;
      readonly approvers: readonly Approver[];
      readonly issues: readonly DataIssue[];
      readonly source: readonly SourceTable[];
      /** Who supplies each location. */
      readonly supply: readonly SupplyLink[];
      /** Digests of the input tables; none unless asked for. */
      readonly input: readonly InputTableDigest[];
      /** How the workbook was read: tables, columns, doubts and what was not read. */
      readonly reading: WorkbookReading;
    }
  | {
      readonly kind: 'refused';
      readonly refusal: ReadingRefusal;
      readonly issues: readonly DataIssue[];
      readonly reading: WorkbookReading;
    };

/** The place of a contract table in the workbook. */
export interface SourceTable {
  readonly name: string;
  readonly sheet: string;
  /** Name of the Excel table; null for a plain range. */
  readonly tableName: string | null;
  /** Rows of its body, including blank ones. */
  readonly rows: number;
}

/**
 * Reads the network of a workbook that follows the workbook contract. Invalid cells do not stop it.
 * The data issues describe each problem and how it was handled.
 */
export async function readNetwork(
  workbook: Workbook,
  { today, onProgress, signal, digestsInput = false }: ReadOptions,
): Promise<NetworkReading> {
  const log = new IssueLog();
  const cells = new RememberedCells(workbook, { onProgress, signal });
  const reading: Reading = { workbook: cells, log, onProgress, signal };
  onProgress?.({ stage: 'Finding tables', done: 0, total: 1 });
  const mapping = await workbook.loadMapping();
  const candidates = await listCandidates(workbook, cells, knownHeader(mapping));
  await yieldToEventLoop();
  const located = findTables(candidates, mapping);
  const joined = await meet(cells, await joinTables(cells, located), mapping);
  reportFindings(located, joined, log);
  const tables = await examineTables(cells, joined, log, located.transfers);
  const missing = refuseMissingTables(located, joined.found);
  const workbookReading = { tables: tables.readings, unread: [], doubts: [] };
  const refuse = (refusal: ReadingRefusal): NetworkReading => {
    return { kind: 'refused', refusal, issues: log.list(), reading: workbookReading };
  };
  if (missing) return refuse(missing);
  if (tables.refusal) return refuse(tables.refusal);

  const settings = await readSettings(reading, foundTable(tables, 'Settings'), today);
  const draft = new NetworkDraft();
  const masters = await readMasters(reading, tables, draft, settings);
  for (const [product, row] of masters.products) {
    if (row.packSize !== null) draft.packSizes.set(product, row.packSize);
  }
  const facts = await readStockAndDemand(reading, tables, draft, settings.plan.planDate);
  if (facts.refusal) return refuse(facts.refusal);
  const plan = inferHistoryPeriod(settings.plan, facts.demandDays, settings.isPeriodGiven, log);

  const { network, supply } = await assemble(reading, tables, { draft, masters, settings });
  const approvers = foundTable(tables, 'Approvers');
  return {
    kind: 'network',
    network,
    settings: plan,
    preferences: settings.preferences,
    approvers: approvers ? await readApprovers(reading, approvers) : [],
    issues: log.list(),
    source: [...tables.found.values()]
      .flatMap((table) => [table, ...(table.joined ?? [])])
      .concat(tables.transfers)
      .map(sourceOf),
    supply,
    input: digestsInput ? await digestTables(cells, tables.found.values()) : [],
    reading: workbookReading,
  };
}

async function digestTables(
  cells: RememberedCells,
  tables: Iterable<FoundTable>,
): Promise<readonly InputTableDigest[]> {
  const digests: InputTableDigest[] = [];
  for (const table of tables) digests.push(await digestInput(cells, table));
  return digests;
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
  /** Transfers tables of earlier plans. */
  readonly transfers: readonly FoundTable[];
  readonly readings: readonly TableReading[];
  /** Why a column cannot be read; null if all can. */
  readonly refusal: ReadingRefusal | null;
}

async function examineTables(
  cells: RememberedCells,
  joined: JoinedTables,
  log: IssueLog,
  transfers: readonly FoundTable[],
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
    '.',
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
  return { found, transfers, readings, refusal };
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

function foundTable(tables: ExaminedTables, name: InputTableName): FoundTable | null {
  return tables.found.get(name) ?? null;
}

function sourceOf({ name, area, tableName }: FoundTable): SourceTable {
  return { name, sheet: area.sheet, tableName, rows: area.rows - 1 };
}

type Masters = Awaited<ReturnType<typeof readMasters>>;

async function readMasters(
  reading: Reading,
  tables: ExaminedTables,
  draft: NetworkDraft,
  { plan, defaults }: WorkbookSettings,
) {
  const locations = foundTable(tables, 'Locations');
  const products = foundTable(tables, 'Products');
  return {
    locations: locations
      ? await readLocations(reading, locations, draft.locations, plan.planDate)
      : { locations: new Map<number, never>(), suppliedBy: new Map<number, never>() },
    products: products
      ? await readProducts(reading, products, draft.products, defaults)
      : new Map<number, ProductRow>(),
  };
}

/** Reads stock, demand and supply. Refuses if no row of stock or demand is valid. */
async function readStockAndDemand(
  reading: Reading,
  tables: ExaminedTables,
  draft: NetworkDraft,
  planDate: number,
): Promise<{ refusal: ReadingRefusal | null; demandDays: ReadonlySet<number> }> {
  const inventory = foundTable(tables, 'Inventory');
  const demand = foundTable(tables, 'Demand');
  const forecast = foundTable(tables, 'Forecast');
  const receipts = foundTable(tables, 'Receipts');
  const stocked = inventory ? await readInventory(reading, inventory, draft, planDate) : 0;
  if (stocked === 0)
    return { refusal: refuseInvalidTable('Inventory', reading.log), demandDays: new Set() };
  const history = demand ? await readDemand(reading, demand, draft, planDate) : null;
  const forecasts = forecast ? await readForecast(reading, forecast, draft) : 0;
  const demandDays = history?.days ?? new Set<number>();
  if ((history?.validRows ?? 0) + forecasts === 0) {
    return { refusal: refuseInvalidTable(demand ? 'Demand' : 'Forecast', reading.log), demandDays };
  }
  if (receipts) await readReceipts(reading, receipts, draft, planDate);
  await yieldToEventLoop();
  checkDraft(draft, reading.log);
  return { refusal: null, demandDays };
}

interface NetworkParts {
  readonly draft: NetworkDraft;
  readonly masters: Masters;
  readonly settings: WorkbookSettings;
}

async function assemble(
  reading: Reading,
  tables: ExaminedTables,
  { draft, masters, settings: { plan, defaults } }: NetworkParts,
): Promise<SuppliedNetwork> {
  const suppliersTable = foundTable(tables, 'Suppliers');
  const suppliers = suppliersTable
    ? await readSuppliers(reading, suppliersTable, draft, defaults)
    : new SupplierBook(defaultTerms(defaults));
  const locations: readonly Location[] = draft.locations.index.names.map(
    (id, index) => masters.locations.locations.get(index) ?? defaultLocation(id),
  );
  const lanesTable = foundTable(tables, 'Lanes');
  const rules = lanesTable
    ? await readLanes(reading, lanesTable, { draft, locations, defaults })
    : new LaneRules();
  if (!lanesTable) rules.add(defaultLaneRule(defaults));
  await yieldToEventLoop();
  const lanes = rules.lanesBetween(locations);
  const idsInTransit = await readTransfersInTransit(reading, tables.transfers, draft);
  const firmTransfers = await readFirmRows(reading, tables.transfers, draft, idsInTransit);
  await yieldToEventLoop();
  const products = completeProducts(
    draft,
    { rows: masters.products, suppliers, defaults },
    reading.log,
  );
  const { planDate } = plan;
  await yieldToEventLoop();
  const positions = buildPositions(draft, {
    planDate,
    suppliers,
    lanes,
    transferLeadTime: defaults.transferLeadTime,
  });
  await yieldToEventLoop();
  const network = {
    products,
    locations,
    lanes,
    positions,
    suppliers: suppliers.names,
    firmTransfers,
  };
  const { suppliedBy } = masters.locations;
  return readSources(network, draft.locations.index, { suppliedBy, suppliers }, reading.log);
}
