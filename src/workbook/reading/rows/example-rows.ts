import { nameColumns, nameOf } from './table-body';
import type { TableBody } from './table-body';

/** How the names in an example row of the template begin. */
export const EXAMPLE_PREFIX = 'Example:';

/** Rows about a product or a location whose name begins with "Example:", by their index in the body. */
export function exampleRows({ table, rows }: TableBody): readonly number[] {
  const names = nameColumns(table);
  const prefix = EXAMPLE_PREFIX.toLowerCase();
  return rows.flatMap((row, r) =>
    names.some((index) => nameOf(row[index]).startsWith(prefix)) ? [r] : [],
  );
}
