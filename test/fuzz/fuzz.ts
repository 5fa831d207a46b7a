import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { fuzzRun, MAX_SECONDS, type FuzzRun } from './fuzz-run';
import { FuzzTally, reliabilityPage } from './reliability-page';

const PAGE = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));
/** A run that takes so much longer than its processor time may be on a busy machine never ends. Milliseconds. */
const PATIENCE = 6_000 * MAX_SECONDS;
/** A run that needs more memory has no end. */
const MEMORY = '--max-old-space-size=1500';

/**
 * Plans mutated workbooks and judges what comes out.
 *
 *   --seed <n>   the first seed; the default is 1
 *   --runs <n>   how many; the default is 1,000
 *   --write      writes docs/reliability.md
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '1000' },
      write: { type: 'boolean', default: false },
    },
  });
  const [first, runs] = [Number(values.seed), Number(values.runs)];
  const tally = new FuzzTally();
  for (let seed = first; seed < first + runs; seed = await runFrom(seed, first + runs, tally)) {
    if (tally.runs > 0) console.error(`Continuing at seed ${seed}`);
  }
  const page = await format(reliabilityPage(tally, first), {
    parser: 'markdown',
    proseWrap: 'preserve',
  });
  console.log(page);
  if (values.write) writeFileSync(PAGE, page);
  process.exitCode = tally.faults.length > 0 ? 1 : 0;
}

/** Runs seeds in a process of their own until one of them ends it; returns the next seed. */
function runFrom(seed: number, end: number, tally: FuzzTally): Promise<number> {
  return new Promise((resolve) => {
    let next = seed;
    const child = fork(fileURLToPath(import.meta.url), ['--child', String(seed), String(end)], {
      execArgv: ['--import', 'tsx', MEMORY],
    });
    let timer = patience(child);
    child.on('message', (message) => {
      const run = message as FuzzRun;
      tally.add(run);
      if (run.outcome === 'fault') console.error(run);
      next = run.seed + 1;
      clearTimeout(timer);
      timer = patience(child);
    });
    child.on('exit', () => {
      clearTimeout(timer);
      if (next < end) {
        const message = 'it does not end, or needs too much memory';
        tally.add({
          seed: next,
          kind: 'cells',
          mutations: [],
          outcome: 'fault',
          message,
          seconds: 0,
        });
        console.error(`Seed ${next}: ${message}`);
        next += 1;
      }
      resolve(next);
    });
  });
}

function patience(child: ChildProcess): NodeJS.Timeout {
  return setTimeout(() => child.kill('SIGKILL'), PATIENCE);
}

async function runAsChild(from: number, end: number): Promise<void> {
  for (let seed = from; seed < end; seed += 1) process.send!(await fuzzRun(seed));
  process.disconnect();
}

const [mode, from, end] = process.argv.slice(2);
await (mode === '--child' ? runAsChild(Number(from), Number(end)) : main());
