import type { Measures } from '../../planning/network/plan-result';
import type { ColumnFormat, OutputColumn, OutputSheet } from '../port';
import type { PlannedNetwork } from './planned-network';

/** One measure; null if it is not defined before or after a plan. */
interface Line {
  readonly measure: string;
  readonly format: ColumnFormat;
  readonly before: number | null;
  readonly after: number | null;
}

/** Not a count of stockouts. A plan may raise this count, because units go where they are worth more. */
const AT_RISK = 'Positions below their service level';

const MEASURES: readonly (readonly [keyof Measures, string, ColumnFormat])[] = [
  ['fillRate', 'Fill rate', 'percent'],
  ['lostMargin', 'Expected lost margin', 'money'],
  ['holdingCost', 'Holding cost', 'money'],
  ['obsolescence', 'Obsolescence', 'money'],
  ['inventoryValue', 'Inventory value', 'money'],
  ['inventoryTurnover', 'Inventory turnover', 'decimal'],
  ['gmroi', 'GMROI', 'decimal'],
  ['sellThrough', 'Sell-through', 'percent'],
  ['overstockPositions', 'Overstocked positions', 'units'],
  ['stockoutRiskPositions', AT_RISK, 'units'],
  ['imbalanceIndex', 'Imbalance index', 'percent'],
];

/** Costs and measures before and after the plan. */
export function dashboardSheet(plan: PlannedNetwork): OutputSheet {
  const lines = [...costLines(plan), ...measureLines(plan), ...sizeLines(plan)];
  const rowFormats = lines.map((line) => line.format);
  const figures = (header: string, cells: OutputColumn['cells']): OutputColumn => ({
    header,
    format: 'decimal',
    rowFormats,
    cells,
    width: 16,
  });
  return {
    name: 'Dashboard',
    tableName: 'Dashboard',
    columns: [
      { header: 'Measure', format: 'text', cells: lines.map((line) => line.measure) },
      figures(
        'Before',
        lines.map((line) => line.before),
      ),
      figures(
        'After',
        lines.map((line) => line.after),
      ),
      figures(
        'Change',
        lines.map(({ before, after }) =>
          before === null || after === null ? null : after - before,
        ),
      ),
    ],
  };
}

function costLines({ result }: PlannedNetwork): Line[] {
  const { before, after, lowerBound, gap, transferCost, purchaseCost, markdownLoss } =
    result.objective;
  const boughtInstead = result.transfers.reduce((sum, transfer) => sum + transfer.value, 0);
  const money = (measure: string, was: number | null, is: number): Line => ({
    measure,
    format: 'money',
    before: was,
    after: is,
  });
  return [
    money('Expected cost', before, after),
    money('Transfer cost', 0, transferCost),
    ...(result.purchases === undefined ? [] : [money('Order cost', 0, purchaseCost ?? 0)]),
    ...(result.markdowns === undefined ? [] : [money('Markdown loss', 0, markdownLoss ?? 0)]),
    money('Savings', null, before - after),
    money('Purchase value avoided', null, boughtInstead - transferCost),
    money('Lower bound of expected cost', null, lowerBound),
    { measure: 'Optimality gap', format: 'percent', before: null, after: gap },
  ];
}

function measureLines({ result }: PlannedNetwork): Line[] {
  const { before, after } = result.measures;
  return MEASURES.map(([key, measure, format]) => ({
    measure,
    format,
    before: before[key],
    after: after[key],
  }));
}

function sizeLines({ result }: PlannedNetwork): Line[] {
  const count = (measure: string, after: number): Line => ({
    measure,
    format: 'units',
    before: null,
    after,
  });
  return [
    count('Transfers', result.transfers.length),
    count(
      'Units moved',
      result.transfers.reduce((sum, transfer) => sum + transfer.quantity, 0),
    ),
    count(
      'Shipments',
      result.shipments.reduce((sum, shipment) => sum + shipment.shipments, 0),
    ),
    ...(result.purchases === undefined ? [] : [count('Orders', result.purchases.length)]),
    ...(result.markdowns === undefined ? [] : [count('Markdowns', result.markdowns.length)]),
  ];
}
