import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How one run of the command ended. */
export interface Run {
  readonly code: number;
  readonly output: string;
  readonly complaint: string;
}

/** Runs the command as a user would, in a process of its own, from the project's root. */
export function runEvenstock(...words: readonly string[]): Promise<Run> {
  return runScript('src/cli/evenstock.ts', ...words);
}

export function runScript(script: string, ...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', script, ...words],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, output, complaint) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, output, complaint });
      },
    );
  });
}

/** Gives `use` an empty folder that is gone afterwards. */
export async function inFolder<T>(use: (path: (name: string) => string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'evenstock-'));
  try {
    return await use((name) => join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
