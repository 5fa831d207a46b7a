// zod/mini: the whole of zod with its languages would be most of what the pane loads.
import * as z from 'zod/mini';
import type { ColumnMapping } from '../workbook/port';

const settingKey = 'evenstock.columnMapping';

const stored = z.object({
  version: z.literal(1),
  tables: z.record(z.string(), z.record(z.string(), z.string())),
});

/** The mapping kept in the workbook's settings; an empty one where there is none that can be read. */
export async function loadMapping(context: Excel.RequestContext): Promise<ColumnMapping> {
  const setting = context.workbook.settings.getItemOrNullObject(settingKey);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return {};
  const read = stored.safeParse(parsed(setting.value));
  return read.success ? read.data.tables : {};
}

export async function saveMapping(
  context: Excel.RequestContext,
  mapping: ColumnMapping,
): Promise<void> {
  context.workbook.settings.add(settingKey, JSON.stringify({ version: 1, tables: mapping }));
  await context.sync();
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    // Settings can be lost or cut off by the host; the user then maps once more.
    return null;
  }
}
