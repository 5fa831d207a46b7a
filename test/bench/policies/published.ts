import {
  demandPath,
  publishedTransshipment,
  type TransshipmentProblem,
} from '../../support/worlds/transshipment';
import { profitOnPath } from '../../support/worlds/transshipment-profit';
import {
  planOf,
  planWithForesight,
  replayedProfit,
} from '../../support/worlds/transshipment-replay';
import { fromClosestSite, lookAhead, noTransfers } from '../../support/worlds/transshipment-rules';
import {
  bestExpectedProfit,
  expectedProfit,
  MEISSNER_SENICHEVA,
  type TwoStocks,
} from '../../support/worlds/two-site-dynamic-programme';
import { plannedMoves } from '../../support/worlds/two-site-planner';

/**
 * The transshipment worlds of Meissner and Senicheva (EJOR 2018) as two tables: two sites beside the
 * exact dynamic programme, and sets of many sites beside the published rules.
 */
export function publishedTables(paths = 30): string {
  return `${twoSiteTable()}\n\n${manySiteTable(paths)}`;
}

/** The published stock first, then the same six units misplaced. */
const TWO_STOCKS: readonly TwoStocks[] = [
  [3, 3],
  [5, 1],
  [1, 5],
];

/** Expected profit over all paths of demand: exact. */
function twoSiteTable(): string {
  const rows = TWO_STOCKS.map((stock) => {
    const world = { ...MEISSNER_SENICHEVA, stock };
    const best = bestExpectedProfit(world, 'before demand');
    const ours = expectedProfit(world, plannedMoves(world));
    return [
      stock.join(' and '),
      bestExpectedProfit(world, 'never').toFixed(2),
      ours.toFixed(2),
      best.toFixed(2),
      percent(ours / best - 1),
      bestExpectedProfit(world, 'after demand').toFixed(2),
    ];
  });
  const head =
    'two sites, stock|no transfers|Evenstock|best before demand|ours to it|best after it';
  return markdown(head.split('|'), rows);
}

/** Mean profit on common paths of demand, by seed. */
function manySiteTable(paths: number): string {
  const rows = [5, 10, 20].flatMap((sites) =>
    [0.1, 0.5, 1].map((cost) => {
      const problem = publishedTransshipment(sites, cost, 1);
      return [`${sites}`, `${cost}`, ...measured(problem, paths)];
    }),
  );
  const head =
    'sites|cost a unit of distance|no transfers|closest site|look-ahead|Evenstock|the same, demand known|ours to look-ahead, ± two standard errors|better on|ms a plan';
  return markdown(head.split('|'), rows);
}

function measured(problem: TransshipmentProblem, count: number): readonly string[] {
  const rules = [noTransfers, fromClosestSite(problem), lookAhead(problem)];
  const plan = planOf(problem);
  const paths = Array.from({ length: count }, (_, seed) => demandPath(problem, seed + 1));
  const byRule = rules.map((rule) => paths.map((path) => profitOnPath(problem, rule, path)));
  const started = performance.now();
  const ours = paths.map((path) => replayedProfit(problem, plan, path));
  const milliseconds = (performance.now() - started) / (count * problem.days);
  const known = paths.map((path) =>
    replayedProfit(problem, planWithForesight(problem, path), path),
  );
  const ahead = byRule[2]!;
  const leads = ours.map((profit, path) => profit - ahead[path]!);
  return [
    ...[...byRule, ours, known].map((profits) => Math.round(mean(profits)).toLocaleString('en-GB')),
    `${percent(mean(leads) / mean(ahead))} ± ${percent((2 * standardError(leads)) / mean(ahead))}`,
    `${leads.filter((lead) => lead > 0).length} of ${count}`,
    milliseconds.toFixed(1),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardError(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
