import { eliminateServiceTimes } from '../../../../src/planning/policy/guaranteed-service/eliminate-service-times';
import { eliminationOrder } from '../../../../src/planning/policy/guaranteed-service/elimination-order';
import {
  serviceNetworkOf,
  type ServiceNetwork,
} from '../../../../src/planning/policy/guaranteed-service/service-network';
import { serviceTimeSets } from '../../../../src/planning/policy/guaranteed-service/service-time-sets';
import { linkOf, stageOf } from './small-networks';

/** A part (0) goes into two modules (1 and 2), and both into a product (3) that is sold from stock. */
const links = [linkOf(0, 1), linkOf(0, 2), linkOf(1, 3), linkOf(2, 3)];
const network = serviceNetworkOf(
  [
    [9, 1, null, null, null],
    [4, 1, null, null, null],
    [1, 1, null, null, null],
    [4, 1, 1, null, null],
  ].map(stageOf),
  links,
) as ServiceNetwork;

function solve(weights: readonly number[], kept = links) {
  const sets = serviceTimeSets(network);
  return eliminateServiceTimes(network, weights, sets, eliminationOrder(sets, kept, weights, 1e6));
}

describe('the elimination of service times on a diamond', () => {
  it('holds all stock at the product if it is as cheap there', () => {
    // √(9 + 4 + 4) = 4.12. A part from stock costs √9 more, and saves √17 − √8 = 1.29.
    const { cost, times } = solve([1, 1, 1, 1]);
    expect(cost).toBeCloseTo(Math.sqrt(17), 12);
    expect([times[1], times[3], times[7]]).toEqual([9, 13, 0]);
  });

  it('holds stock of everything where each later stage is far dearer', () => {
    // The modules of 4 and 1 must both be at hand, the part for them as well.
    const { cost } = solve([1, 10, 10, 1000]);
    expect(cost).toBeCloseTo(3 + 10 * 2 + 10 + 1000 * 2, 9);
  });

  it('gives a lower bound without one of the links', () => {
    // The product does not wait for the module of 4, nor this for anything: its 3 + 20 are not paid.
    const { cost } = solve([1, 10, 10, 1000], [links[0]!, links[1]!, links[3]!]);
    expect(cost).toBeLessThan(3 + 10 * 2 + 10 + 1000 * 2);
    expect(cost).toBeCloseTo(3 + 10 + 1000 * 2, 9);
  });
});
