import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { LinearModel } from '../network-model';
import { mpsLines } from './mps-lines';

/** What a solver says of a model that is to be as small as it can. */
export interface Solved {
  /** The processor's seconds. */
  readonly seconds: number;
  /** Objective of the best solution found; null without one. */
  readonly value: number | null;
  /** No solution has a lower objective; null where nothing is proved. */
  readonly bound: number | null;
}

/**
 * Solves a model with the CBC that is on the path; null where there is none. Only its own run
 * counts, not the writing of the file that it reads.
 */
export async function solveWithCbc(model: LinearModel, timeLimit: number): Promise<Solved | null> {
  const folder = await mkdtemp(join(tmpdir(), 'evenstock-cbc-'));
  try {
    const file = join(folder, 'model.mps');
    const solution = join(folder, 'model.sol');
    await pipeline(mpsLines(model), createWriteStream(file));
    const words = [file, '-seconds', String(timeLimit), '-solve', '-solution', solution];
    const run = await promisify(execFile)('cbc', words, { maxBuffer: 2 ** 28 }).catch(() => null);
    if (run === null) return null;
    const [, seconds] = /CPU seconds\):\s+(\S+)/.exec(run.stdout) ?? [];
    return {
      seconds: Number(seconds),
      ...verdict(await readFile(solution, 'utf8').catch(() => ''), run.stdout),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads the first line of a solution, as in "Optimal - objective value -12.5", and the log. */
function verdict(solution: string, log: string): Pick<Solved, 'value' | 'bound'> {
  const [first = ''] = solution.split('\n');
  const value = Number(/objective value\s+(\S+)/.exec(first)?.[1] ?? NaN);
  const found = Number.isNaN(value) || first.includes('continuous used') ? null : value;
  if (first.startsWith('Optimal')) return { value: found, bound: found };
  const lower = /Lower bound:\s+(\S+)/.exec(log)?.[1];
  // A linear programme that is not finished has no plan.
  const hasPlan = lower !== undefined;
  return { value: hasPlan ? found : null, bound: hasPlan ? Number(lower) : null };
}
