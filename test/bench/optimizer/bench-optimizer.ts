import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { COUPLED_CASES } from './coupled-cases';
import type { CoupledReport } from './solve-coupled-case';

/**
 * Prints a table of products that share lanes: our plans in whole packs with their proved gap beside
 * HiGHS on the same model, in turn. Arguments: seeds (1 if none), then `--` and numbers of cases.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  const seeds = end === 0 ? ['1'] : words.slice(0, end);
  const wanted = words.slice(end + 1).map(Number);
  console.log(`Node ${process.version}, ${cpus().length} cores\n`);
  console.log(
    '| case | seed | ours s | MB | gap | gap of saving | HiGHS s | MB | HiGHS ÷ ours s | our cost ÷ HiGHS − 1 | our saving ÷ HiGHS − 1 |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|');
  for (const [index, { name }] of COUPLED_CASES.entries()) {
    if (wanted.length > 0 && !wanted.includes(index)) continue;
    for (const seed of seeds) {
      const ours = await measured(index, seed, 'ours');
      const highs = await measured(index, seed, 'highs').catch(() => null);
      console.log(row(name, seed, ours, highs));
    }
  }
}

async function measured(index: number, seed: string, solver: string): Promise<CoupledReport> {
  const path = fileURLToPath(new URL('./solve-coupled-case.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', path, String(index), seed, solver],
    { timeout: 600_000 },
  );
  return JSON.parse(stdout) as CoupledReport;
}

function row(name: string, seed: string, ours: CoupledReport, highs: CoupledReport | null): string {
  const after = ours.after!;
  const bound = ours.lowerBound!;
  const cells = [
    name,
    seed,
    ours.seconds.toFixed(1),
    ours.megabytes.toFixed(0),
    percent((after - bound) / after),
    percent((after - bound) / (ours.before - bound)),
  ];
  if (highs === null) return `| ${[...cells, 'aborts', '', '', '', ''].join(' | ')} |`;
  const than = highs.lowerBound === null ? '> ' : '';
  const best = highs.after;
  return `| ${[
    ...cells,
    `${than}${highs.seconds.toFixed(1)}`,
    highs.megabytes.toFixed(0),
    `${than}${(highs.seconds / ours.seconds).toFixed(1)}`,
    best === null ? '' : percent(after / best - 1),
    best === null ? '' : percent((ours.before - after) / (ours.before - best) - 1),
  ].join(' | ')} |`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

void main();
