import { parseArgs } from 'node:util';
import type { NaiveRule } from '../../../src/planning/replay/policies/naive-rule';
import { RandomDraws } from '../../support/worlds/random-draws';
import { BENCH_WORLDS } from './bench-worlds';
import { drawNaiveRule, drawNeighbour } from './draw-naive-rule';
import { runJobs } from './run-jobs';
import { seedRange } from './seed-range';
import { writeTunedRules, type TunedRule } from './tuned-rules';

/** Of the settings tried, the share that is drawn at random; the others are near the best of these. */
const RANDOM_SHARE = 0.6;

/**
 * Tunes the naive rule in each world by random search: the setting with the least total cost over the
 * training seeds. Of the settings, 60 % are random and the others are neighbours of the best of these;
 * the best fifth on the first seed is replayed on the other seeds too. Writes
 * test/support/worlds/tuned-naive-rule.json.
 *
 *   --worlds chain,spares    all if left out
 *   --seeds 1-4              training seeds
 *   --settings 100           settings tried a world
 *   --products 20            products of each world; more take longer
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      worlds: { type: 'string', default: Object.keys(BENCH_WORLDS).join(',') },
      seeds: { type: 'string', default: '1-4' },
      settings: { type: 'string', default: '100' },
      products: { type: 'string', default: '20' },
    },
  });
  const [tried, products] = [Number(values.settings), Number(values.products)];
  for (const world of values.worlds.split(',')) {
    const tuned = await tune(world, { seeds: values.seeds, tried, products });
    if (tuned !== null) writeTunedRules({ [world]: tuned });
  }
}

/** The best setting found; null where the world cannot be made here. */
async function tune(
  world: string,
  { seeds, tried, products }: Omit<TunedRule, 'rule'>,
): Promise<TunedRule | null> {
  const missing = BENCH_WORLDS[world]?.missing?.() ?? null;
  if (missing !== null) {
    console.error(`${world}: left out, ${missing}`);
    return null;
  }
  const draws = new RandomDraws(1);
  const totals = new Map<string, number>();
  const replayOn = async (seed: number, rules: readonly NaiveRule[]): Promise<void> => {
    const jobs = rules.map((rule) => ({ world, seed, products, policy: 'B' as const, rule }));
    await runJobs(jobs, (outcome) => {
      if ('skipped' in outcome) throw new Error(outcome.skipped);
      const key = JSON.stringify(outcome.job.rule);
      totals.set(key, (totals.get(key) ?? 0) + outcome.result.total);
    });
  };
  const best = (rules: readonly NaiveRule[], count: number): readonly NaiveRule[] =>
    [...rules].sort((a, b) => totalOf(a) - totalOf(b)).slice(0, Math.ceil(count));
  const totalOf = (rule: NaiveRule): number => totals.get(JSON.stringify(rule))!;

  const [first, ...others] = seedRange(seeds);
  const drawn = distinct(tried * RANDOM_SHARE, [], () => drawNaiveRule(draws));
  await replayOn(first!, drawn);
  const parents = best(drawn, tried / 12);
  const all = distinct(tried, drawn, (i) => drawNeighbour(parents[i % parents.length]!, draws));
  await replayOn(first!, all.slice(drawn.length));
  const finalists = best(all, tried / 5);
  for (const seed of others) await replayOn(seed, finalists);
  const rule = best(finalists, 1)[0]!;
  console.error(`${world}: ${Math.round(totalOf(rule))} ${JSON.stringify(rule)}`);
  return { seeds, tried, products, rule };
}

/** `rules`, and more as drawn, up to `count` that all differ. */
function distinct(
  count: number,
  rules: readonly NaiveRule[],
  draw: (i: number) => NaiveRule,
): readonly NaiveRule[] {
  const byKey = new Map(rules.map((rule) => [JSON.stringify(rule), rule]));
  for (let i = 0; byKey.size < count; i += 1) {
    const rule = draw(i);
    byKey.set(JSON.stringify(rule), rule);
  }
  return [...byKey.values()];
}

await main();
