import { findPosition } from '../network/find-position';
import type { FirmTransfer, Network } from '../network/network';
import { freeStock } from './free-stock';

/** What becomes of a line that a planner has set. */
export interface FirmLine {
  readonly row: FirmTransfer;
  /** The lane that it travels on; null where no lane leads there that may be used. */
  readonly lane: number | null;
  /** Units that move: as many as the row asks for, as far as there are any. */
  readonly moved: number;
}

/**
 * Finds the lane of every firm row and the stock for it, the first row first. A firm row prevails
 * over every limit and over what its location is to keep; but stock that is not there, or is
 * promised to somebody, cannot move, and nothing moves where no lane leads.
 */
export function firmLines(network: Network, planDate: number): readonly FirmLine[] {
  const { firmTransfers = [], positions, locations } = network;
  if (firmTransfers.length === 0) return [];
  const laneOf = new Map(network.lanes.map(({ from, to }, lane) => [`${from} ${to}`, lane]));
  const left = new Map<number, number>();
  return firmTransfers.map((row) => {
    const lane = laneOf.get(`${row.from} ${row.to}`) ?? null;
    const from = locations[row.from]!;
    const to = locations[row.to]!;
    const giver = findPosition(positions, row.product, row.from);
    const isUsable =
      from.isOpen &&
      from.canShip &&
      to.isOpen &&
      to.canReceive &&
      giver >= 0 &&
      findPosition(positions, row.product, row.to) >= 0;
    if (lane === null || !isUsable) return { row, lane: null, moved: 0 };
    const there = left.get(giver) ?? freeStock(positions, planDate, giver);
    const moved = Math.min(Math.floor(row.quantity), there);
    left.set(giver, there - moved);
    return { row, lane, moved };
  });
}

/** The firm lines of each product that travel on a lane. */
export function firmLinesByProduct(
  lines: readonly FirmLine[],
): ReadonlyMap<number, readonly FirmLine[]> {
  const byProduct = new Map<number, FirmLine[]>();
  for (const line of lines) {
    if (line.lane === null) continue;
    const known = byProduct.get(line.row.product);
    if (known === undefined) byProduct.set(line.row.product, [line]);
    else known.push(line);
  }
  return byProduct;
}
