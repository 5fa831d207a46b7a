import { matchHeaders } from '../headers';
import { inputTable } from '../input-tables';
import type { InputTableName } from '../input-tables';
import { kindOf } from '../reading/column-kinds';
import type { UnknownColumn, UnknownTable } from './unknown-tables';

/** The most likely columns of an unknown table for a table of the contract. */
export interface LikelyColumns {
  /** Contract column to header; null where no column is likely. Required columns only. */
  readonly headers: ReadonlyMap<string, string | null>;
  /** Required columns that have a likely header. */
  readonly filled: number;
}

/** Names of what a store keeps are more varied than names of stores. */
const BY_VARIETY: Readonly<Record<string, 'most' | 'least'>> = {
  Product: 'most',
  Location: 'least',
};

/**
 * Guesses which column is which: known headers first, then by what the columns hold. A product is the
 * most varied name, a location the least varied one; a date holds dates, a quantity numbers.
 */
export function likelyColumns(name: InputTableName, table: UnknownTable): LikelyColumns {
  const contract = inputTable(name);
  const texts = table.columns.map(({ header }) => header);
  const known = matchHeaders(texts, contract.columns).columns;
  const free = new Set(table.columns.filter((_column, at) => ![...known.values()].includes(at)));
  const headers = new Map<string, string | null>();
  for (const column of requiredColumns(name, table)) {
    const at = known.get(column);
    if (at !== undefined) {
      headers.set(column, texts[at]!);
      continue;
    }
    const [best] = candidatesFor(column, [...free]);
    if (best) free.delete(best);
    headers.set(column, best?.header ?? null);
  }
  return { headers, filled: [...headers.values()].filter((header) => header !== null).length };
}

/** The columns to ask for. A table with a column for each period needs neither date nor quantity. */
export function requiredColumns(
  name: InputTableName,
  { periods }: UnknownTable,
): readonly string[] {
  const required = inputTable(name).columns.filter(({ isRequired }) => isRequired);
  const isWide = name === 'Demand' && periods > 1;
  return required
    .map((column) => column.name)
    .filter((column) => !isWide || (column !== 'Date' && column !== 'Quantity'));
}

/** The columns that can be the wanted one, the likeliest first. */
export function candidatesFor(
  column: string,
  columns: readonly UnknownColumn[],
): readonly UnknownColumn[] {
  const kind = kindOf(column);
  if (kind === 'date') return columns.filter(({ holds }) => holds === 'dates');
  if (kind !== 'text') return columns.filter(({ holds }) => holds === 'numbers');
  const sign = BY_VARIETY[column] === 'least' ? 1 : -1;
  const named = columns.filter(({ holds, distinct }) => holds === 'texts' && distinct > 0);
  return named.sort((a, b) => sign * (a.distinct - b.distinct));
}
