import type { FiscalStart } from './forms/period-text';
import { areFiscalPeriods, readPeriodHeaders } from './period-headers';
import type { PeriodColumn } from './period-headers';
import { headerWordsOf, tableWordsOf } from './header-words';
import { headerForms, matchHeaders, normaliseName } from './headers';
import type { HeaderMatch } from './headers';
import { INPUT_TABLES, RECEIPT_DATE_HEADERS } from './input-tables';
import type { InputTable, InputTableName } from './input-tables';
import { ownTable } from './own-tables';
import type { Area, Cell, ColumnMapping } from './port';
import type { ColumnForm } from './reading/column-form';
import { dateFromParts } from './reading/date-parts';
import type { DerivedColumn } from './reading/derived-column';
import { overlap } from './table-candidates';
import type { TableCandidate } from './table-candidates';
import { SIGNED_COLUMNS } from './transfer-digest-of-row';

/** A table of the contract and its area in the workbook. */
export interface FoundTable {
  readonly name: string;
  /** Header row and body. */
  readonly area: Area;
  /** Name of the Excel table; null for a plain range. */
  readonly tableName: string | null;
  readonly headers: readonly Cell[];
  /** Column name to index in the header row. */
  readonly columns: ReadonlyMap<string, number>;
  /** The periods of a wide demand table; empty otherwise. */
  readonly periods: readonly PeriodColumn[];
  /** Indices of second headers for a column, which the table search reports. */
  readonly duplicates?: readonly number[];
  /** How the values of each column are written, by index in the header row; plain if left out. */
  readonly forms?: ReadonlyMap<number, ColumnForm>;
  /** Rows of the sheet that are no data, such as totals; 0-based. */
  readonly rowsLeftOut?: ReadonlySet<number>;
  /** Columns of the contract that stand in no column of their own. */
  readonly derived?: ReadonlyMap<string, DerivedColumn>;
  /** Ranges with the same columns that are read after this one, such as a sheet for each store. */
  readonly joined?: readonly FoundTable[];
  /** The columns of a stock table with one column a location; empty or left out otherwise. */
  readonly places?: readonly PlaceColumn[];
  /** Columns that another table with the same area reads, by index in the header row. */
  readonly readElsewhere?: ReadonlySet<number>;
}

/** A column with the stock of one location. */
export interface PlaceColumn {
  readonly index: number;
  /** The header, which is the location's name. */
  readonly location: string;
}

/**
 * How a candidate's name matches. 3: an Excel table of that name; 2: a sheet of that name; 1: a
 * synonym, which needs distinctive headers too; 0: only the headers match.
 */
export type NameRank = 0 | 1 | 2 | 3;

/** How well a candidate fits an input table. */
export interface Fit {
  readonly table: InputTable;
  readonly candidate: TableCandidate;
  readonly match: HeaderMatch;
  readonly periods: readonly PeriodColumn[];
  /** Required columns that are missing. */
  readonly missing: readonly string[];
  /** True if the period headers can be read as day first or month first. */
  readonly hasAmbiguousDates: boolean;
  /** True if headers are fiscal periods and no setting says when fiscal years begin. */
  readonly hasUnplacedPeriods: boolean;
  readonly named: NameRank;
  /** The table whose name the candidate has although it is another one; left out otherwise. */
  readonly misnamedAs?: InputTableName;
  /** Higher is better. */
  readonly score: number;
}

export interface FoundTables {
  readonly found: ReadonlyMap<InputTableName, Fit>;
  /** Complete fits for a table that was found elsewhere; they are used for no other table. */
  readonly rivals: readonly Fit[];
  /** Fits that lack only the location, which the name of the sheet may give. */
  readonly withoutLocation: readonly Fit[];
  /** The closest fit for each table that was not found. */
  readonly nearest: ReadonlyMap<InputTableName, Fit>;
  /** Transfers tables of earlier plans. */
  readonly transfers: readonly FoundTable[];
}

