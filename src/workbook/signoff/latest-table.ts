import { readNumber } from '../cell-values';
import type { FoundTable } from '../find-tables';
import { forEachRow, type Reading } from '../read-table';

/**
 * The table of the latest plan: the one with the latest ship-by day; among equals, the one with the highest sheet
 * number. In a workbook with an audit log it is the lowest: there one list goes on, and a numbered one is of a plan that
 * was not entered in the log. Null without a table.
 */
export async function latestTable(
  reading: Reading,
  tables: readonly FoundTable[],
  hasLog: boolean,
): Promise<FoundTable | null> {
  if (tables.length < 2) return tables[0] ?? null;
  const ranked: { readonly table: FoundTable; readonly day: number; readonly number: number }[] =
    [];
  for (const table of tables) {
    let day = -Infinity;
    await forEachRow(reading, table, (row) => {
      const shipBy = readNumber(row.cell('Ship by'));
      if (shipBy.kind === 'value') day = Math.max(day, shipBy.value);
    });
    ranked.push({ table, day, number: Number(/ (\d+)$/.exec(table.area.sheet)?.[1] ?? 1) });
  }
  const up = hasLog ? 1 : -1;
  return ranked.sort((a, b) => b.day - a.day || up * (a.number - b.number))[0]!.table;
}
