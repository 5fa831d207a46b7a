import type { FeedTable } from '../sources/feed-table';
import { matchHeaders } from '../workbook/headers';
import { inputTable } from '../workbook/input-tables';
import type { Cell } from '../workbook/port';
import { settingKey } from '../workbook/setting-names';

/** The tables with these settings in place of those of the source. */
export function overrideSettings(
  tables: readonly FeedTable[],
  settings: ReadonlyMap<string, number>,
): readonly FeedTable[] {
  if (settings.size === 0) return tables;
  const given = tables.find(({ name }) => name === 'Settings') ?? {
    name: 'Settings' as const,
    sheet: 'environment',
    headers: ['Setting', 'Value'],
    rows: [],
  };
  const { columns } = matchHeaders(given.headers, inputTable('Settings').columns);
  const [name = 0, value = 1] = [columns.get('Setting'), columns.get('Value')];
  const replaced = new Set([...settings.keys()].map(settingKey));
  const rows: (readonly Cell[])[] = given.rows.filter(
    (row) => !replaced.has(settingKey(String(row[name] ?? ''))),
  );
  for (const [setting, number] of settings) {
    const row: Cell[] = given.headers.map(() => null);
    row[name] = setting;
    row[value] = number;
    rows.push(row);
  }
  return [...tables.filter((table) => table !== given), { ...given, rows }];
}
