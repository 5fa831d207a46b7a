import { readFile, stat } from 'node:fs/promises';
import type { PlanStore } from '../sources/plan-store';
import { readTableNames } from '../sources/read-table-names';
import type { TableNames } from '../sources/table-names';
import { fileTrouble } from './file-trouble';
import { Unplannable } from './unplannable';

/** Reads a file of names; without one, the usual names count. */
export async function namesIn(path: string | null): Promise<TableNames> {
  if (path === null) return {};
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileTrouble(path, 'cannot be read', error);
  });
  return readTableNames(text, path);
}

/** Opens the folder or the database of that name. Only the adapter that is needed is loaded. */
export async function openStore(source: string, names: TableNames): Promise<PlanStore> {
  if (/^postgres(ql)?:\/\//.test(source)) {
    const { PostgresStore } = await import('../sources/postgres/postgres-store');
    return new PostgresStore(source, names);
  }
  const found = await stat(source).catch((error: unknown) => {
    throw fileTrouble(source, 'cannot be read', error);
  });
  if (!found.isDirectory()) {
    throw new Unplannable(
      `${source} is neither a folder nor the address of a database.`,
      'Name a folder of CSV files or postgres://user@host/database. For a workbook use evenstock plan.',
    );
  }
  const { CsvFolder } = await import('../sources/csv/csv-folder');
  return new CsvFolder(source, names);
}
