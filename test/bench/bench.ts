import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CASES } from './cases';
import type { Report } from './report';
import { spillRates } from './spill-rates';

/**
 * Times the planner on generated networks, beside HiGHS on the same model where that finishes, each
 * in a process of its own, in turn, and prints a table. Ratios of one run hold on a noisy machine;
 * single times do not.
 */
async function main(): Promise<void> {
  const rounds = Number(process.argv[2] ?? 1);
  console.log(`Node ${process.version}, ${cpus().length} cores; median of ${rounds}\n`);
  console.log(
    '| network | plan s | of it choosing | MB | HiGHS s | MB | HiGHS ÷ choosing | HiGHS ÷ plan | savings agree to |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const [index, { name }] of CASES.entries()) {
    const plans: Report[] = [];
    const solves: (Report | null)[] = [];
    for (let round = 0; round < rounds; round += 1) {
      plans.push(await measured('plan-once', index));
      solves.push(await measured('solve-with-highs', index).catch(() => null));
    }
    console.log(row(name, plans, solves));
  }
  benchFunctions();
}

/** Custom functions over 250,000 rows in one spilled call. */
function benchFunctions(): void {
  console.log('\n| function | rows a second |');
  console.log('|---|---|');
  for (const { name, rowsPerSecond } of spillRates()) {
    console.log(`| ${name} | ${Math.round(rowsPerSecond).toLocaleString('en-GB')} |`);
  }
}

async function measured(script: string, index: number): Promise<Report> {
  const path = fileURLToPath(new URL(`./${script}.ts`, import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', path, String(index)],
    { timeout: 400_000 },
  );
  return JSON.parse(stdout) as Report;
}

function row(name: string, plans: readonly Report[], solves: readonly (Report | null)[]): string {
  const plan = median(plans);
  const cells = [
    `${name} (${plan.detail})`,
    plan.seconds.toFixed(2),
    plan.choosingSeconds.toFixed(2),
    plan.megabytes.toFixed(0),
  ];
  const finished = solves.filter((solve) => solve !== null);
  if (finished.length === 0) return `| ${[...cells, 'aborts', '', '', '', ''].join(' | ')} |`;
  const solve = median(finished);
  const least = solve.saving === null ? '> ' : '';
  const agreement =
    solve.saving === null ? '' : Math.abs(solve.saving / plan.saving! - 1).toExponential(0);
  return `| ${[
    ...cells,
    `${least}${solve.seconds.toFixed(1)} (${solve.detail})`,
    solve.megabytes.toFixed(0),
    `${least}${(solve.seconds / plan.choosingSeconds).toFixed(0)}`,
    `${least}${(solve.seconds / plan.seconds).toFixed(1)}`,
    agreement,
  ].join(' | ')} |`;
}

function median(reports: readonly Report[]): Report {
  return [...reports].sort((a, b) => a.seconds - b.seconds)[Math.floor(reports.length / 2)]!;
}

void main();
