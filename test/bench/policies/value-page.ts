import { cpus } from 'node:os';
import type { PolicyName } from './policy-named';
import type { ReplayOutcome } from './replay-job';
import { BENCH_WORLDS } from './bench-worlds';
import { tunedRules, type TunedRule } from './tuned-rules';
import { summaryTable, worldsOf, worldTable } from './value-table';

/** What a page is made of. */
export interface ValuePage {
  readonly outcomes: readonly ReplayOutcome[];
  readonly policies: readonly PolicyName[];
  /** Evaluation seeds, such as 1001-1012. */
  readonly seeds: string;
  /** The tables of the published worlds. */
  readonly published: string;
}

/** What each policy does. */
const DESCRIPTIONS: Readonly<Record<PolicyName, string>> = {
  A: `- **A**: no transfers. Orders alone replenish.`,
  B: `- **B**: the naive rule of the trade. What a site holds above a keep level goes to the sites that are short, the
  nearest or the largest shortage first, if a line costs less than a share of the value moved. Its parameters are tuned
  in each world, so it is a strong opponent: a planner seldom has the demand of several years to tune on.`,
  X: `- **X**: Evenstock's plan as shipped, with the settings of the world and nothing tuned, but for
  a tenth of the usual effort on limits that products share (the world of trucks only). Where sites supply others, its
  lines decide what these get; under A and B they order by a rule of their own.`,
  XfE: `- **XfE**: the same plan, told the demand estimate of the orders through the Forecast table. The difference between X
  and XfE comes from the forecast.`,
  P: `- **P**: perfect foresight. The same plan knows all future demand. It shows what better forecasts could still save. It
  is no bound: it decides week by week, and orders follow the estimate, so what it takes from a site without demand to
  come may be ordered there again.`,
};

/** docs/value.md: what transfers are worth, policy by policy and world by world. */
export function valuePage({ outcomes, policies, seeds, published }: ValuePage): string {
  const worlds = worldsOf(outcomes);
  const tuned = Object.entries(tunedRules()).filter(([world]) => worlds.includes(world));
  return `# Value

What is a transfer plan worth? Each policy below is replayed day by day in worlds whose future is known to the
replay but not to the policies. All policies in a world meet the same demand and the same supplier lead times, and
their orders to suppliers follow one rule with one demand estimate. They differ in their transfers only.

This command makes the page; without \`--worlds\`, \`--policies\` and \`--seeds\` it takes all of them:

    npm run bench:policies -- --write --worlds ${worlds.join(',')} --policies ${policies.join(',')} --seeds ${seeds}

## Policies

${policies.map((policy) => DESCRIPTIONS[policy]).join('\n')}

## Measures

**Total** is lost margin, holding, write-offs, freight, line and shipment costs, orders, and the expected cost of what
is left at the end: holding until it is sold, and write-off if it never is. **Against B** is the median over seeds of
the difference between two totals in the same world, in per cent; below 0 is cheaper than B. The brackets are its 95 %
interval, from ${(4000).toLocaleString('en-GB')} bootstrap resamples of the seeds; then the number of seeds in which the policy was cheaper.
**Unmet** is the share of demanded units that could not be sold. **Returned** is the share of transferred units that had
come by transfer to a site in the four weeks before, which is back and forth. Other figures are medians over seeds;
holding includes what is left, freight includes lines and shipments.

## All worlds

${summaryTable(outcomes, policies)}

${worlds.map((world) => worldSection(outcomes, policies, world)).join('\n\n')}

## Published worlds

The transshipment problems of J. Meissner and O. Senicheva, "Approximate dynamic programming for lateral transshipment
problems in multi-location inventory systems", European Journal of Operational Research 265, 2018: one product, lost
sales, no orders, transfers before the demand of a day. Figures are profits, so more is better. With two sites the best policy is known
exactly; with many, look-ahead is the authors' rule. The paper does not print the places of its sites: these are random.

${published}

## How policy B was tuned

Random search in each world, on training seeds that the evaluation does not use and with fewer products: the setting
with the least total. Six of ten settings are random, the others near the best of these; the best fifth on the first
seed is replayed on the other seeds too. \`npm run tune:policies\` writes the result
to \`test/support/worlds/tuned-naive-rule.json\`. Levels are in multiples of lead time plus review period; safety is in
standard deviations of demand over the cover.

${tunedTable(tuned)}

## Running it again

    npm run bench:policies -- --worlds chain,spares --seeds 1001-1004 --policies B,X
    npm run bench:policies -- --results results.jsonl --write
    npm run bench:policies -- --size
    npm run tune:policies -- --worlds chain

\`--results\` keeps every replay in a file and takes from it what is there, so a run that was broken off goes on. Delete
the file after a change of code. \`--out\` writes the page to another file. \`--size\` times a year of weekly plans for
1,000 products at 20 sites.

Evaluation seeds ${seeds}; Node ${process.version}, ${cpus().length} cores.
`;
}

function worldSection(
  outcomes: readonly ReplayOutcome[],
  policies: readonly PolicyName[],
  world: string,
): string {
  const there = outcomes.filter(({ job }) => job.world === world);
  const { title, describe } = BENCH_WORLDS[world] ?? { title: world, describe: '' };
  return `## ${title}\n\n\`${world}\`: ${describe}\n\n${worldTable(there, policies)}`;
}

function tunedTable(tuned: readonly (readonly [string, TunedRule])[]): string {
  const rows = tuned.map(
    ([world, { seeds, tried, products, rule }]) =>
      `| ${[
        ...[world, tried, seeds, products],
        ...[rule.keep, rule.short, rule.fill].map((cover) => cover.toFixed(2)),
        ...[rule.safetyFactor, rule.minQuantity, rule.first],
        ...[
          rule.countsOnOrder ? 'yes' : 'no',
          rule.fillsBelow ? 'yes' : 'no',
          rule.maxFreightShare,
        ],
      ].join(' | ')} |`,
  );
  return [
    '| world | settings | seeds | products | keep | short below | fill to | safety | least units | first | counts orders | fills below | freight share |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
