import type { Shipment } from '../../planning/network/plan-result';
import type { OutputColumn, OutputSheet } from '../port';
import type { PlannedNetwork } from './planned-network';

/** The shipments of each lane, over all products. */
export function shipmentsSheet({ network, result }: PlannedNetwork): OutputSheet {
  const column = (
    header: string,
    format: OutputColumn['format'],
    cell: (shipment: Shipment) => OutputColumn['cells'][number],
    more: Partial<OutputColumn> = {},
  ): OutputColumn => ({ header, format, cells: result.shipments.map(cell), ...more });

  return {
    name: 'Shipments',
    tableName: 'Shipments',
    columns: [
      column('From', 'text', (s) => network.locations[s.from]!.id),
      column('To', 'text', (s) => network.locations[s.to]!.id),
      column('Lines', 'units', (s) => s.lines, { isTotalled: true }),
      column('Quantity', 'units', (s) => s.quantity, { isTotalled: true }),
      column('Volume', 'decimal', (s) => s.volume, { isTotalled: true }),
      column('Shipments', 'units', (s) => s.shipments, { isTotalled: true }),
      column('Fixed cost', 'money', (s) => s.fixedCost, { isTotalled: true }),
      column('Variable cost', 'money', (s) => s.variableCost, { isTotalled: true }),
      column('Fill', 'percent', (s) => s.fill, {
        highlight: { kind: 'dataBar', colour: '9DC3E6' },
      }),
    ],
  };
}
