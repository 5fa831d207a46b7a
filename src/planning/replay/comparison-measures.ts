import type { ReplayCosts, ReplayResult } from './replay-result';

/** One measure of all compared policies. */
export interface ComparisonMeasure {
  readonly name: string;
  readonly unit: 'money' | 'quantity' | 'share';
  /** In the order of the results. */
  readonly values: readonly number[];
  /** A part of the total cost, the total, or another measure. */
  readonly kind: 'part' | 'total' | 'other';
}

const PARTS: readonly (readonly [string, readonly (keyof ReplayCosts)[]])[] = [
  ['Lost margin', ['lostMargin']],
  ['Holding', ['holding']],
  ['Write-offs', ['writeOffs']],
  ['Stock left at the end', ['leftover']],
  ['Freight and handling', ['freight', 'lines', 'shipments']],
  ['Orders', ['ordering']],
  ['Markdowns', ['markdowns']],
];

const OTHERS: readonly (readonly [
  string,
  ComparisonMeasure['unit'],
  (result: ReplayResult) => number,
])[] = [
  ['Fill rate', 'share', ({ fillRate }) => fillRate],
  ['Units not sold for lack of stock', 'quantity', ({ unmet }) => unmet],
  ['Days out of stock', 'quantity', ({ stockoutDays }) => stockoutDays],
  ['Average inventory value', 'money', ({ averageInventoryValue }) => averageInventoryValue],
  ['Units moved between sites', 'quantity', ({ transferred }) => transferred],
  ['Lines between sites', 'quantity', ({ lineCount }) => lineCount],
  ['Shipments between sites', 'quantity', ({ shipmentCount }) => shipmentCount],
  ['Orders to suppliers', 'quantity', ({ orderCount }) => orderCount],
  ['Units sent back within four weeks', 'quantity', ({ returned }) => returned],
];

/** The table of a comparison: parts of the cost that occur, their total, and other measures. */
export function comparisonMeasures(results: readonly ReplayResult[]): readonly ComparisonMeasure[] {
  const parts = PARTS.map(([name, keys]): ComparisonMeasure => ({
    name,
    unit: 'money',
    kind: 'part',
    values: results.map(({ costs }) => keys.reduce((sum, key) => sum + costs[key], 0)),
  }));
  return [
    ...parts.filter(({ values }) => values.some((value) => value !== 0)),
    { name: 'Total cost', unit: 'money', kind: 'total', values: results.map(({ total }) => total) },
    ...OTHERS.map(([name, unit, value]): ComparisonMeasure => ({
      name,
      unit,
      kind: 'other',
      values: results.map(value),
    })),
  ];
}

/** Cost up to the end of each week, without what is left at the end of the replay. Money. */
export function cumulativeCost({ weeks }: ReplayResult): readonly number[] {
  let sum = 0;
  return weeks.map(({ cost }) => (sum += cost));
}
