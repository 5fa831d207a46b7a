import type { Network } from '../planning/network/network';

/** Rows of sales from which a second thread pays off: some seconds of work for one thread. */
const MIN_ROWS = 100_000;
/** Positions from which a second thread pays off: about a second of work for one thread. */
const MIN_POSITIONS = 10_000;

/** Whether two threads gather the evidence of demand. */
export function gathersInParallel({ positions }: Network): boolean {
  return positions.history.day.length >= MIN_ROWS;
}

/** Whether two threads plan the products, if they share no limits. */
export function plansInParallel({ positions }: Network): boolean {
  return positions.count >= MIN_POSITIONS;
}
