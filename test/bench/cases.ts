import type { RandomNetworkShape } from '../support/random-network';

/** A generated network to be planned, beside HiGHS on the same model. */
export interface BenchCase extends RandomNetworkShape {
  readonly name: string;
}

/** Hubs only, because a linear programme cannot say that a store does not both ship and receive. */
const lanes = { neighbours: 8, withHubsOnly: true };
/** A fifth of a unit a day is the middling position of the sample and of real shops. */
const slow = { meanPerDay: 0.2 };
const fast = { meanPerDay: 1 };

/** Products x locations; lanes to the eight nearest and all warehouse lanes. */
export const CASES: readonly BenchCase[] = [
  { name: '200 x 20', seed: 1, products: 200, locations: 20, ...lanes, ...slow },
  { name: '1,000 x 20', seed: 1, products: 1_000, locations: 20, ...lanes, ...slow },
  { name: '1,000 x 20, 1 a day', seed: 1, products: 1_000, locations: 20, ...lanes, ...fast },
  { name: '5,000 x 20', seed: 1, products: 5_000, locations: 20, ...lanes, ...slow },
  { name: '5,000 x 50', seed: 1, products: 5_000, locations: 50, ...lanes, ...slow },
];
