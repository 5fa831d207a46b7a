import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INPUT_TABLES } from '../../workbook/input-tables';
import { HostFault } from '../../workbook/port';
import { cellFromField, cellOfText } from '../cell-text';
import type { FeedTable } from '../feed-table';
import { DecidedMeanwhile, type Feed, type PlanStore, type RunResult } from '../plan-store';
import type { RunRecord } from '../run-record';
import { layoutsOf, READ_AGAIN, type Layouts } from '../sheet-layout';
import { withSupplierRows } from '../supplier-rows';
import { readerMapping, sourceOf, type TableNames } from '../table-names';
import { csvOf, fieldsOf, unguarded } from './csv-file';
import { withLockFile } from './folder-lock';

/** What is kept of a run beside its tables. */
interface KeptRun {
  readonly record: RunRecord;
  readonly layouts: Layouts;
}

/** Folders of finished runs that are kept, about a day's worth at one run in 15 minutes. */
const KEPT_RUNS = 100;

/**
 * A folder with a CSV file a table. Plans are kept below it: `evenstock/runs/<time>_<id>/` holds the tables of one run.
 * The folder of a run appears at once, by a rename. People decide in Transfers.csv of the latest run.
 */
export class CsvFolder implements PlanStore {
  private readonly home: string;
  private readonly runs: string;
  /** The digest of Transfers.csv when it was read; null if there was none. */
  private decisionsRead: string | null = null;

  constructor(
    readonly name: string,
    private readonly names: TableNames = {},
  ) {
    this.home = join(name, 'evenstock');
    this.runs = join(this.home, 'runs');
  }

  async exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    await mkdir(this.runs, { recursive: true });
    return withLockFile(join(this.home, 'lock'), work);
  }

  async read(): Promise<Feed> {
    const files = await csvFilesIn(this.name);
    const wanted = INPUT_TABLES.flatMap(({ name }) => {
      const file = sourceOf(name, [...files.keys()], this.names);
      return file === undefined ? [] : [{ name, path: files.get(file)! }];
    });
    const inputs = await Promise.all(
      wanted.map(({ name, path }) => readInput(name, join(this.name, path), path)),
    );
    const tables = withSupplierRows(inputs);
    const mapping = readerMapping(tables, this.names);
    return { tables: [...tables, ...(await this.readLastRun())], mapping };
  }

  async save({ record, sheets }: RunResult): Promise<void> {
    if ((await this.finishedRun(record.id)) !== null) return;
    if ((await this.digestOfDecisions()) !== this.decisionsRead) throw new DecidedMeanwhile();
    const draft = join(this.runs, `.draft-${String(process.pid)}`);
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    for (const sheet of sheets) {
      await writeFile(join(draft, `${sheet.name}.csv`), csvOf(sheet));
    }
    const kept: KeptRun = { record, layouts: layoutsOf(sheets) };
    await writeFile(join(draft, 'run.json'), JSON.stringify(kept, null, 1));
    await rename(draft, join(this.runs, folderOf(record)));
    const old = (await this.finishedFolders()).slice(KEPT_RUNS);
    for (const folder of old) await rm(join(this.runs, folder), { recursive: true, force: true });
  }

  async note(record: RunRecord): Promise<void> {
    await appendFile(join(this.home, 'stopped.jsonl'), `${JSON.stringify(record)}\n`);
  }

  async lastRuns(limit: number): Promise<readonly RunRecord[]> {
    const folders = (await this.finishedFolders()).slice(0, limit);
    const finished = await Promise.all(folders.map((folder) => this.keptRun(folder)));
    const stopped = (await readFile(join(this.home, 'stopped.jsonl'), 'utf8').catch(() => ''))
      .split('\n')
      .filter((line) => line !== '')
      .slice(-limit)
      .map((line) => JSON.parse(line) as RunRecord);
    return [...finished.map(({ record }) => record), ...stopped]
      .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
      .slice(0, limit);
  }

  async finishedRun(id: string): Promise<RunRecord | null> {
    const folder = (await this.finishedFolders()).find((each) => idOf(each) === id);
    return folder === undefined ? null : (await this.keptRun(folder)).record;
  }

  /** The newest first. */
  private async finishedFolders(): Promise<readonly string[]> {
    const names = await readdir(this.runs).catch(() => []);
    return names.filter((name) => !name.startsWith('.')).sort((a, b) => (a < b ? 1 : -1));
  }

  private async keptRun(folder: string): Promise<KeptRun> {
    return JSON.parse(await readFile(join(this.runs, folder, 'run.json'), 'utf8')) as KeptRun;
  }

  private async readLastRun(): Promise<readonly FeedTable[]> {
    const [folder] = await this.finishedFolders();
    this.decisionsRead = await this.digestOfDecisions();
    if (folder === undefined) return [];
    const { layouts } = await this.keptRun(folder);
    return Promise.all(
      READ_AGAIN.map(async (name) => {
        const layout = new Map(layouts[name]);
        const text = await readFile(join(this.runs, folder, `${name}.csv`), 'utf8');
        const [headers = [], ...rows] = fieldsOf(text);
        const cells = rows.map((row) =>
          headers.map((header, c) =>
            cellOfText(unguarded(row[c] ?? ''), layout.get(header) ?? 'text'),
          ),
        );
        return { name, sheet: name, headers, rows: cells };
      }),
    );
  }

  private async digestOfDecisions(): Promise<string | null> {
    const [folder] = await this.finishedFolders();
    if (folder === undefined) return null;
    const bytes = await readFile(join(this.runs, folder, 'Transfers.csv'));
    return createHash('sha256').update(bytes).digest('hex');
  }
}

/** The CSV files of a folder by their names without the extension. */
async function csvFilesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(folder).catch((error: unknown) => {
    throw new HostFault(
      'gone',
      `The folder ${folder} cannot be read.`,
      'Check its name, and that you may read it.',
      { cause: error },
    );
  });
  return new Map(
    files
      .filter((file) => /\.csv$/i.test(file))
      .sort()
      .map((file) => [file.replace(/\.csv$/i, ''), file]),
  );
}

async function readInput(name: FeedTable['name'], path: string, sheet: string): Promise<FeedTable> {
  const [headers = [], ...rows] = fieldsOf(await readFile(path, 'utf8'));
  return {
    name,
    sheet,
    headers,
    rows: rows.map((row) => headers.map((_header, c) => cellFromField(row[c] ?? ''))),
  };
}

/** Sorts by time; the id stays in it. */
function folderOf({ startedAt, id }: RunRecord): string {
  return `${startedAt.replace(/[-:]/g, '')}_${encodeURIComponent(id)}`;
}

function idOf(folder: string): string {
  return decodeURIComponent(folder.slice(folder.indexOf('_') + 1));
}
