import { amountOf, isSameAmount } from './sums-above';
import { amountColumns, nameOf } from './table-body';
import type { TableBody } from './table-body';

/** Larger tables are not searched: the search needs a key for every row. */
const MAX_ROWS = 50_000;
/** Rows of one name that must be sums of the others, and the bits of the amounts, before we are sure. */
const MIN_ROWS = 3;
const MIN_BITS = 12;

/** A name whose rows are all the sum of the rows of the other names. */
export interface LabelTotal {
  readonly name: string;
  /** Column of the contract. */
  readonly column: string;
  /** Indices of its rows in the body. */
  readonly rows: readonly number[];
  /** False if so few and small amounts could be equal by chance. */
  readonly isCertain: boolean;
}

/**
 * Names of products or locations that total the others: in each of its rows, every amount is the sum of
 * that amount in the rows that differ only in that name.
 */
export function labelTotals(body: TableBody): readonly LabelTotal[] {
  if (body.rows.length > MAX_ROWS) return [];
  return ['Product', 'Location'].flatMap((column) => totalsOf(body, column));
}

interface Group {
  readonly sums: number[];
  rows: number;
}

function totalsOf({ table, rows }: TableBody, column: string): readonly LabelTotal[] {
  const named = table.columns.get(column);
  const amounts = amountColumns(table);
  const others = ['Product', 'Location', 'Date']
    .filter((name) => name !== column)
    .map((name) => table.columns.get(name))
    .filter((index) => index !== undefined);
  if (named === undefined || amounts.length === 0 || others.length === 0) return [];
  const groups = new Map<string, Group>();
  const groupOf = (row: (typeof rows)[number]) => {
    const key = others.map((index) => nameOf(row[index])).join('\n');
    const known = groups.get(key);
    if (known) return known;
    const added = { sums: amounts.map(() => 0), rows: 0 };
    groups.set(key, added);
    return added;
  };
  const places = rows.map((row) => {
    const group = groupOf(row);
    amounts.forEach((index, k) => (group.sums[k]! += amountOf(row[index])));
    group.rows += 1;
    return group;
  });
  const found = new Map<string, { rows: number[]; evidence: number; bits: number } | null>();
  rows.forEach((row, r) => {
    const name = nameOf(row[named]);
    const { sums, rows: inGroup } = places[r]!;
    const isSum = amounts.every((index, k) => isSameAmount(2 * amountOf(row[index]), sums[k]!));
    const known = found.get(name);
    if (name === '' || known === null) return;
    if (!isSum) {
      found.set(name, null);
      return;
    }
    const entry = known ?? { rows: [], evidence: 0, bits: 0 };
    entry.rows.push(r);
    const largest = Math.max(...amounts.map((index) => Math.abs(amountOf(row[index]))));
    if (inGroup > 2 && largest > 0) entry.evidence += 1;
    if (inGroup > 2) {
      for (const index of amounts) entry.bits += Math.log2(1 + Math.abs(amountOf(row[index])));
    }
    found.set(name, entry);
  });
  return [...found].flatMap(([name, entry]) => {
    if (!entry || entry.evidence < 2) return [];
    const isCertain = entry.evidence >= MIN_ROWS && entry.bits >= MIN_BITS;
    return [{ name, column, rows: entry.rows, isCertain }];
  });
}
