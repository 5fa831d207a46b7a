import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { retailHistories, retailPath } from '../forecast/sales-histories';
import { generatedSeason } from './generated-seasons';
import { seasonOutcomes, type Outcome } from './held-back-season';
import { precisionAndRecall, type PrecisionAndRecall } from './precision-and-recall';
import { wholesalerSeason } from './wholesaler-seasons';

const documentPath = fileURLToPath(new URL('../../../docs/items-not-to-buy.md', import.meta.url));

/** Weeks of sales before each of the wholesaler's seasons. */
const CUTS = [13, 19, 26, 32, 39];
const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

interface Measured {
  readonly name: string;
  readonly own: readonly Outcome[];
  readonly common: readonly Outcome[];
}

/** Prints docs/items-not-to-buy.md, and writes it with `--write`. */
async function main(): Promise<void> {
  const retail = retailHistories();
  if (retail === null) {
    console.error(`The wholesaler's seasons are left out: ${retailPath} is missing.`);
  }
  const wholesaler = (retail === null ? [] : CUTS).map((cut): Measured => {
    const season = wholesalerSeason(retail!, cut);
    return { name: season.name, ...seasonOutcomes(season) };
  });
  const generated = SEEDS.map((seed) => seasonOutcomes(generatedSeason(seed)));
  const measured: readonly Measured[] = [
    ...wholesaler,
    {
      name: `Generated, ${SEEDS.length} seeds`,
      own: generated.flatMap(({ own }) => own),
      common: generated.flatMap(({ common }) => common),
    },
  ];
  const options = await resolveConfig(documentPath);
  const document = await format(documentOf(measured), { ...options, parser: 'markdown' });
  console.log(document);
  if (!process.argv.includes('--write')) return;
  if (retail === null) {
    console.error('Nothing written.');
    process.exitCode = 2;
    return;
  }
  writeFileSync(documentPath, document);
}

function documentOf(measured: readonly Measured[]): string {
  const pooled = measured.slice(0, -1).flatMap(({ common }) => common);
  return `# Items not to buy

At the start of a season: which products will not sell their minimum order? \`npm run bench:not-to-buy -- --write\` makes
this page. It compares the advice with seasons that the advice does not see. No product has stock.

**Wholesaler.** Real weekly sales by item and country ("Online Retail II", Chen, D., UCI Machine Learning Repository,
CC BY 4.0). All sales before the cut are known, and the next 13 weeks are the season. Products that sold in at least 4 of
the last 13 weeks are bought. Costs are made up: a price of twice the unit cost, a salvage value of 30 % of it.

**Generated.** A season of 16 weeks after 4 weeks of sales, 40 products at 16 stores, ${SEEDS.length} seeds, the same price and
salvage value.

The data have no minimum orders. We set them by sales before the cut only, in two ways. A product's usual sale is its mean
weekly sale since its first sale, times the weeks of the season.

- **common**: one minimum for all products, the median of their usual sales.
- **own**: each product its own usual sale. This is the hardest minimum: expected demand is near it.

**Last season** is the simple rule: it takes the last 13 weeks (generated: the 4 known weeks, times four) for the next
season. The base rate is the precision of a list of all products.

## Minimum order not reached

A product is named if its chance not to reach the minimum is above 50 %. It was right if the season sold less.

${notReachedTable(measured)}

With other limits for the chance, all seasons of the wholesaler, common minimum:

${limitTable(pooled)}

## Buying loses money

A product is named if the advice is "do not buy". It was right if buying the minimum lost money. **Profit** is that of all
products that are bought, as a share of the profit with hindsight.

${losingTable(measured)}

## What it says

A published pipeline claims 76 % precision and 72 % recall for items not to buy. Its data, minimum orders and base rate
are not known, so the figures above cannot be compared with it strictly.

- With a common minimum, the size of a product decides, and the chance tells most of it. With the own minimum, there is
  little to know: precision is near the base rate.
- The last season's sale as a rule is more precise and finds fewer. A higher limit for the chance does the same: at equal
  precision, the chance and the rule find about as many.
- By profit, advice and rule are about equal with a common minimum. With the own minimum the advice is ahead early in the
  year, and behind the rule before Christmas, when sales rise.
- The wholesaler's mean chance is above the base rate, most before Christmas: a single year cannot show that rise.
- Demand of locations counts as independent. Shocks that all of them share would make the chance too sure.
`;
}

