import { open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { HostFault } from '../../workbook/port';

/** Who holds a lock. */
interface Holder {
  readonly process: number;
  readonly host: string;
}

/**
 * Calls `work` while no other process holds the lock file. A lock whose process has ended on this computer is taken
 * over. Throws a `HostFault` of code `busy` if another one holds it.
 */
export async function withLockFile<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; !(await create(path)); attempt += 1) {
    const holder = await holderOf(path);
    if (attempt > 0 || isAlive(holder)) throw busy(path, holder);
    await rm(path, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(JSON.stringify({ process: process.pid, host: hostname() }));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Null for a lock that is being written, or that was removed meanwhile. */
async function holderOf(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder | null): boolean {
  if (holder === null || holder.host !== hostname()) return true;
  try {
    process.kill(holder.process, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busy(path: string, holder: Holder | null): HostFault {
  const by = holder === null ? '' : `, process ${String(holder.process)} on ${holder.host}`;
  return new HostFault(
    'busy',
    `Another run is at work there${by}.`,
    `Wait until it has ended. If none runs, delete ${path}.`,
  );
}
