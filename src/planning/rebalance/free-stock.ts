import type { Positions } from '../network/network';

/** Units at position `p` whose lot has expired by the plan date: they are worth nothing. */
export function expiredUnits({ lots }: Positions, planDate: number, p: number): number {
  let expired = 0;
  for (let row = lots.start[p]!; row < lots.start[p + 1]!; row += 1) {
    if (lots.expiryDay[row]! <= planDate) expired += lots.quantity[row]!;
  }
  return expired;
}

/**
 * Free stock of position `p`: whole units that could leave today. On hand less reserved, expired, and
 * committed to approved outbound transfers. Units in transit to the position cannot leave yet.
 */
export function freeStock(positions: Positions, planDate: number, p: number): number {
  const present = positions.onHand[p]! - positions.reserved[p]!;
  const committed = Math.min(0, positions.transfersInTransit[p]!);
  return Math.max(0, Math.floor(present - expiredUnits(positions, planDate, p) + committed));
}
