import type { OutputSheet } from '../port';
import type { PlannedNetwork } from './planned-network';
import { severityColumn } from './severity';

/** Alerts of the plan, the most severe first. */
export function alertsSheet({ network, result }: PlannedNetwork): OutputSheet {
  const { alerts } = result;
  return {
    name: 'Alerts',
    tableName: 'Alerts',
    columns: [
      severityColumn(alerts.map((alert) => alert.severity)),
      { header: 'Kind', format: 'text', cells: alerts.map((alert) => alert.kind) },
      {
        header: 'Product',
        format: 'text',
        cells: alerts.map(({ product }) =>
          product === null ? null : network.products[product]!.id,
        ),
      },
      {
        header: 'Location',
        format: 'text',
        cells: alerts.map(({ location }) =>
          location === null ? null : network.locations[location]!.id,
        ),
      },
      { header: 'Message', format: 'text', cells: alerts.map((alert) => alert.message), width: 80 },
      { header: 'Value', format: 'decimal', cells: alerts.map((alert) => alert.value) },
    ],
  };
}
