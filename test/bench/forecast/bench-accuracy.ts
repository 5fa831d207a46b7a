import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { accuracyTable } from './accuracy-table';
import { type CompetitionSeries, m1Path, m1Series } from './competition-series';
import { m1Alone, m1Plans } from './m1-plans';
import { plannedDemand, type DemandHistory } from './planned-demand';
import { hospitalHistories, hospitalPath, retailHistories, retailPath } from './sales-histories';
import { serviceTable, type PlannedSet } from './service-table';

const documentPath = fileURLToPath(new URL('../../../docs/accuracy.md', import.meta.url));

/**
 * Prints docs/accuracy.md, and writes it with `--write`: how accurate forecasts are, and what service
 * their distributions attain. The data are not part of the repository.
 */
async function main(): Promise<void> {
  const m1 = m1Series();
  const hospital = hospitalHistories();
  const retail = retailHistories();
  if (m1 === null || hospital === null || retail === null) {
    console.error('Nothing written: these data are needed, and are not part of the repository.');
    for (const path of [m1Path, hospitalPath, retailPath]) console.error(`  ${path}`);
    process.exitCode = 2;
    return;
  }
  const document = await format(accuracyDocument(m1, hospital, retail), {
    parser: 'markdown',
    proseWrap: 'preserve',
  });
  console.log(document);
  if (process.argv.includes('--write')) writeFileSync(documentPath, document);
}

function accuracyDocument(
  m1: readonly CompetitionSeries[],
  hospital: readonly DemandHistory[],
  retail: readonly DemandHistory[],
): string {
  return `# Accuracy

\`npm run bench:accuracy -- --write\` makes this page. It needs data that are not part of this repository, in
\`shared/data\` beside it: the 1,001 series of the M1 competition (S. Makridakis and others, 1982), monthly
use of 767 products in a hospital, and a year of weekly sales of a wholesaler by item and country ("Online
Retail II", Chen, D., UCI Machine Learning Repository, CC BY 4.0).

## How far forecasts are off

The horizons are those of the competition: 6 years, 8 quarters, 18 months. **auto** is what a plan takes.
The two models "as published" test for a season and then take all of it or nothing; the others draw a season in by
as much as it may be chance.

${accuracyTable('M1', m1).join('\n')}

## What service the plan's stock attains

A plan is made at several origins before the end of each history, knowing nothing later. Stock for a service level
is the quantile of demand over the time that it must last; the level is attained if as large a share of plans
has enough. Whole units lift the service of what sells thinly above any level; so the shares under the levels
are of stock between the two whole numbers around the quantile, by lot, and those **in whole units** (90 / 95 /
99 %) are what a planner would see. Classes are those that the history shows at the origin.

All go through the whole of a plan's estimate: cleaning, forecast, comparison of products and locations, and what
forecasts of late have shown: one factor on the spread, and how often what came was then still beyond the 90, 98 and
99.5 % quantiles. From these shares, which count for more the more plans they are of, follow the quantiles and the
shortages of a plan; up to the median they are those of a negative binomial distribution. The M1 series of a frequency
are the products of one workbook. The rows **each alone** have no more than each series' own forecast says, as where there are too few products to learn a spread from.

${serviceTable(serviceSets(m1, hospital, retail)).join('\n')}

Where it falls short:

- Years and quarters of M1 are 10 to 40 values of economies that grow faster and faster: forecast alone, their errors
  have been too small and too few to show how large they become. What other series show of late makes up for most of it.
- What comes at an origin comes to many series at once, so that so many plans are far fewer chances: other origins
  than these attain a point or more above or below, the most where a history is short.
- The wholesaler's history is a year long: no plan can know the rise before Christmas from it. What sells in most
  weeks sells in bulk orders without bound, and what is learned from all demand together is more than its 90 % asks
  for, and less than that of lumpy demand does.
- What sells rarely is expected too high where its history begins with the first sale that was ever made of it.

What was tuned on what: that forecasts are drawn towards what product and location usually sell, and
that the sale with which a late history begins does not count, was settled on the wholesaler's data, the
former after replays of made-up networks. How forecast errors are raised for parameters and for being few is
textbook theory; it was taken after a look at half of the M1 series, and two variants of it (a season's
parameters halved, fewer degrees of freedom where errors have heavy tails) were tried on these tables and left. That
an error made at a lower level counts for at most twice as much was chosen by them; that one made at a higher level may count for
an eighth, so that a season's peak does not swell the stock out of season, moved them by a few tenths. How the spread is
learned (one factor from 97.5 %, from the latest origin, for demand whose standard deviation is up to 1.5 means) was
chosen among some variants on the hospital's data and the wholesaler's items with odd numbers; those with even numbers
were looked at once, after that. How often quantiles are exceeded was added after a look at all three. Where the curve has its
corners, and that it stands beside the factor, is of the latest origin and is one for all classes of demand, was
chosen on products with even numbers; mixtures of negative binomial distributions of different spread attained less
there. Those with odd numbers were looked at once, after that: they came nearer to the levels by as much. That a hundred plans weigh as
much as the distribution's own word is theory: a share is then known to one to three points, as far as such
distributions are off. From when on a trend is clear, two standard errors, is convention; that simple smoothing
is then left out was chosen on M1, where it helps a horizon earlier as well, and changes nothing on the other two. That a
new product varies as the middling one does was chosen after a look at the wholesaler's products of up to two weeks.
`;
}

function serviceSets(
  m1: readonly CompetitionSeries[],
  hospital: readonly DemandHistory[],
  retail: readonly DemandHistory[],
): PlannedSet[] {
  const months = [3, 6, 9, 12, 15, 18];
  const weeks = [4, 8, 12, 16, 20, 24];
  return [
    { name: 'M1, one period', planned: m1Plans(m1, 1) },
    { name: 'M1, three periods', planned: m1Plans(m1, 3) },
    { name: 'M1, one period, each alone', planned: m1Alone(m1, 1) },
    { name: 'M1, three periods, each alone', planned: m1Alone(m1, 3) },
    { name: 'Hospital, one month', planned: plannedDemand(hospital, 30, 1, months) },
    { name: 'Hospital, three months', planned: plannedDemand(hospital, 30, 3, months) },
    { name: 'Wholesaler, two weeks', planned: plannedDemand(retail, 7, 2, weeks) },
    { name: 'Wholesaler, four weeks', planned: plannedDemand(retail, 7, 4, weeks) },
  ];
}

await main();
