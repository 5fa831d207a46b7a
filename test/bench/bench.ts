import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { planInBrowser } from './browser/plan-in-browser';
import { CASES } from './cases';
import type { Report } from './report';
import { plansAgain } from './plan-again';
import { networkCalls } from './network-functions';
import { spillRates } from './spill-rates';
import { treeRatios } from './tree-ratio';
import { writeSection } from './write-section';

/**
 * Prints the benchmarks as tables: all of them, or those named: `networks`, `trees`, `again`,
 * `functions`, `host`, `browser`. With `--write` it puts them into docs/performance.md instead of what stands there.
 * Ratios of one run hold on a noisy machine; single times do not.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { write: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const benches = {
    networks: benchNetworks,
    trees: treeRatios,
    again: plansAgain,
    functions: benchFunctions,
    host: benchHost,
    browser: planInBrowser,
  };
  for (const [name, bench] of Object.entries(benches)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const text = `${await bench()}\n\nNode ${process.version}, ${cpus().length} cores, one run.`;
    console.log(`\n${text}`);
    if (values.write) await writeSection(`bench ${name}`, text);
  }
}

/**
 * The planner on generated networks, beside HiGHS on the same model where that finishes, each in a
 * process of its own, in turn.
 */
async function benchNetworks(): Promise<string> {
  const rows: string[] = [
    '| network | plan s | of it choosing | MB | HiGHS s | MB | HiGHS ÷ choosing | HiGHS ÷ plan | savings agree to |',
    '|---|---|---|---|---|---|---|---|---|',
  ];
  for (const [index, { name }] of CASES.entries()) {
    const plan = await measured('plan-once', index);
    const solve = await measured('solve-with-highs', index).catch(() => null);
    rows.push(row(name, plan, solve));
  }
  return rows.join('\n');
}

/** Custom functions over 250,000 rows in one spilled call, and on whole networks. */
function benchFunctions(): Promise<string> {
  const rates = spillRates().map(
    ({ name, rowsPerSecond }) =>
      `| ${name} | ${Math.round(rowsPerSecond).toLocaleString('en-GB')} |`,
  );
  const calls = networkCalls().map(
    ({ name, milliseconds }) => `| ${name} | ${milliseconds.toFixed(1)} |`,
  );
  return Promise.resolve(
    [
      ...['| function | rows a second |', '|---|---|', ...rates, ''],
      ...['| function | milliseconds a call |', '|---|---|', ...calls],
    ].join('\n'),
  );
}

/** 250,000 cells through the simulated host. */
async function benchHost(): Promise<string> {
  const { detail } = await measured('host-cells', 0);
  return [
    '| cells | write s | ÷ one request | read s | ÷ one request | requests | largest request MB | largest response MB |',
    '|---|---|---|---|---|---|---|---|',
    `| 250,000 | ${detail} |`,
  ].join('\n');
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

function row(name: string, plan: Report, solve: Report | null): string {
  const cells = [
    `${name} (${plan.detail})`,
    plan.seconds.toFixed(2),
    plan.choosingSeconds.toFixed(2),
    plan.megabytes.toFixed(0),
  ];
  if (solve === null) return `| ${[...cells, 'aborts', '', '', '', ''].join(' | ')} |`;
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

void main();
