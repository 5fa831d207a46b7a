import type { OutputChart, OutputColumn, OutputSheet } from '../port';
import type { PlannedNetwork } from './planned-network';
import { TIER_NAMES, tierName } from './transfer-status';

/** Maximum number of bars in a chart. */
const MAX_BARS = 12;
const SHEET = 'Chart figures';

const SERIES = [
  'Expected cost',
  'Excess',
  'Shortage',
  'Before',
  'After',
  'Inventory value',
  'Net benefit',
  'Transfers',
] as const;
type Series = (typeof SERIES)[number];

interface Item {
  readonly name: string;
  readonly figures: Partial<Readonly<Record<Series, number>>>;
}

interface Figures {
  readonly title: string;
  readonly kind: OutputChart['kind'];
  readonly series: readonly Series[];
  readonly items: readonly Item[];
}

/** The figures of the Dashboard's charts, one block of rows for each chart. */
export function chartFiguresSheet(plan: PlannedNetwork): OutputSheet {
  const rows = allFigures(plan).flatMap(({ title, items }) =>
    items.map((item) => ({ title, item })),
  );
  const figures = (series: Series): OutputColumn => ({
    header: series,
    format: COUNTS.has(series) ? 'units' : 'money',
    cells: rows.map(({ item }) => item.figures[series] ?? null),
  });
  return {
    name: SHEET,
    tableName: 'ChartFigures',
    columns: [
      { header: 'Chart', format: 'text', cells: rows.map(({ title }) => title) },
      { header: 'Item', format: 'text', cells: rows.map(({ item }) => item.name) },
      ...SERIES.map(figures),
    ],
  };
}

const COUNTS: ReadonlySet<Series> = new Set(['Before', 'After', 'Transfers']);

/** The charts of those figures. */
export function dashboardCharts(plan: PlannedNetwork): OutputChart[] {
  let row = 0;
  return allFigures(plan).map(({ title, kind, series, items }) => {
    const firstRow = row;
    row += items.length;
    const source = { sheet: SHEET, category: 'Item', values: series };
    return { title, kind, source: { ...source, firstRow, lastRow: row - 1 } };
  });
}

function allFigures(plan: PlannedNetwork): Figures[] {
  return [
    expectedCost(plan),
    excessAndShortage(plan),
    atRisk(plan),
    benefitByDestination(plan),
    valueByClass(plan),
    transfersByTier(plan),
  ].filter(({ items }) => items.length > 0);
}

function expectedCost({ result }: PlannedNetwork): Figures {
  const { before, after, lowerBound } = result.objective;
  const item = (name: string, cost: number): Item => ({ name, figures: { 'Expected cost': cost } });
  return {
    title: 'Expected cost',
    kind: 'column',
    series: ['Expected cost'],
    items: [item('Before', before), item('After', after), item('Lower bound', lowerBound)],
  };
}

function excessAndShortage({ network, result }: PlannedNetwork): Figures {
  const { surplus, shortage } = result.positions;
  const excess = byLocation(network, (p, unitCost) => surplus[p]! * unitCost);
  const short = byLocation(network, (p, unitCost) => shortage[p]! * unitCost);
  return {
    title: 'Excess and shortage by location, at unit cost',
    kind: 'bar',
    series: ['Excess', 'Shortage'],
    items: largest(
      network.locations.map(({ id }, l) => ({
        name: id,
        figures: { Excess: excess[l]!, Shortage: short[l]! },
      })),
    ),
  };
}

function atRisk({ network, result }: PlannedNetwork): Figures {
  const { stockoutRisk, stockoutRiskAfter, serviceLevel } = result.positions;
  const count = (risk: Float64Array): Float64Array =>
    byLocation(network, (p) => (risk[p]! > 1 - serviceLevel[p]! ? 1 : 0));
  const [before, after] = [count(stockoutRisk), count(stockoutRiskAfter)];
  return {
    title: 'Positions at risk of a stockout, by location',
    kind: 'bar',
    series: ['Before', 'After'],
    items: largest(
      network.locations.map(({ id }, l) => ({
        name: id,
        figures: { Before: before[l]!, After: after[l]! },
      })),
    ),
  };
}

function benefitByDestination({ network, result }: PlannedNetwork): Figures {
  const benefit = new Float64Array(network.locations.length);
  for (const { to, netBenefit } of result.transfers) benefit[to]! += netBenefit;
  return {
    title: 'Net benefit by destination',
    kind: 'bar',
    series: ['Net benefit'],
    items: largest(
      network.locations.map(({ id }, l) => ({ name: id, figures: { 'Net benefit': benefit[l]! } })),
    ),
  };
}

function valueByClass({ network, result }: PlannedNetwork): Figures {
  const { positions, products } = network;
  const value = { A: 0, B: 0, C: 0 };
  result.positions.abc.forEach((abc, p) => {
    value[abc] += positions.onHand[p]! * products[positions.product[p]!]!.unitCost;
  });
  return {
    title: 'Inventory value by ABC class',
    kind: 'doughnut',
    series: ['Inventory value'],
    items: (['A', 'B', 'C'] as const)
      .filter((abc) => value[abc] > 0)
      .map((abc) => ({ name: `Class ${abc}`, figures: { 'Inventory value': value[abc] } })),
  };
}

function transfersByTier({ result }: PlannedNetwork): Figures {
  // Tiers of Approvers follow those of Settings.
  const tiers = new Set([...Object.keys(TIER_NAMES), ...result.transfers.map(({ tier }) => tier)]);
  const count = (tier: string): number => result.transfers.filter((t) => t.tier === tier).length;
  return {
    title: 'Transfers by approval tier',
    kind: 'column',
    series: ['Transfers'],
    items:
      result.transfers.length === 0
        ? []
        : [...tiers].map((tier) => ({ name: tierName(tier), figures: { Transfers: count(tier) } })),
  };
}

/** Sums a figure of every position by location. */
function byLocation(
  { positions, products, locations }: PlannedNetwork['network'],
  figure: (position: number, unitCost: number) => number,
): Float64Array {
  const sums = new Float64Array(locations.length);
  for (let p = 0; p < positions.count; p += 1) {
    sums[positions.location[p]!]! += figure(p, products[positions.product[p]!]!.unitCost);
  }
  return sums;
}

/** The largest items in descending order, without empty ones. */
function largest(items: readonly Item[]): Item[] {
  const size = ({ figures }: Item): number =>
    Object.values(figures).reduce((sum, figure) => sum + Math.abs(figure), 0);
  return items
    .filter((item) => size(item) > 0)
    .sort((a, b) => size(b) - size(a))
    .slice(0, MAX_BARS);
}