/** Assigns candidates to input tables, the best fit first. Each area is used for one table. */
export function findTables(
  candidates: readonly TableCandidate[],
  mapping: ColumnMapping,
  fiscalStart: FiscalStart | null = null,
): FoundTables {
  const isKnown = knownHeader(mapping);
  const promising = candidates.filter(
    ({ tableName, headers }) => tableName !== null || headers.filter(isKnown).length > 1,
  );
  const foreign = promising.filter(({ headers }) => ownTable(headers) === null);
  const fits = foreign
    .flatMap((candidate) =>
      INPUT_TABLES.map((table) => fit(table, candidate, mapping, fiscalStart)),
    )
    .sort((a, b) => b.score - a.score);
  const found = new Map<InputTableName, Fit>();
  const isFree = ({ candidate }: Fit) =>
    ![...found.values()].some((other) => overlap(other.candidate.area, candidate.area));
  const complete = fits
    .filter((each) => each.missing.length === 0 && isConclusive(each))
    // A candidate with matching headers only is used for the table that it fits best.
    .filter((each, _index, all) => {
      const best = all.find(({ candidate }) => candidate === each.candidate);
      return each.named > 1 || best === each;
    });
  for (const each of complete) {
    if (!found.has(each.table.name) && isFree(each)) found.set(each.table.name, each);
  }
  for (const name of ['Inventory', 'Demand'] as const) {
    const misnamed = found.has(name) ? null : misnamedFit(name, fits, found);
    if (!misnamed) continue;
    found.delete(misnamed.misnamedAs!);
    found.set(name, misnamed);
  }
  const rivals: Fit[] = [];
  for (const each of complete.filter(isFree)) {
    if (!rivals.some(({ candidate }) => overlap(candidate.area, each.candidate.area))) {
      rivals.push(each);
    }
  }
  const nearest = new Map<InputTableName, Fit>();
  for (const each of fits.filter(isFree)) {
    const { name } = each.table;
    const isClose = each.named > 0 || each.missing.length === 1 || each.hasUnplacedPeriods;
    if (isClose && !found.has(name) && !nearest.has(name)) nearest.set(name, each);
  }
  const withoutLocation = fits
    .filter(isFree)
    .filter((each) => each.missing.length === 1 && each.missing[0] === 'Location')
    .filter(isConclusive);
  return { found, rivals, withoutLocation, nearest, transfers: findTransfers(promising) };
}

/**
 * A table that is needed and stands under the name of another one, whose headers it contradicts: product,
 * location and quantity on a sheet Products. Null if there is none.
 */
function misnamedFit(
  name: InputTableName,
  fits: readonly Fit[],
  found: ReadonlyMap<InputTableName, Fit>,
): Fit | null {
  for (const [other, { candidate, table }] of found) {
    if (!table.excludedHeaders.some((header) => hasHeader(candidate, header))) continue;
    const fit = fits.find((each) => each.table.name === name && each.candidate === candidate);
    if (fit?.missing.length === 0 && isConclusive(fit)) return { ...fit, misnamedAs: other };
  }
  return null;
}

/** Recognises headers of any contract column. Rows without them are not examined further. */
export function knownHeader(mapping: ColumnMapping): (header: Cell) => boolean {
  const known = new Set(
    [
      ...INPUT_TABLES.flatMap(({ columns }) =>
        columns.flatMap(({ name, synonyms }) => [name, ...synonyms]),
      ),
      ...Object.values(mapping).flatMap((columns) => Object.values(columns)),
    ].map(normaliseName),
  );
  return (header) =>
    typeof header === 'string' && headerForms(header).some((form) => known.has(form));
}

/** The fit as a found table. */
export function asFoundTable({ table, candidate, match, periods }: Fit): FoundTable {
  const { area, tableName, headers } = candidate;
  const duplicates = match.duplicates.map(({ index }) => index);
  const date = match.columns.get('Date');
  const ofParts = date === undefined ? null : dateFromParts(headers, date);
  return {
    name: table.name,
    area,
    tableName,
    headers,
    columns: match.columns,
    periods,
    duplicates,
    ...(ofParts && { derived: new Map([['Date', ofParts]]) }),
  };
}

const NAME_WEIGHT = 1_000;
const COLUMN_WEIGHT = 10;
const MISSING_WEIGHT = 100;

