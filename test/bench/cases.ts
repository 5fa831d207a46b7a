import type { RandomNetworkShape } from '../support/random-network';

/** A generated network to be planned, and whether HiGHS is to try the same model. */
export interface BenchCase extends RandomNetworkShape {
  readonly name: string;
  readonly withHighs: boolean;
}

/** Products x locations; lanes to the eight nearest and all warehouse lanes. */
export const CASES: readonly BenchCase[] = [
  { name: '1,000 x 20', seed: 1, products: 1_000, locations: 20, neighbours: 8, withHighs: true },
  { name: '5,000 x 20', seed: 1, products: 5_000, locations: 20, neighbours: 8, withHighs: true },
  { name: '5,000 x 50', seed: 1, products: 5_000, locations: 50, neighbours: 8, withHighs: true },
];
