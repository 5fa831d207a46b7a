import { grouped, units } from '../base/figures-in-words';
import { findPosition } from '../network/find-position';
import { isHub, type FirmTransfer, type Network } from '../network/network';
import type { Alert } from '../network/plan-result';
import type { FirmLine } from '../rebalance/firm-lines';
import { firmRowNames } from './firm-row-names';
import { freeStock } from '../rebalance/free-stock';

/**
 * What cannot be done of firm rows, or breaks a rule of its product or location: no lane, no stock,
 * stock that was to stay, a place that ships what it also receives, packs and least quantities.
 *
 * @param keep units that must stay at each position
 */
export function firmRowAlerts(
  network: Network,
  planDate: number,
  lines: readonly FirmLine[],
  keep: Float64Array,
): readonly Alert[] {
  return [
    ...lines.filter(({ lane, row }) => lane === null && row.quantity > 0).map(stuckAlert(network)),
    ...stockAlerts(network, planDate, lines, keep),
    ...relayAlerts(network, lines),
    ...lines.flatMap(packAlert(network)),
  ];
}

function stuckAlert(network: Network): (line: FirmLine) => Alert {
  return ({ row }) => ({
    severity: 'high',
    kind: 'Firm row',
    product: row.product,
    location: row.from,
    message: `${firmRowNames(network, [row])}: ${units(row.quantity)} asked for, but ${obstacle(network, row)}. Nothing moves; the row is kept.`,
    value: row.quantity,
  });
}

function obstacle({ locations, positions }: Network, { product, from, to }: FirmTransfer): string {
  const [source, target] = [locations[from]!, locations[to]!];
  if (!source.isOpen) return `${source.id} is closed`;
  if (!target.isOpen) return `${target.id} is closed`;
  if (!source.canShip) return `${source.id} may not ship`;
  if (!target.canReceive) return `${target.id} may not receive`;
  if (findPosition(positions, product, from) < 0) return `${source.id} does not keep the product`;
  if (findPosition(positions, product, to) < 0) return `${target.id} does not keep the product`;
  return `no lane from ${source.id} to ${target.id} may be used`;
}

function stockAlerts(
  network: Network,
  planDate: number,
  lines: readonly FirmLine[],
  keep: Float64Array,
): readonly Alert[] {
  const byGiver = new Map<number, FirmLine[]>();
  for (const line of lines) {
    if (line.lane === null || line.row.quantity === 0) continue;
    const giver = findPosition(network.positions, line.row.product, line.row.from);
    byGiver.set(giver, [...(byGiver.get(giver) ?? []), line]);
  }
  return [...byGiver].flatMap(([giver, taking]): readonly Alert[] => {
    const { product, from } = taking[0]!.row;
    const place = network.locations[from]!.id;
    const asked = taking.reduce((sum, { row }) => sum + row.quantity, 0);
    const there = freeStock(network.positions, planDate, giver);
    const names = firmRowNames(
      network,
      taking.map(({ row }) => row),
    );
    const about = { kind: 'Firm row', product, location: from };
    if (asked > there) {
      return [
        {
          ...about,
          severity: 'high',
          message: `${names}: ${units(asked)} asked for, ${grouped(there)} at ${place} that can leave and are not reserved, ${grouped(asked - there)} missing. What is there moves, the first row first; the rows are kept.`,
          value: asked - there,
        },
      ];
    }
    const short = keep[giver]! - (there - asked);
    if (keep[giver]! <= 0 || short <= 0) return [];
    return [
      {
        ...about,
        severity: 'medium',
        message: `${names}: leaves ${grouped(there - asked)} at ${place}, where ${grouped(keep[giver]!)} are to stay, ${grouped(short)} short. The rows prevail; nothing else leaves.`,
        value: short,
      },
    ];
  });
}

function relayAlerts(network: Network, lines: readonly FirmLine[]): readonly Alert[] {
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
        message: `${firmRowNames(network, [row, out.row])}: ${place.id} receives and ships the same product, though it is no hub. The rows are kept.`,
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
        message: `${name}: ${units(row.quantity)} are not whole packs of ${grouped(packSize)}. The row is kept.`,
        value: row.quantity % packSize,
      });
    }
    if (row.quantity > 0 && row.quantity < minTransferQuantity) {
      found.push({
        ...about,
        severity: 'medium',
        message: `${name}: ${units(row.quantity)} are fewer than the ${grouped(minTransferQuantity)} worth a transfer, ${grouped(minTransferQuantity - row.quantity)} short. The row is kept.`,
        value: minTransferQuantity - row.quantity,
      });
    }
    return found;
  };
}
