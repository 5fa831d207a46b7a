import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import { sharesNothing } from '../planning/plan-products';

/** Rows of sales from which a second thread pays: some seconds of work for one. */
const ROWS_FOR_TWO = 100_000;
/** Positions from which it pays: about a second of work for one. */
const POSITIONS_FOR_TWO = 10_000;

/** Whether two threads are to gather the evidence of demand. */
export function isGatheredByTwo({ positions }: Network): boolean {
  return positions.history.day.length >= ROWS_FOR_TWO;
}

/** Whether two threads are to plan the products. */
export function isPlannedByTwo(network: Network, settings: PlanSettings): boolean {
  return network.positions.count >= POSITIONS_FOR_TWO && sharesNothing(network, settings);
}
