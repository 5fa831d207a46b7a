import type { InputTableName } from '../../workbook/input-tables';
import type { MappedColumn } from '../../workbook/mapped-column';
import { likelyColumns } from '../../workbook/mapping/likely-columns';
import type { UnknownTable } from '../../workbook/mapping/unknown-tables';

/** Which table holds what a plan needs, and which of its columns is which. */
export interface TableChoice {
  readonly table: UnknownTable;
  /** Contract column to header; null where nothing is chosen yet. */
  readonly headers: ReadonlyMap<string, string | null>;
}

/** The choice that is offered for a table: its likely columns. */
export function choiceOf(name: InputTableName, table: UnknownTable): TableChoice {
  return { table, headers: likelyColumns(name, table).headers };
}

/**
 * The likeliest table for each of the names, each table once: the one in which most of the needed
 * columns are likely. Tables of names without any are left out.
 */
export function likelyChoices(
  names: readonly InputTableName[],
  tables: readonly UnknownTable[],
): ReadonlyMap<InputTableName, TableChoice> {
  const pairs = names
    .flatMap((name) =>
      tables.map((table) => {
        const { headers, filled } = likelyColumns(name, table);
        return { name, table, headers, share: headers.size === 0 ? 0 : filled / headers.size };
      }),
    )
    // Of two that fit, the one that asks for more is told apart better: sales have a date.
    .sort((a, b) => b.share - a.share || b.headers.size - a.headers.size);
  const chosen = new Map<InputTableName, TableChoice>();
  for (const { name, table, headers } of pairs) {
    const isTaken = [...chosen.values()].some((other) => other.table === table);
    if (!chosen.has(name) && !isTaken) chosen.set(name, { table, headers });
  }
  return new Map(names.flatMap((name) => (chosen.has(name) ? [[name, chosen.get(name)!]] : [])));
}

/** The choice as columns of the mapping; null while a column is missing. */
export function mappedBy(
  name: InputTableName,
  { headers }: TableChoice,
): readonly MappedColumn[] | null {
  const columns = [...headers].flatMap(([column, header]) =>
    header === null ? [] : [{ table: name, column, header }],
  );
  return columns.length === headers.size ? columns : null;
}
