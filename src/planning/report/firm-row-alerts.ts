import { grouped, units } from '../base/figures-in-words';
import { findPosition } from '../network/find-position';
import { isHub, type FirmTransfer, type Network } from '../network/network';
import type { Alert } from '../network/plan-result';
import type { FirmLine } from '../rebalance/firm-lines';
import { firmRowNames } from './firm-row-names';
import { freeStock } from '../rebalance/free-stock';

/**
 * Alerts for firm rows that cannot move or that break a rule: no lane, missing stock, minimum stock,
 * a location that both ships and receives, pack size, minimum transfer.
 *
 * @param minStock units that must stay at each position
 */
export function firmRowAlerts(
  network: Network,
  planDate: number,
  lines: readonly FirmLine[],
  minStock: Float64Array,
): readonly Alert[] {
  return [
    ...lines
      .filter(({ lane, row }) => lane === null && row.quantity > 0)
      .map(blockedAlert(network)),
    ...stockAlerts(network, planDate, lines, minStock),
    ...shipAndReceiveAlerts(network, lines),
    ...lines.flatMap(packAlert(network)),
  ];
}

function blockedAlert(network: Network): (line: FirmLine) => Alert {
  return ({ row }) => ({
    severity: 'high',
    kind: 'Firm row',
    product: row.product,
    location: row.from,
    message: `${firmRowNames(network, [row])}: ${units(row.quantity)} requested, but ${obstacle(network, row)}. Nothing moves; the row is kept.`,
    value: row.quantity,
  });
}

function obstacle({ locations, positions }: Network, { product, from, to }: FirmTransfer): string {
  const [origin, destination] = [locations[from]!, locations[to]!];
  if (!destination.isOpen) return `${destination.id} is closed`;
  if (!origin.canShip) return `${origin.id} may not ship`;
  if (!destination.canReceive) return `${destination.id} may not receive`;
  if (findPosition(positions, product, from) < 0) return `${origin.id} does not stock the product`;
  if (findPosition(positions, product, to) < 0)
    return `${destination.id} does not stock the product`;
  return `no lane leads from ${origin.id} to ${destination.id}`;
}

function stockAlerts(
  network: Network,
  planDate: number,
  lines: readonly FirmLine[],
  minStock: Float64Array,
): readonly Alert[] {
  const byOrigin = new Map<number, FirmLine[]>();
  for (const line of lines) {
    if (line.lane === null || line.row.quantity === 0) continue;
    const origin = findPosition(network.positions, line.row.product, line.row.from);
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), line]);
  }
  return [...byOrigin].flatMap(([origin, leaving]): readonly Alert[] => {
    const { product, from } = leaving[0]!.row;
    const place = network.locations[from]!.id;
    const requested = leaving.reduce((sum, { row }) => sum + row.quantity, 0);
    const available = freeStock(network.positions, planDate, origin);
    const names = firmRowNames(
      network,
      leaving.map(({ row }) => row),
    );
    const about = { kind: 'Firm row', product, location: from };
    if (requested > available) {
      return [
        {
          ...about,
          severity: 'high',
          message: `${names}: ${units(requested)} requested, ${grouped(available)} free at ${place}, ${grouped(requested - available)} missing. The free units move, first row first. The rows are kept.`,
          value: requested - available,
        },
      ];
    }
    const left = available - requested;
    const short = minStock[origin]! - left;
    if (minStock[origin]! <= 0 || short <= 0) return [];
    return [
      {
        ...about,
        severity: 'medium',
        message: `${names}: ${grouped(left)} left at ${place}; minimum stock ${grouped(minStock[origin]!)}, ${grouped(short)} short. The rows take priority; nothing else leaves.`,
        value: short,
      },
    ];
  });
}

function shipAndReceiveAlerts(network: Network, lines: readonly FirmLine[]): readonly Alert[] {
  const moving = lines.filter(({ moved }) => moved > 0);
  const key = (product: number, location: number): string => `${product} ${location}`;
  const shipped = new Map(moving.map((line) => [key(line.row.product, line.row.from), line]));
  return moving.flatMap(({ row, moved }): readonly Alert[] => {
    const out = shipped.get(key(row.product, row.to));
    const place = network.locations[row.to]!;
    if (out === undefined || isHub(place)) return [];
    return [
      {
        severity: 'medium',
        kind: 'Firm row',
        product: row.product,
        location: row.to,
        message: `${firmRowNames(network, [row, out.row])}: ${place.id} receives and ships the same product, but is not a hub. The rows are kept.`,
        value: Math.min(moved, out.moved),
      },
    ];
  });
}

function packAlert(network: Network): (line: FirmLine) => readonly Alert[] {
  return ({ row }) => {
    const { packSize, minTransferQuantity } = network.products[row.product]!;
    const about = { kind: 'Firm row', product: row.product, location: row.from };
    const name = firmRowNames(network, [row]);
    const found: Alert[] = [];
    if (row.quantity % packSize !== 0) {
      found.push({
        ...about,
        severity: 'medium',
        message: `${name}: ${units(row.quantity)} in packs of ${grouped(packSize)}: not whole packs. The row is kept.`,
        value: row.quantity % packSize,
      });
    }
    if (row.quantity > 0 && row.quantity < minTransferQuantity) {
      found.push({
        ...about,
        severity: 'medium',
        message: `${name}: ${units(row.quantity)}; minimum transfer ${grouped(minTransferQuantity)}, ${grouped(minTransferQuantity - row.quantity)} short. The row is kept.`,
        value: minTransferQuantity - row.quantity,
      });
    }
    return found;
  };
}
