import {
  serviceNetworkOf,
  type ServiceNetwork,
} from '../../../../src/planning/policy/guaranteed-service/service-network';
import { ServiceTimeSearch } from '../../../../src/planning/policy/guaranteed-service/service-time-search';
import { serviceTimeSets } from '../../../../src/planning/policy/guaranteed-service/service-time-sets';
import { linkOf, stageOf } from './small-networks';

/** A part (0) goes into two modules (1 and 2), and both into a product (3) that is sold from stock. */
const network = serviceNetworkOf(
  [
    [9, 1, null, null, null],
    [4, 1, null, null, null],
    [1, 1, null, null, null],
    [4, 1, 1, null, null],
  ].map(stageOf),
  [linkOf(0, 1), linkOf(0, 2), linkOf(1, 3), linkOf(2, 3)],
) as ServiceNetwork;
const weights = [1, 10, 10, 20];
const sets = serviceTimeSets(network);

/** Tables of a single axis only, so a link of the cycle is left out. */
const small = { maxEntries: 4, maxWork: 1e7 };
const optimum = (() => {
  const search = new ServiceTimeSearch(network, weights, { maxEntries: 1e6, maxWork: 1e7 });
  expect(search.bound(sets, 0)).toBeNull();
  return search.bestCost;
})();

describe('a search for service times', () => {
  it('starts with stock of everything', () => {
    const { bestCost } = new ServiceTimeSearch(network, weights, small);
    expect(bestCost).toBeCloseTo(3 + 10 * 2 + 10 + 20 * 2, 12);
  });

  it('bounds the optimum from below, and closer with prices', () => {
    const free = new ServiceTimeSearch(network, weights, small).bound(sets, 0);
    const priced = new ServiceTimeSearch(network, weights, small).bound(sets, 30);
    expect(free!.lowerBound).toBeLessThan(optimum);
    const bound = priced?.lowerBound ?? optimum;
    expect(bound).toBeGreaterThan(free!.lowerBound);
    expect(bound).toBeLessThanOrEqual(optimum * (1 + 1e-12));
  });

  it('splits a subproblem into two that leave the solution of neither', () => {
    const search = new ServiceTimeSearch(network, weights, small);
    const found = search.bound(sets, 0)!;
    const parts = search.split(found);
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      const isIn = part.every((times, variable) => times.includes(found.times[variable]!));
      expect(isIn).toBe(false);
    }
  });

  it('is over when its effort is used up', () => {
    const search = new ServiceTimeSearch(network, weights, { ...small, maxWork: 1 });
    expect(search.isOver).toBe(false);
    search.bound(sets, 30);
    expect(search.isOver).toBe(true);
  });
});