const NOT_REACHED_HEAD = [
  ...['season', 'minimum order', 'products', 'base rate', 'mean chance', 'precision', 'recall'],
  ...['precision, last season', 'recall, last season'],
];

function notReachedTable(measured: readonly Measured[]): string {
  return table(NOT_REACHED_HEAD, measured, (outcomes) => {
    const isSought = (one: Outcome): boolean => !one.isReached;
    const ours = named(outcomes, ({ chance }) => chance > 0.5, isSought);
    const last = named(outcomes, ({ wasReached }) => !wasReached, isSought);
    const chance = sumOf(outcomes, (one) => one.chance) / outcomes.length;
    return [ours.baseRate, chance, ours.precision, ours.recall, last.precision, last.recall];
  });
}

const LOSING_HEAD = [
  ...['season', 'minimum order', 'products', 'base rate', 'precision', 'recall'],
  ...['precision, last season', 'recall, last season'],
  ...['profit, all bought', 'profit, last season', 'profit, advice'],
];

function losingTable(measured: readonly Measured[]): string {
  return table(LOSING_HEAD, measured, (outcomes) => {
    const isSought = ({ profit }: Outcome): boolean => profit < 0;
    const ours = named(outcomes, (one) => one.isAdvisedAgainst, isSought);
    const last = named(outcomes, ({ lastProfit }) => lastProfit < 0, isSought);
    const profitOf = (isBought: (one: Outcome) => boolean): number =>
      sumOf(outcomes, (one) => (isBought(one) ? one.profit : 0));
    const best = profitOf(({ profit }) => profit > 0);
    return [
      ...[ours.baseRate, ours.precision, ours.recall, last.precision, last.recall],
      profitOf(() => true) / best,
      profitOf(({ lastProfit }) => lastProfit >= 0) / best,
      profitOf((one) => !one.isAdvisedAgainst) / best,
    ];
  });
}

function limitTable(outcomes: readonly Outcome[]): string {
  const isSought = (one: Outcome): boolean => !one.isReached;
  const rows = [0.5, 0.6, 0.7, 0.8, 0.9].map((limit) => {
    const { precision, recall } = named(outcomes, ({ chance }) => chance > limit, isSought);
    return [`chance above ${percent(limit)}`, percent(precision), percent(recall)];
  });
  const last = named(outcomes, ({ wasReached }) => !wasReached, isSought);
  return markdown(
    ['named', 'precision', 'recall'],
    [...rows, ['last season', percent(last.precision), percent(last.recall)]],
  );
}

function named(
  outcomes: readonly Outcome[],
  isNamed: (one: Outcome) => boolean,
  isSought: (one: Outcome) => boolean,
): PrecisionAndRecall {
  return precisionAndRecall(
    outcomes.map((one) => ({ isNamed: isNamed(one), isSought: isSought(one) })),
  );
}

/** A row for each kind of minimum order and each season. */
function table(
  head: readonly string[],
  measured: readonly Measured[],
  shares: (outcomes: readonly Outcome[]) => readonly number[],
): string {
  const rows = (['common', 'own'] as const).flatMap((kind) =>
    measured.map(({ name, [kind]: outcomes }) => [
      ...[name, kind, outcomes.length.toLocaleString('en-GB')],
      ...shares(outcomes).map(percent),
    ]),
  );
  return markdown(head, rows);
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function sumOf(outcomes: readonly Outcome[], value: (one: Outcome) => number): number {
  return outcomes.reduce((sum, one) => sum + value(one), 0);
}

function percent(share: number): string {
  return Number.isNaN(share) ? 'none' : `${Math.round(100 * share)} %`;
}

await main();
