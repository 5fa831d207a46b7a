import { matchHeaders, NO_HEADER } from '../headers';
import { inputTable } from '../input-tables';
import type { InputTableName } from '../input-tables';
import type { MappedColumn } from '../mapped-column';

/**
 * What to keep in the mapping so that a header is read as no column of its table: neither as what it
 * means now nor as another column that it is a name of.
 */
export function unreadHeader(
  table: InputTableName,
  header: string,
  meaning: string | null,
): readonly MappedColumn[] {
  return inputTable(table)
    .columns.filter(
      (column) =>
        column.name === meaning || matchHeaders([header], [column]).columns.has(column.name),
    )
    .map((column) => ({ table, column: column.name, header: NO_HEADER }));
}
