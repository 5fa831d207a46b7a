import { cellAddress } from '../../cell-address';
import { shownValue } from '../../data-issues';
import type { DataIssue } from '../../data-issues';
import type { FoundTable } from '../../find-tables';
import type { InputTableName } from '../../input-tables';
import type { ColumnMapping } from '../../port';
import type { RememberedCells } from '../remembered-cells';
import { withIncomingOrders, withoutDeductedReserves } from './available-stock';
import { nameCandidates } from './name-columns';
import type { NameCandidate, NameColumn } from './name-columns';

/** Tables with products or locations that stand in the others. */
const TABLES: readonly InputTableName[] = [
  ...([
    'Inventory',
    'Demand',
    'Forecast',
    'Products',
    'Locations',
    'Receipts',
    'Suppliers',
  ] as const),
];
/** A column without a known header replaces one with it only if this share of its values meets. */
const MIN_SHARE_UNNAMED = 0.6;
const MAX_SHARE_REPLACED = 0.1;

/** Tables with the columns whose names meet those of the other tables. */
export interface MetTables {
  readonly found: ReadonlyMap<InputTableName, FoundTable>;
  readonly issues: readonly DataIssue[];
}

/**
 * Chooses, for products and for locations, the column whose values the other tables have: the SKU and not
 * the product's name, the warehouse and not the bin. A column that the user mapped stays.
 */
export async function chooseMeetingColumns(
  cells: RememberedCells,
  tables: ReadonlyMap<InputTableName, FoundTable>,
  mapping: ColumnMapping,
): Promise<MetTables> {
  const found = new Map(tables);
  const issues: DataIssue[] = [];
  for (const column of ['Product', 'Location'] as const) {
    const candidates = new Map<InputTableName, readonly NameCandidate[]>();
    for (const name of TABLES) {
      const table = found.get(name);
      if (table) candidates.set(name, await nameCandidates(cells, table, column));
    }
    for (const [name, [chosen, ...others]] of candidates) {
      if (!chosen || others.length === 0 || mapping[name]?.[column] !== undefined) continue;
      const rest = [...candidates].filter(([other]) => other !== name).map(([, some]) => some);
      const best = bestOf(chosen, others, rest);
      if (best === chosen) continue;
      const table = found.get(name)!;
      found.set(name, withColumn(table, column, best.index));
      issues.push(chosenIssue(table, column, chosen.index, best.index));
    }
  }
  const stock = found.get('Inventory');
  if (stock) {
    const inventory =
      mapping['Inventory']?.['On order'] === undefined ? withIncomingOrders(stock) : stock;
    const { table, issue } = withoutDeductedReserves(inventory);
    const joined = (table.joined ?? []).map((part) => withoutDeductedReserves(part).table);
    found.set('Inventory', { ...table, joined });
    if (issue) issues.push(issue);
  }
  return { found, issues };
}

function bestOf(
  chosen: NameCandidate,
  others: readonly NameCandidate[],
  tables: readonly (readonly NameCandidate[])[],
): NameCandidate {
  const score = (one: NameCandidate) => meeting(one, tables);
  let [best, highest] = [chosen, score(chosen)];
  for (const other of others) {
    const share = score(other);
    const isBetter = other.isNamed
      ? share > highest
      : share >= MIN_SHARE_UNNAMED && highest <= MAX_SHARE_REPLACED;
    if (isBetter) [best, highest] = [other, share];
  }
  return best;
}

/** The mean share of values that meet a column with a known header, over the other tables; 0 to 1. */
function meeting(one: NameCandidate, tables: readonly (readonly NameCandidate[])[]): number {
  const shares = tables
    .map((some) => some.filter(({ isNamed }) => isNamed))
    .filter((named) => named.length > 0)
    .map((named) => Math.max(...named.map(({ values }) => shareOf(one.values, values))));
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return 0;
  let shared = 0;
  for (const value of a) if (b.has(value)) shared += 1;
  return shared / smaller;
}

/** The table with another column for the names; the freed one describes products. */
function withColumn(table: FoundTable, column: NameColumn, index: number): FoundTable {
  const moved = (one: FoundTable): FoundTable => {
    const columns = new Map(one.columns).set(column, index);
    const freed = one.columns.get(column);
    const canDescribe = one.name === 'Products' && column === 'Product';
    if (canDescribe && freed !== undefined && !columns.has('Description')) {
      columns.set('Description', freed);
    }
    return { ...one, columns };
  };
  return { ...moved(table), joined: (table.joined ?? []).map(moved) };
}

function chosenIssue(
  { name, area, headers }: FoundTable,
  column: NameColumn,
  from: number,
  to: number,
): DataIssue {
  const header = (index: number) => shownValue(headers[index] ?? null);
  return {
    severity: 'low',
    table: name,
    row: area.row + 1,
    column: header(to),
    value: header(to),
    problem: `Two columns could be the ${column.toLowerCase()}: ${header(from)} and ${header(to)}`,
    action: `Column ${header(to)} was read, because the other tables have its names.`,
    sheet: area.sheet,
    address: cellAddress(area.sheet, area.row, area.column + to),
  };
}
