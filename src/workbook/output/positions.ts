import type { OutputColumn, OutputSheet, Tone } from '../port';
import { finite } from './finite';
import type { PlannedNetwork } from './planned-network';

const FLAG_TONES: Readonly<Record<string, Tone>> = {
  'Stockout risk': 'bad',
  Overstock: 'warning',
  'Dead stock': 'warning',
  Expiring: 'warning',
  'Phase-out': 'neutral',
  'New product': 'neutral',
  'Short history': 'neutral',
  Censored: 'neutral',
  'No demand': 'neutral',
};

/** Every position before the plan, the most costly first: stock, demand, policy and the cost of inaction. */
export function positionsSheet({ network, result }: PlannedNetwork): OutputSheet {
  const { positions } = network;
  const planned = result.positions;
  const cost = planned.costOfInaction;
  const rows = Array.from({ length: positions.count }, (_position, p) => p).sort(
    (a, b) => cost[b]! - cost[a]! || a - b,
  );
  const product = (p: number) => network.products[positions.product[p]!]!;
  const text = (
    header: string,
    cell: (p: number) => string,
    more: Partial<OutputColumn> = {},
  ): OutputColumn => ({ header, format: 'text', cells: rows.map(cell), ...more });
  const figures = (
    header: string,
    format: OutputColumn['format'],
    values: Float64Array,
    more: Partial<OutputColumn> = {},
  ): OutputColumn => ({ header, format, cells: rows.map((p) => finite(values[p]!)), ...more });

  return {
    name: 'Positions',
    tableName: 'Positions',
    columns: [
      text('Product', (p) => product(p).id),
      text('Description', (p) => product(p).description),
      text('Family', (p) => product(p).family),
      text('Location', (p) => network.locations[positions.location[p]!]!.id),
      figures('On hand', 'units', positions.onHand),
      figures('Available', 'units', planned.available),
      figures('Mean demand', 'decimal', planned.meanBelow),
      figures(
        'SD demand',
        'decimal',
        planned.variancePerDay.map((variance, p) =>
          Math.sqrt(variance + planned.levelVariance[p]!),
        ),
      ),
      figures('Lead time', 'days', positions.supplierLeadTime),
      figures('Service level', 'percent', planned.serviceLevel),
      figures('Safety stock', 'units', planned.safetyStock),
      figures('Reorder point', 'units', planned.reorderPoint),
      figures('EOQ', 'units', planned.economicOrderQuantity),
      figures('Order-up-to', 'units', planned.orderUpTo),
      figures('Surplus', 'units', planned.surplus, {
        highlight: { kind: 'dataBar', colour: '9DC3E6' },
      }),
      figures('Shortage', 'units', planned.shortage, {
        highlight: { kind: 'dataBar', colour: 'F4B183' },
      }),
      figures('Days of cover', 'days', planned.daysOfCover),
      figures('Stockout risk', 'percent', planned.stockoutRisk, { highlight: { kind: 'scale' } }),
      figures('Cost of inaction', 'money', planned.costOfInaction, { isTotalled: true }),
      figures('Imbalance', 'percent', planned.imbalance, { highlight: { kind: 'balance' } }),
      text('ABC', (p) => planned.abc[p]!),
      text('XYZ', (p) => planned.xyz[p]!),
      text('Flag', (p) => planned.flag[p]!, { highlight: { kind: 'words', tones: FLAG_TONES } }),
    ],
  };
}
