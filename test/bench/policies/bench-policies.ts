import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { BENCH_WORLDS } from './bench-worlds';
import { keyOf, OutcomeFile } from './outcome-file';
import { POLICY_NAMES, type PolicyName } from './policy-named';
import type { ReplayJob, ReplayOutcome } from './replay-job';
import { publishedTables } from './published';
import { runJobs } from './run-jobs';
import { seedRange } from './seed-range';
import { yearOfLargeNetwork } from './large-network';
import { tunedRules } from './tuned-rules';
import { valuePage } from './value-page';
import { summaryTable, worldsOf, worldTable } from './value-table';

const DOCUMENT = fileURLToPath(new URL('../../../docs/value.md', import.meta.url));

/**
 * Replays policies in worlds with known demand and prints what they cost. Takes minutes to hours.
 *
 *   --worlds chain,spares     all if left out
 *   --policies X,B            of A, B, X, XfE and P; all if left out
 *   --seeds 1001-1012         none of which the naive rule was tuned on
 *   --results FILE            keeps outcomes and takes those that are there already
 *   --out FILE                writes the page there
 *   --write                   writes docs/value.md
 *   --size                    only times a year of weekly plans for 1,000 products at 20 sites
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      worlds: { type: 'string', default: Object.keys(BENCH_WORLDS).join(',') },
      policies: { type: 'string', default: POLICY_NAMES.join(',') },
      seeds: { type: 'string', default: '1001-1012' },
      results: { type: 'string' },
      out: { type: 'string' },
      write: { type: 'boolean', default: false },
      size: { type: 'boolean', default: false },
    },
  });
  if (values.size) {
    console.log(await yearOfLargeNetwork());
    return;
  }
  const policies = values.policies.split(',').map(policyOf);
  const tuned = tunedRules();
  const jobs = values.worlds.split(',').flatMap((world) =>
    seedRange(values.seeds).flatMap((seed) =>
      policies.map((policy): ReplayJob => {
        const rule = policy === 'B' ? tuned[world]?.rule : undefined;
        return { world, seed, policy, ...(rule && { rule }) };
      }),
    ),
  );
  const outcomes = await outcomesOf(jobs, new OutcomeFile(values.results));
  for (const world of worldsOf(outcomes)) {
    const there = outcomes.filter(({ job }) => job.world === world);
    console.log(`\n${world}\n${worldTable(there, policies)}`);
  }
  console.log(`\n${summaryTable(outcomes, policies)}`);
  if (values.out === undefined && !values.write) return;
  const page = await format(
    valuePage({ outcomes, policies, seeds: values.seeds, published: publishedTables() }),
    {
      parser: 'markdown',
      proseWrap: 'preserve',
    },
  );
  if (values.out !== undefined) writeFileSync(values.out, page);
  if (values.write) writeFileSync(DOCUMENT, page);
}

function policyOf(name: string): PolicyName {
  const policy = POLICY_NAMES.find((one) => one === name);
  if (policy === undefined) throw new Error(`There is no policy ${name}.`);
  return policy;
}

/** The outcomes of jobs in their order, without those that were skipped. */
async function outcomesOf(
  jobs: readonly ReplayJob[],
  file: OutcomeFile,
): Promise<readonly ReplayOutcome[]> {
  const outcomes = new Map(file.of(jobs).map((outcome) => [keyOf(outcome.job), outcome]));
  const left = jobs.filter((job) => !outcomes.has(keyOf(job)));
  await runJobs(left, (outcome, done) => {
    const { world, seed, policy } = outcome.job;
    const what = `${done}/${left.length} ${world} ${seed} ${policy}`;
    if ('skipped' in outcome) {
      console.error(`${what}: skipped, ${outcome.skipped}`);
      return;
    }
    file.add(outcome);
    outcomes.set(keyOf(outcome.job), outcome);
    console.error(
      `${what}: ${Math.round(outcome.result.total)} in ${outcome.seconds.toFixed(1)} s`,
    );
  });
  return jobs.flatMap((job) => outcomes.get(keyOf(job)) ?? []);
}

await main();
