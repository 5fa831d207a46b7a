import { cellAddress } from '../../cell-address';
import type { DataIssue } from '../../data-issues';
import { asFoundTable } from '../../find-tables';
import type { Fit, FoundTable, FoundTables } from '../../find-tables';
import { normaliseName } from '../../headers';
import type { InputTableName } from '../../input-tables';
import type { Cell } from '../../port';
import { constantColumn } from '../derived-column';
import type { RememberedCells } from '../remembered-cells';
import { nameOf } from '../rows/table-body';
import { relationOf, rowKeys } from './row-keys';
import { labelsOf, shareWord } from './sheet-labels';

/** The tables to read. Ranges with the same columns are joined, such as a sheet for each store. */
export interface JoinedTables {
  readonly found: ReadonlyMap<InputTableName, FoundTable>;
  /** Ranges that also look like a table and were not joined to it. */
  readonly rivals: readonly Fit[];
  readonly issues: readonly DataIssue[];
}

/** Tables that are read from one range only: two of them say different things. */
const NEVER_JOINED = new Set<InputTableName>(['Settings', 'Approvers']);

/**
 * Joins ranges that are parts of one table. Parts have the same headers, rows about different things,
 * and stand on one sheet or on sheets with like names. Where the location is missing, the name of the
 * sheet or the caption above the range gives it.
 */
export async function joinTables(
  cells: RememberedCells,
  tables: FoundTables,
): Promise<JoinedTables> {
  const found = new Map<InputTableName, FoundTable>();
  const issues: DataIssue[] = [];
  const rivals: Fit[] = [];
  for (const [name, fit] of tables.found) {
    const others = tables.rivals.filter(({ table }) => table.name === name);
    const keys = others.length > 0 ? await rowKeys(cells, asFoundTable(fit)) : new Map();
    const known = new Map<string, string>(keys);
    const joined: FoundTable[] = [];
    for (const rival of others) {
      const part = asFoundTable(rival);
      const more = await rowKeys(cells, part);
      const relation = relationOf(more, known);
      if (relation === 'different' && !NEVER_JOINED.has(name) && isPartOf(rival, fit)) {
        for (const [key, row] of more) known.set(key, row);
        joined.push(part);
        issues.push(joinedIssue(rival, fit));
      } else if (relation === 'same' || NEVER_JOINED.has(name)) {
        rivals.push(rival);
      } else {
        issues.push(unreadIssue(rival, more.size, relation === 'overlapping'));
      }
    }
    found.set(name, { ...asFoundTable(fit), joined });
  }
  for (const name of ['Inventory', 'Demand'] as const) {
    if (found.has(name)) continue;
    const parts = partsByName(tables.withoutLocation.filter((one) => one.table.name === name));
    const [first, ...rest] = parts;
    if (!first) continue;
    const [table, ...joined] = parts.map(({ table: part }) => part);
    found.set(name, { ...table!, joined });
    const places = await placesOf(cells, [...found.values()]);
    issues.push(...[first, ...rest].map((part) => placeIssue(part, places)));
  }
  return { found, rivals, issues };
}

interface NamedPart {
  readonly fit: Fit;
  readonly label: string;
  readonly table: FoundTable;
}

/** The largest group of ranges with the same headers, each with a location of its own. */
function partsByName(fits: readonly Fit[]): readonly NamedPart[] {
  const groups = new Map<string, Fit[]>();
  for (const fit of fits) {
    const key = headersOf(fit);
    groups.set(key, [...(groups.get(key) ?? []), fit]);
  }
  const [group = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  const labels = labelsOf(group.map(nameOfPart));
  if (labels === null) return [];
  return group.map((fit, k) => {
    const table = asFoundTable(fit);
    const derived = new Map(table.derived).set('Location', constantColumn(labels[k]!));
    return { fit, label: labels[k]!, table: { ...table, derived } };
  });
}

/** The name of a part: the caption above it, its Excel table or its sheet. */
function nameOfPart({ candidate }: Fit): string {
  return candidate.caption ?? candidate.tableName ?? candidate.area.sheet;
}

function isPartOf(rival: Fit, chosen: Fit): boolean {
  if (headersOf(rival) !== headersOf(chosen)) return false;
  const [a, b] = [chosen.candidate.area.sheet, rival.candidate.area.sheet];
  return a === b || shareWord(a, b) || [a, b].every(isYear);
}

function isYear(name: string): boolean {
  return /^\D{0,3}(19|20)\d\d$/.test(name.trim());
}

/** The headers of a fit without those of periods, which differ from year to year. */
function headersOf({ candidate, periods }: Fit): string {
  const ofPeriods = new Set(periods.map(({ index }) => index));
  return candidate.headers
    .filter((_header, index) => !ofPeriods.has(index))
    .map((header) => normaliseName(String(header ?? '')))
    .join('\n');
}

/** Every location that a table names in a column of its own. */
export async function placesOf(
  cells: RememberedCells,
  tables: readonly FoundTable[],
): Promise<ReadonlySet<string>> {
  const places = new Set<string>();
  for (const { area, columns } of tables) {
    const index = columns.get('Location');
    if (index === undefined) continue;
    const rows: readonly (readonly Cell[])[] = await cells.remember(area);
    for (const row of rows.slice(1)) places.add(nameOf(row[index]));
  }
  places.delete('');
  return places;
}

function joinedIssue(rival: Fit, chosen: Fit): DataIssue {
  return issueOn(rival, {
    severity: 'low',
    problem: `Has the columns of ${chosen.table.name} and other rows`,
    action: `Read as a part of ${chosen.table.name}.`,
  });
}

function unreadIssue(rival: Fit, rows: number, isOverlapping: boolean): DataIssue {
  const { name } = rival.table;
  const what = isOverlapping
    ? 'other figures for rows'
    : `${rows.toLocaleString('en-GB')} more rows`;
  return issueOn(rival, {
    severity: 'high',
    problem: `Also looks like ${name}, with ${what}${isOverlapping ? ` of ${name}` : ''}`,
    action: `Not read. Put its rows into ${name} if they belong there; else delete the sheet.`,
  });
}

function placeIssue({ fit, label }: NamedPart, places: ReadonlySet<string>): DataIssue {
  const isKnown = places.has(label.toLowerCase());
  const source = fit.candidate.caption == null ? 'the sheet' : 'the range';
  return issueOn(fit, {
    severity: isKnown ? 'low' : 'medium',
    problem: 'No column Location',
    action: `The name of ${source} gave the location, ${label}.`,
  });
}

function issueOn(
  { table, candidate }: Fit,
  words: Pick<DataIssue, 'severity' | 'problem' | 'action'>,
): DataIssue {
  const { sheet, row, column } = candidate.area;
  return {
    ...words,
    table: table.name,
    row: row + 1,
    column: null,
    value: candidate.tableName ?? sheet,
    sheet,
    address: cellAddress(sheet, row, column),
  };
}
