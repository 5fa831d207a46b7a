import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { writeSection } from '../write-section';
import { caseTable, type Answers } from './case-table';
import { CASE_GROUPS, type CaseGroup, type OptimizerCase, type Solver } from './optimizer-cases';
import { lineRuleTable } from './line-rule-table';
import type { CaseReport } from './solve-case';

/**
 * The optimiser beside the solvers that would otherwise be used, each in a process of its own, in
 * turn, on the same networks: prints tables, or with `--write` puts them into docs/performance.md.
 *
 *   --only uncoupled,capacity,fixed,largest,lines   which tables; all if left out
 *   --max 1000                              leaves out cases of more products
 *   --seeds 3                               seeds 1 to so many
 *   --limit 90                              seconds for HiGHS and CBC
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      max: { type: 'string', default: 'Infinity' },
      seeds: { type: 'string', default: '3' },
      limit: { type: 'string', default: '90' },
      write: { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',');
  const isWanted = (name: string): boolean => only === undefined || only.includes(name);
  const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
  const machine = `Node ${process.version}, ${cpus().length} cores`;
  const conditions = `${machine}; median of ${seeds.length}, limit ${values.limit} s`;
  const finish = async (name: string, table: string, how: string): Promise<void> => {
    const text = `${table}\n\n${how}.`;
    console.log(`\n${text}`);
    if (values.write) await writeSection(`bench:optimizer ${name}`, text);
  };
  for (const group of CASE_GROUPS) {
    if (!isWanted(group.name)) continue;
    const cases = group.cases.filter(({ products }) => products <= Number(values.max));
    if (cases.length === 0) continue;
    const answers = new Map<OptimizerCase, readonly Answers[]>();
    for (const known of cases) {
      const ofSeeds: Answers[] = [];
      for (const seed of seeds) ofSeeds.push(await answersTo(group, known, seed, values.limit));
      answers.set(known, ofSeeds);
    }
    await finish(group.name, caseTable(group, answers), conditions);
  }
  if (isWanted('lines')) await finish('lines', await lineRuleTable(), machine);
}

async function answersTo(
  { name, cases }: CaseGroup,
  known: OptimizerCase,
  seed: number,
  limit: string,
): Promise<Answers> {
  const answers: Partial<Record<Solver, CaseReport | null>> = {};
  for (const solver of known.solvers) {
    if (solver === 'cbc' && !(await isCbcThere())) continue;
    const words = [name, cases.indexOf(known), seed, solver, limit].map(String);
    answers[solver] = await measured(words).catch(() => null);
    console.error(`${words.join(' ')}: ${JSON.stringify(answers[solver])}`);
  }
  return answers;
}

async function isCbcThere(): Promise<boolean> {
  return promisify(execFile)('cbc', ['-quit']).then(
    () => true,
    () => false,
  );
}

async function measured(words: readonly string[]): Promise<CaseReport> {
  const path = fileURLToPath(new URL('./solve-case.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=8192', '--import', 'tsx', path, ...words],
    { timeout: 3_600_000 },
  );
  return JSON.parse(stdout) as CaseReport;
}

void main();
