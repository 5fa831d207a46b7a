import type { Network } from '../planning/network/network';

/** Rows of sales from which a second thread pays: some seconds of work for one. */
const ROWS_FOR_TWO = 100_000;
/** Positions from which it pays: about a second of work for one. */
const POSITIONS_FOR_TWO = 10_000;

/** Whether two threads are to gather the evidence of demand. */
export function isGatheredByTwo({ positions }: Network): boolean {
  return positions.history.day.length >= ROWS_FOR_TWO;
}

/** Whether two threads are to plan the products, where these share nothing. */
export function isPlannedByTwo({ positions }: Network): boolean {
  return positions.count >= POSITIONS_FOR_TWO;
}
