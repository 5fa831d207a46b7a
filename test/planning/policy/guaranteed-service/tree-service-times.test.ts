import { treeServiceTimes } from '../../../../src/planning/policy/guaranteed-service/tree-service-times';
import { rootedForestOf } from '../../../../src/planning/policy/guaranteed-service/rooted-forest';
import {
  serviceNetworkOf,
  type ServiceNetwork,
} from '../../../../src/planning/policy/guaranteed-service/service-network';
import { stageOf } from './small-networks';

const stage = stageOf([4, 1, null, null, null]);

/** A plant supplies a shop that must deliver at once; both take 4 periods. */
const series = serviceNetworkOf(
  [stage, { ...stage, demandSd: 1 }],
  [{ upstream: 0, downstream: 1 }],
) as ServiceNetwork;

function timesOf(network: ServiceNetwork, weights: readonly number[]) {
  return treeServiceTimes(network, rootedForestOf(network)!, weights);
}

describe('the optimal service times of two stages in series', () => {
  it('put all stock at the shop if it is as cheap there', () => {
    // All at the shop: √8 = 2.83. Stock at both: √4 + √4 = 4.
    const { inbound, outbound } = timesOf(series, [1, 1]);
    expect([outbound[0], inbound[1], outbound[1]]).toEqual([4, 4, 0]);
  });

  it('put stock at both if holding costs much more at the shop', () => {
    // All at the shop: 10·√8 = 28.3. Stock at both: √4 + 10·√4 = 22.
    const { inbound, outbound } = timesOf(series, [1, 10]);
    expect([outbound[0], inbound[1], outbound[1]]).toEqual([0, 0, 0]);
  });

  it('respect the limit of the supplier', () => {
    const limited = serviceNetworkOf(
      [
        { ...stage, maxServiceTime: 1 },
        { ...stage, demandSd: 1 },
      ],
      [{ upstream: 0, downstream: 1 }],
    ) as ServiceNetwork;
    expect(timesOf(limited, [1, 1]).outbound[0]).toBeLessThanOrEqual(1);
  });
});
