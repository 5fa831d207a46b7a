import { flatWorld } from '../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../support/worlds/flat-worlds';
import type { NamedWorld } from '../../support/worlds';
import { POLICY_NAMES } from './policy-named';
import { ReplayJobs, type ReplayJob } from './replay-job';
import { valuePage } from './value-page';

const rule = {
  ...{ keep: 1, short: 0.5, fill: 1, safetyFactor: 1, minQuantity: 1 },
  ...{ first: 'nearest' as const, countsOnOrder: true, fillsBelow: false },
  ...{ maxFreightShare: 1 },
};
const tiny: NamedWorld = {
  title: 'A tiny chain',
  describe: 'Three products at four stores.',
  generator: (seed) => flatWorld(TINY_CHAIN, seed),
};
const jobs = new ReplayJobs({ tiny, missing: { ...tiny, missing: () => 'no data file' } });

describe('ReplayJobs', () => {
  const outcomes = [1001, 1002].flatMap((seed) =>
    POLICY_NAMES.map((policy) => jobs.run({ world: 'tiny', seed, policy, rule })),
  );
  const done = outcomes.flatMap((outcome) => ('skipped' in outcome ? [] : [outcome]));

  it('replays every policy of the benchmark in a tiny world', () => {
    expect(done).toHaveLength(10);
  });

  it('shows them the same demand', () => {
    const demandOf = (seed: number) =>
      new Set(done.filter(({ job }) => job.seed === seed).map(({ result }) => result.demand));
    expect(demandOf(1001).size).toBe(1);
    expect(demandOf(1002).size).toBe(1);
  });

  it('gives a page with a line for each policy', () => {
    const page = valuePage({
      outcomes: done,
      policies: POLICY_NAMES,
      seeds: '1001-1002',
      published: '',
    });
    const section = page.slice(page.indexOf('## tiny'), page.indexOf('## How policy B'));
    for (const policy of POLICY_NAMES)
      expect(section).toMatch(new RegExp(`^\\| ${policy} +\\|`, 'm'));
  });

  it('repeats a job exactly', () => {
    const job: ReplayJob = { world: 'tiny', seed: 1001, policy: 'XfE' };
    const { result } = done.find((one) => one.job.policy === 'XfE' && one.job.seed === 1001)!;
    expect(jobs.run(job)).toMatchObject({ result });
  });

  it.each([
    [{ world: 'missing', seed: 1, policy: 'A' as const }, 'no data file'],
    [{ world: 'tiny', seed: 1, policy: 'B' as const }, 'no tuned rule: npm run tune:policies'],
  ])('skips a job that cannot run: %j', (job, skipped) => {
    expect(jobs.run(job)).toEqual({ job, skipped });
  });
});
