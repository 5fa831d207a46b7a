import { isBlank } from '../../cell-values';
import type { FoundTable } from '../../find-tables';
import { headerForms, normaliseName } from '../../headers';
import { inputTable } from '../../input-tables';
import type { InputTableName } from '../../input-tables';
import type { RememberedCells } from '../remembered-cells';
import { nameOf } from '../rows/table-body';

/** Columns of the contract whose names must be those of other tables. */
export type NameColumn = 'Product' | 'Location';

/** A column that may hold the names, and its different values. */
export interface NameCandidate {
  readonly index: number;
  /** True if its header is a name of the contract's column; false for any other column of texts. */
  readonly isNamed: boolean;
  readonly values: ReadonlySet<string>;
}

/** Different values of a column that are compared; enough to tell whether two columns meet. */
const MAX_VALUES = 5_000;
/** Rows that are looked at, spread evenly over the table. */
const MAX_ROWS = 20_000;

/** The columns of a table that may hold its products or locations, the one chosen by its header first. */
export async function nameCandidates(
  cells: RememberedCells,
  table: FoundTable,
  column: NameColumn,
): Promise<readonly NameCandidate[]> {
  const chosen = table.columns.get(column);
  if (chosen === undefined) return [];
  const taken = new Set([...table.columns.values(), ...table.periods.map(({ index }) => index)]);
  const indices = table.headers
    .map((_header, index) => index)
    .filter((index) => index !== chosen && !taken.has(index));
  const rows = await cells.remember(table.area);
  const step = Math.max(1, Math.ceil(rows.length / MAX_ROWS));
  return [chosen, ...indices].flatMap((index) => {
    const values = new Set<string>();
    let numbers = 0;
    for (let r = 1; r < rows.length && values.size < MAX_VALUES; r += step) {
      const cell = rows[r]![index] ?? null;
      if (isBlank(cell)) continue;
      if (typeof cell === 'number') numbers += 1;
      values.add(nameOf(cell));
    }
    const isNamed = index === chosen || isNameOf(table, index, column);
    const isText = numbers === 0 && values.size > 1;
    return isNamed || isText ? [{ index, isNamed, values }] : [];
  });
}

function isNameOf({ name, headers }: FoundTable, index: number, column: NameColumn): boolean {
  const header = headers[index];
  if (typeof header !== 'string') return false;
  const contract = inputTable(name as InputTableName).columns.find((one) => one.name === column);
  const names = new Set([column, ...(contract?.synonyms ?? [])].map(normaliseName));
  return headerForms(header).some((form) => names.has(form));
}
