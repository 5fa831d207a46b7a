import { findPosition } from '../network/find-position';
import type { FirmTransfer, Network } from '../network/network';
import { freeStock } from './free-stock';

/** A line set by a planner, with its lane and the units that can move. */
export interface FirmLine {
  readonly row: FirmTransfer;
  /** Index of the lane; null if no lane may be used. */
  readonly lane: number | null;
  /** Units that move: the row's quantity, limited by free stock. */
  readonly moved: number;
}

/**
 * Assigns a lane and free stock to every firm row, in the order of the rows. Firm rows take priority
 * over limits and minimum stock. They cannot move reserved or missing stock, or use a lane that does
 * not exist.
 */
export function firmLines(network: Network, planDate: number): readonly FirmLine[] {
  const { firmTransfers = [], positions, locations } = network;
  if (firmTransfers.length === 0) return [];
  const laneOf = new Map(network.lanes.map(({ from, to }, lane) => [`${from} ${to}`, lane]));
  const freeLeft = new Map<number, number>();
  return firmTransfers.map((row) => {
    const lane = laneOf.get(`${row.from} ${row.to}`) ?? null;
    const from = locations[row.from]!;
    const to = locations[row.to]!;
    const origin = findPosition(positions, row.product, row.from);
    const isUsable =
      from.canShip &&
      to.isOpen &&
      to.canReceive &&
      origin >= 0 &&
      findPosition(positions, row.product, row.to) >= 0;
    if (lane === null || !isUsable) return { row, lane: null, moved: 0 };
    const free = freeLeft.get(origin) ?? freeStock(positions, planDate, origin);
    const moved = Math.min(Math.floor(row.quantity), free);
    freeLeft.set(origin, free - moved);
    return { row, lane, moved };
  });
}

/** The firm lines that have a lane, by product. */
export function firmLinesByProduct(
  lines: readonly FirmLine[],
): ReadonlyMap<number, readonly FirmLine[]> {
  const byProduct = new Map<number, FirmLine[]>();
  for (const line of lines) {
    if (line.lane === null) continue;
    const ofProduct = byProduct.get(line.row.product);
    if (ofProduct === undefined) byProduct.set(line.row.product, [line]);
    else ofProduct.push(line);
  }
  return byProduct;
}