function fit(
  table: InputTable,
  candidate: TableCandidate,
  mapping: ColumnMapping,
  fiscalStart: FiscalStart | null,
): Fit {
  const match = matchHeaders(candidate.headers, table.columns, mapping[table.name]);
  const { columns: periods, isAmbiguous } =
    table.name === 'Demand'
      ? readPeriodHeaders(candidate.headers, fiscalStart)
      : { columns: [], isAmbiguous: false };
  const isWide = periods.length > 1 && !match.columns.has('Date');
  const missing = requiredOf(table).filter(
    (column) => !match.columns.has(column) && !(isWide && COLUMNS_FROM_PERIODS.has(column)),
  );
  const named = nameRank(table, candidate);
  const mapped = Object.keys(mapping[table.name] ?? {}).filter(
    (column) => !match.lostMappings.includes(column),
  ).length;
  const weak = (table.weakColumns ?? []).filter((column) => match.columns.has(column)).length;
  const others = candidate.headers.length - match.columns.size - (isWide ? periods.length : 0);
  return {
    table,
    candidate,
    match,
    periods: isWide ? periods : [],
    missing,
    hasAmbiguousDates: isAmbiguous && !match.columns.has('Date'),
    hasUnplacedPeriods:
      table.name === 'Demand' && fiscalStart === null && areFiscalPeriods(candidate.headers),
    named,
    score:
      NAME_WEIGHT * (named + mapped) +
      COLUMN_WEIGHT * (match.columns.size - weak + (isWide ? COLUMNS_FROM_PERIODS.size : 0)) -
      MISSING_WEIGHT * missing.length -
      Math.min(others, COLUMN_WEIGHT - 1) / COLUMN_WEIGHT -
      candidate.area.row / NAME_WEIGHT,
  };
}

/** The columns that the period columns of a wide demand table replace. */
const COLUMNS_FROM_PERIODS: ReadonlySet<string> = new Set(['Date', 'Quantity']);

function requiredOf(table: InputTable): readonly string[] {
  return table.columns.filter((column) => column.isRequired).map((column) => column.name);
}

/** Whether headers and name are sufficient to use a candidate as the table. */
function isConclusive({ table, candidate, match, named }: Fit): boolean {
  if (named > 1) return true;
  if (table.needsName && named === 0) {
    return RECEIPT_DATE_HEADERS.some((header) => hasHeader(candidate, header));
  }
  if (table.excludedHeaders.some((header) => hasHeader(candidate, header))) return false;
  const telling = table.distinctiveColumns;
  return telling.length === 0 || telling.some((column) => match.columns.has(column));
}

function hasHeader({ headers }: TableCandidate, name: string): boolean {
  const names = [name, ...headerWordsOf(name)].map(normaliseName);
  return headers.some(
    (header) =>
      typeof header === 'string' && headerForms(header).some((form) => names.includes(form)),
  );
}

function nameRank(table: InputTable, { tableName, area }: TableCandidate): NameRank {
  const name = normaliseName(table.name);
  const names = [tableName === null ? '' : bareTableName(tableName), normaliseName(area.sheet)];
  if (names[0] === name) return 3;
  if (names[1] === name) return 2;
  const synonyms = [...table.synonyms, ...tableWordsOf(table.name)];
  return synonyms.some((synonym) => names.includes(normaliseName(synonym))) ? 1 : 0;
}

/** The name without affixes: `tblInventory`, `Inventory_Table` and `Inventory1` become `inventory`. */
function bareTableName(name: string): string {
  return normaliseName(name).replace(/^(tbl|table)|(tbl|table|\d+)$/g, '');
}

const REQUIRED_TRANSFER_COLUMNS = ['Transfer ID', 'Product', 'From', 'To', 'Quantity', 'Status'];
const TRANSFER_COLUMNS = [
  ...new Set([
    ...[...REQUIRED_TRANSFER_COLUMNS, ...SIGNED_COLUMNS, 'Decision', 'Decided by', 'Comment'],
    ...['Shipped', 'Received', 'Firm', 'Check'],
  ]),
].map((name) => ({ name, synonyms: [], isRequired: REQUIRED_TRANSFER_COLUMNS.includes(name) }));

/** Our own Transfers tables. There can be several, because a signed one is never replaced. */
function findTransfers(candidates: readonly TableCandidate[]): readonly FoundTable[] {
  return candidates
    .filter(({ headers }) => ownTable(headers) === 'Transfers')
    .map(({ area, tableName, headers }) => {
      const { columns } = matchHeaders(headers, TRANSFER_COLUMNS);
      return { name: 'Transfers', area, tableName, headers, columns, periods: [] };
    })
    .filter(({ columns }) => REQUIRED_TRANSFER_COLUMNS.every((name) => columns.has(name)));
}
