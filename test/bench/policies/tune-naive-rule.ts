import { parseArgs } from 'node:util';
import { RandomDraws } from '../../support/worlds/random-draws';
import { BENCH_WORLDS } from './bench-worlds';
import { drawNaiveRule } from './draw-naive-rule';
import { runJobs } from './run-jobs';
import { seedRange } from './seed-range';
import { writeTunedRules, type TunedRule } from './tuned-rules';

/**
 * Tunes the naive rule in each world by random search: the setting with the least total cost over the
 * training seeds. A quarter of the settings, the best after the first seed, go on to the others.
 * Writes test/support/worlds/tuned-naive-rule.json.
 *
 *   --worlds chain,spares    all if left out
 *   --seeds 1-4              training seeds
 *   --settings 60            settings tried a world
 *   --products 20            products of each world; more take longer
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      worlds: { type: 'string', default: Object.keys(BENCH_WORLDS).join(',') },
      seeds: { type: 'string', default: '1-4' },
      settings: { type: 'string', default: '60' },
      products: { type: 'string', default: '20' },
    },
  });
  const [tried, products] = [Number(values.settings), Number(values.products)];
  for (const world of values.worlds.split(',')) {
    const tuned = await tune(world, { seeds: values.seeds, tried, products });
    if (tuned !== null) writeTunedRules({ [world]: tuned });
  }
}

async function tune(
  world: string,
  { seeds, tried, products }: Omit<TunedRule, 'rule'>,
): Promise<TunedRule | null> {
  const draws = new RandomDraws(1);
  const rules = Array.from({ length: tried }, () => drawNaiveRule(draws));
  const [first, ...others] = seedRange(seeds);
  const totals = new Array<number>(tried).fill(0);
  const replayAll = async (seed: number, tries: readonly number[]): Promise<boolean> => {
    const jobs = tries.map((i) => ({
      world,
      seed,
      products,
      policy: 'B' as const,
      rule: rules[i]!,
    }));
    const at = new Map(rules.map((rule, i) => [JSON.stringify(rule), i]));
    let isSkipped = false;
    await runJobs(jobs, (outcome) => {
      if ('skipped' in outcome) isSkipped = true;
      else totals[at.get(JSON.stringify(outcome.job.rule))!]! += outcome.result.total;
    });
    return !isSkipped;
  };
  const byTotal = (tries: readonly number[]): number[] =>
    [...tries].sort((a, b) => totals[a]! - totals[b]!);
  const all = [...new Map(rules.map((rule, i) => [JSON.stringify(rule), i])).values()];
  if (!(await replayAll(first!, all))) {
    console.error(`${world}: left out, its data are not here`);
    return null;
  }
  const finalists = byTotal(all).slice(0, Math.ceil(tried / 4));
  for (const seed of others) await replayAll(seed, finalists);
  const best = byTotal(finalists)[0]!;
  console.error(`${world}: ${Math.round(totals[best]!)} ${JSON.stringify(rules[best])}`);
  return { seeds, tried, products, rule: rules[best]! };
}

await main();
