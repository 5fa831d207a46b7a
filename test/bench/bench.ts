import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CASES } from './cases';
import type { Report } from './report';
import { lineRules } from './line-rules';
import { networkCalls } from './network-functions';
import { spillRates } from './spill-rates';

/**
 * Prints the benchmarks as tables: all of them, or those named: `networks`, `lines`,
 * `functions`, `host`.
 * Ratios of one run hold on a noisy machine; single times do not.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const benches = {
    networks: benchNetworks,
    lines: benchLines,
    functions: benchFunctions,
    host: benchHost,
  };
  console.log(`Node ${process.version}, ${cpus().length} cores`);
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length === 0 || wanted.includes(name)) await bench();
  }
}

/**
 * The planner on generated networks, beside HiGHS on the same model where that finishes, each in a
 * process of its own, in turn.
 */
async function benchNetworks(): Promise<void> {
  console.log(
    '\n| network | plan s | of it choosing | MB | HiGHS s | MB | HiGHS ÷ choosing | HiGHS ÷ plan | savings agree to |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const [index, { name }] of CASES.entries()) {
    const plan = await measured('plan-once', index);
    const solve = await measured('solve-with-highs', index).catch(() => null);
    console.log(row(name, plan, solve));
  }
}

/** Single products under line costs and smallest quantities, beside HiGHS where it is quick enough. */
async function benchLines(): Promise<void> {
  console.log(
    '\n| product | products | ms a product | worst | HiGHS ms | saving missing | worst | gap |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  for (const row of await lineRules()) {
    const { missing, exactMilliseconds } = row;
    const cells = [
      row.name,
      String(row.products),
      row.milliseconds.toFixed(2),
      row.worstMilliseconds.toFixed(1),
      exactMilliseconds?.toFixed(0) ?? '',
      missing === null ? '' : percent(missing.mean),
      missing === null ? '' : percent(missing.worst),
      percent(row.gap),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(3)} %`;
}

/** Custom functions over 250,000 rows in one spilled call, and on whole networks. */
function benchFunctions(): void {
  console.log('\n| function | rows a second |');
  console.log('|---|---|');
  for (const { name, rowsPerSecond } of spillRates()) {
    console.log(`| ${name} | ${Math.round(rowsPerSecond).toLocaleString('en-GB')} |`);
  }
  console.log('\n| function | milliseconds a call |');
  console.log('|---|---|');
  for (const { name, milliseconds } of networkCalls()) {
    console.log(`| ${name} | ${milliseconds.toFixed(1)} |`);
  }
}

/** 250,000 cells through the simulated host. */
async function benchHost(): Promise<void> {
  console.log(
    '\n| cells | write s | ÷ one request | read s | ÷ one request | requests | largest request MB | largest response MB |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  const { detail } = await measured('host-cells', 0);
  console.log(`| 250,000 | ${detail} |`);
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
