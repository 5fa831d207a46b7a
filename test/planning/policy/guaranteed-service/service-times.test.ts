import {
  serviceNetworkOf,
  type ServiceNetwork,
} from '../../../../src/planning/policy/guaranteed-service/service-network';
import {
  consistentServiceTimes,
  costOfServiceTimes,
} from '../../../../src/planning/policy/guaranteed-service/service-times';
import { linkOf, stageOf } from './small-networks';

const network = serviceNetworkOf(
  [
    [4, 1, null, null, 2],
    [3, 1, null, null, null],
    [1, 1, 1, null, null],
  ].map(stageOf),
  [linkOf(0, 2), linkOf(1, 2)],
) as ServiceNetwork;

describe('consistent service times', () => {
  it('wait for the slowest supplier and promise no more time than replenishment takes', () => {
    const { inbound, outbound } = consistentServiceTimes(network, [9, 1, 0]);
    expect([...inbound]).toEqual([2, 0, 6]);
    expect([...outbound]).toEqual([6, 1, 0]);
  });

  it('cost the square root of the net replenishment times: 3·√0 + 2·√2 + 5·√7', () => {
    const times = consistentServiceTimes(network, [9, 1, 0]);
    const expected = 2 * Math.SQRT2 + 5 * Math.sqrt(7);
    expect(costOfServiceTimes(network, [3, 2, 5], times)).toBeCloseTo(expected, 12);
  });
});
