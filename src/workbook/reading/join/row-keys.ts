import { isBlank } from '../../cell-values';
import type { FoundTable } from '../../find-tables';
import type { Cell } from '../../port';
import type { RememberedCells } from '../remembered-cells';
import { nameOf } from '../rows/table-body';

/** Columns of the contract that say what a row is about. */
const KEYS = ['Product', 'Location', 'From', 'To', 'Date', 'Lot', 'Supplier', 'Email'];

/** The keys of a table's rows, each with the text of its whole row. */
export async function rowKeys(
  cells: RememberedCells,
  table: FoundTable,
): Promise<ReadonlyMap<string, string>> {
  const rows = await cells.remember(table.area);
  const periods = table.periods.map(({ day }) => String(day)).join(' ');
  const keys = new Map<string, string>();
  rows.slice(1).forEach((row, r) => {
    if (row.every(isBlank)) return;
    const at = (index: number): Cell => row[index] ?? null;
    const parts = KEYS.map((column) => {
      const derived = table.derived?.get(column);
      if (derived) return nameOf(derived.value(table.area.row + 1 + r, at));
      const index = table.columns.get(column);
      return index === undefined ? '' : nameOf(at(index));
    });
    keys.set([...parts, periods].join('\n'), row.map(nameOf).join('\n'));
  });
  return keys;
}

/** How the rows of one table stand to those of another. */
export type Relation = 'different' | 'same' | 'overlapping';

/** `different`: no row about the same; `same`: a copy; `overlapping`: some rows about the same. */
export function relationOf(
  of: ReadonlyMap<string, string>,
  to: ReadonlyMap<string, string>,
): Relation {
  let [shared, equal] = [0, 0];
  for (const [key, row] of of) {
    const other = to.get(key);
    if (other === undefined) continue;
    shared += 1;
    if (other === row) equal += 1;
  }
  if (shared === 0) return 'different';
  return equal === of.size ? 'same' : 'overlapping';
}
