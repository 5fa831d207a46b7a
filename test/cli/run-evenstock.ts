import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The result of one run of the command. */
export interface Run {
  readonly code: number;
  readonly output: string;
  readonly complaint: string;
}

/** The journal of all runs of a test file, so that they leave that of the user alone. */
const JOURNAL = join(tmpdir(), `evenstock-journal-${process.pid}.jsonl`);

/** Runs the command in its own process, from the project's root. */
export function runEvenstock(...words: readonly string[]): Promise<Run> {
  return runScript('src/cli/evenstock.ts', ...words);
}

export function runScript(script: string, ...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', script, ...words],
      { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, EVENSTOCK_JOURNAL: JOURNAL } },
      (error, output, complaint) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, output, complaint });
      },
    );
  });
}

/** Calls `use` with an empty folder and deletes the folder afterwards. */
export async function inFolder<T>(use: (path: (name: string) => string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'evenstock-'));
  try {
    return await use((name) => join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
