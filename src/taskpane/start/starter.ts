import { HostFault, type OutputSheet, type Workbook } from '../../workbook/port';
import type { HeaderNote } from '../../workbook/template/template-sheets';

/** What fills an empty workbook. */
export interface Starter {
  /** The tables of the sample network. */
  readonly loadSample: () => Promise<readonly OutputSheet[]>;
  readonly addHeaderComments: (notes: readonly HeaderNote[]) => Promise<void>;
}

/** Calls back before each sheet with its name and its index. */
export type OnSheet = (name: string, at: number, total: number) => void;

type Target = Pick<Workbook, 'listSheets' | 'listTables' | 'writeSheet'>;

/** Writes the template's tables and comments. Throws a HostFault if a sheet of such a name has content. */
export async function fillWithTemplate(
  workbook: Target,
  { addHeaderComments }: Pick<Starter, 'addHeaderComments'>,
  today: number,
  onSheet: OnSheet,
): Promise<void> {
  // Loaded on demand to keep the first paint fast.
  const { templateTables } = await import('../../workbook/template/template-sheets');
  const tables = templateTables(today);
  const sheets = tables.map(({ sheet }) => sheet);
  await writeSheets(workbook, sheets, onSheet);
  await addHeaderComments(tables.flatMap(({ notes }) => notes));
}

/** Writes the tables of the sample network. Throws a HostFault if a sheet of such a name has content. */
export async function fillWithSample(
  workbook: Target,
  { loadSample }: Pick<Starter, 'loadSample'>,
  onSheet: OnSheet,
): Promise<void> {
  await writeSheets(workbook, await loadSample(), onSheet);
}

async function writeSheets(
  workbook: Target,
  sheets: readonly OutputSheet[],
  onSheet: OnSheet,
): Promise<void> {
  await assertFree(workbook, sheets);
  for (const [at, sheet] of sheets.entries()) {
    onSheet(sheet.name, at, sheets.length);
    await workbook.writeSheet(sheet);
  }
}

/** A sheet with the same headers would be replaced, so nothing is written beside one. */
async function assertFree(workbook: Target, sheets: readonly OutputSheet[]): Promise<void> {
  const used = (await workbook.listSheets()).map(({ sheet }) => sheet.toLowerCase());
  const tables = (await workbook.listTables()).map(({ name }) => name.toLowerCase());
  const taken = sheets.find(
    ({ name, tableName }) =>
      used.includes(name.toLowerCase()) || tables.includes(tableName.toLowerCase()),
  );
  if (taken === undefined) return;
  throw new HostFault(
    'unsupported',
    `The workbook already has a sheet or table “${taken.name}”.`,
    'Rename it, or use an empty workbook.',
  );
}
