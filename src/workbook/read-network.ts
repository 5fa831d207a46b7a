import type { Location, Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { Progress } from '../planning/network/plan-result';
import type { Approver } from '../planning/signoff/approver';
import type { LogEntry } from '../planning/signoff/log-entry';
import { tierLadder } from '../planning/signoff/tier-ladder';
import type { InputTableDigest } from '../planning/signoff/plan-run';
import type { SupplyLink } from '../planning/network/supply-links';
import { checkDraft } from './check-draft';
import { checkNames } from './check-names';
import { completeProducts } from './complete-products';
import type { DataIssue } from './data-issues';
import { IssueLog } from './data-issues';
import type { FoundTable } from './find-tables';
import { yieldToEventLoop } from './yield-to-event-loop';
import type { InputTableName } from './input-tables';
import { defaultLaneRule, LaneRules } from './lane-rules';
import { NetworkDraft } from './network-draft';
import type { Workbook } from './port';
import { reportImplausible } from './plausibility/report-implausible';
import { buildPositions } from './positions-builder';
import { readApprovers, tiersOf } from './read-approvers';
import { readDemand } from './read-demand';
import type { DemandReading } from './read-demand';
import { readInventory } from './read-inventory';
import { readLanes } from './read-lanes';
import { defaultLocation, readLocations } from './read-locations';
import { readProducts } from './read-products';
import type { ProductRow } from './read-products';
import { inferHistoryPeriod } from './infer-history-period';
import { readSettings } from './settings-table';
import { readSources, type SuppliedNetwork } from './read-sources';
import { readSuppliers } from './read-suppliers';
import { sourceOf } from './source-table';
import type { SourceTable } from './source-table';
import { defaultTerms, SupplierBook } from './supplier-book';
import { readForecast, readReceipts } from './read-supply';
import type { Reading } from './read-table';
import { RememberedCells } from './reading/remembered-cells';
import { readTables } from './reading/read-tables';
import type { ReadTables } from './reading/read-tables';
import type { WorkbookReading } from './reading/workbook-reading';
import { entriesOf } from './signoff/log-table';
import { readDecisions, type SigningMoment } from './signoff/read-decisions';
import { reportLogFaults } from './signoff/report-log-faults';
import type { RejectionTerms } from './signoff/rejection';
import type { SignOff } from './signoff/sign-off';
import { digestInput } from './signoff/input-digest';
import { readFirmRows } from './read-firm-rows';
import { refuseInvalidTable, refuseTooManyLanes } from './reading-refusal';
import type { ReadingRefusal, RowsRead } from './reading-refusal';
import type { Preferences, WorkbookSettings } from './workbook-settings';

export interface ReadOptions {
  /** The plan date if Settings has none, as an Excel date serial. */
  readonly today: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops reading before the next chunk of a table and throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** When and by whom decisions are taken up; left out, on the day `today` by nobody known. */
  readonly moment?: SigningMoment;
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
      /** The decisions in the workbook. */
      readonly signOff: SignOff;
      /** How long a rejected line is not proposed again. */
      readonly rejection: RejectionTerms;
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

/**
 * Reads the network of a workbook that follows the workbook contract. Invalid cells do not stop it.
 * The data issues describe each problem and how it was handled.
 */
export async function readNetwork(
  workbook: Workbook,
  options: ReadOptions,
): Promise<NetworkReading> {
  const { today, onProgress, signal, digestsInput = false } = options;
  const { moment = { now: today, when: '', runner: '' } } = options;
  const log = new IssueLog();
  const cells = new RememberedCells(workbook, { onProgress, signal });
  const reading: Reading = { workbook: cells, log, onProgress, signal };
  const tables = await readTables(workbook, cells, log, today, onProgress);
  const refuse = (refusal: ReadingRefusal): NetworkReading => {
    return { kind: 'refused', refusal, issues: log.list(), reading: tables.reading };
  };
  if (tables.refusal) return refuse(tables.refusal);

  const settings = await readSettings(reading, foundTable(tables, 'Settings'), today);
  if (settings.refusal) return refuse(settings.refusal);
  const draft = new NetworkDraft();
  const masters = await readMasters(reading, tables, draft, settings);
  for (const [product, row] of masters.products) {
    if (row.packSize !== null) draft.packSizes.set(product, row.packSize);
  }
  const facts = await readStockAndDemand(reading, tables, draft, settings.plan.planDate);
  if (facts.refusal) return refuse(facts.refusal);
  const tooMany = foundTable(tables, 'Lanes')
    ? null
    : refuseTooManyLanes(draft.locations.index.names.length);
  if (tooMany) return refuse(tooMany);
  const { isPeriodGiven } = settings;
  const given = { draft, days: facts.demandDays, isPeriodGiven };
  const history = inferHistoryPeriod(settings.plan, given, log);

  const approversTable = foundTable(tables, 'Approvers');
  const approvers = approversTable ? await readApprovers(reading, approversTable) : [];
  const { auditLog } = tables;
  const logRows = auditLog ? await cells.remember(auditLog) : [];
  const entries = entriesOf(logRows);
  if (auditLog) reportLogFaults(entries, logRows, auditLog, log);
  const signing = { moment, approvers, entries };
  const parts = { draft, masters, settings, signing };
  const { network, supply, signOff } = await assemble(reading, tables, parts);
  await reportImplausible(network, history.settings, { found: tables.found, draft }, reading);
  return {
    kind: 'network',
    network,
    settings: history.settings,
    preferences: settings.preferences,
    approvers,
    signOff,
    rejection: settings.rejection,
    issues: log.list(),
    source: [...partsOf(tables), ...tables.transfers].map(sourceOf),
    supply,
    input: digestsInput ? await digestTables(cells, partsOf(tables)) : [],
    reading: { ...tables.reading, history: history.span },
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

/** Every range that is read, those that are joined too. */
function partsOf({ found }: ReadTables): readonly FoundTable[] {
  return [...found.values()].flatMap((table) => [table, ...(table.joined ?? [])]);
}

function foundTable(tables: ReadTables, name: InputTableName): FoundTable | null {
  return tables.found.get(name) ?? null;
}

type Masters = Awaited<ReturnType<typeof readMasters>>;

async function readMasters(
  reading: Reading,
  tables: ReadTables,
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
  tables: ReadTables,
  draft: NetworkDraft,
  planDate: number,
): Promise<{ refusal: ReadingRefusal | null; demandDays: ReadonlySet<number> }> {
  const inventory = foundTable(tables, 'Inventory');
  const demand = foundTable(tables, 'Demand');
  const forecast = foundTable(tables, 'Forecast');
  const receipts = foundTable(tables, 'Receipts');
  const stocked = inventory
    ? await readInventory(reading, inventory, draft, planDate)
    : { valid: 0, all: 0 };
  if (isMostlyInvalid(stocked)) {
    const refusal = refuseInvalidTable('Inventory', reading.log, stocked);
    return { refusal, demandDays: new Set() };
  }
  const history = demand ? await readDemand(reading, demand, draft, planDate) : null;
  const forecasts = forecast ? await readForecast(reading, forecast, draft) : 0;
  const demandDays = history?.days ?? new Set<number>();
  const sold = rowsOf(history);
  if (forecasts === 0 && isMostlyInvalid(sold)) {
    const refusal = refuseInvalidTable(demand ? 'Demand' : 'Forecast', reading.log, sold);
    return { refusal, demandDays };
  }
  if (receipts) await readReceipts(reading, receipts, draft, planDate);
  await yieldToEventLoop();
  checkDraft(draft, reading.log);
  checkNames(draft, reading.log);
  return { refusal: null, demandDays };
}

function rowsOf(history: DemandReading | null): RowsRead {
  const valid = history?.validRows ?? 0;
  return { valid, all: valid + (history?.invalidRows ?? 0) };
}

/** Whether more rows cannot be read than can, or no row can. */
function isMostlyInvalid({ valid, all }: RowsRead): boolean {
  return valid === 0 || 2 * valid < all;
}

interface NetworkParts {
  readonly draft: NetworkDraft;
  readonly masters: Masters;
  readonly settings: WorkbookSettings;
  readonly signing: {
    readonly moment: SigningMoment;
    readonly approvers: readonly Approver[];
    readonly entries: readonly LogEntry[];
  };
}

async function assemble(
  reading: Reading,
  tables: ReadTables,
  { draft, masters, settings: { plan, defaults }, signing }: NetworkParts,
): Promise<SuppliedNetwork & { readonly signOff: SignOff }> {
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
  const signOff = await readDecisions(reading, tables.transfers, signing.entries, draft, {
    moment: signing.moment,
    rules: { ladder: tierLadder(plan, tiersOf(signing.approvers)), approvers: signing.approvers },
    unitCost: (product) => masters.products.get(product)?.unitCost ?? 0,
    family: (product) => masters.products.get(product)?.family ?? '',
    region: (location) => locations[location]?.region ?? '',
  });
  const firmTransfers = await readFirmRows(reading, tables.transfers, draft, signOff);
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
  const origins = { suppliedBy, suppliers };
  return { ...readSources(network, draft.locations.index, origins, reading.log), signOff };
}
