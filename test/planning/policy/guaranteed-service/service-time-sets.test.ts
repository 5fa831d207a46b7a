import {
  serviceNetworkOf,
  type ServiceNetwork,
} from '../../../../src/planning/policy/guaranteed-service/service-network';
import {
  serviceTimeSets,
  tightenServiceTimes,
} from '../../../../src/planning/policy/guaranteed-service/service-time-sets';
import { linkOf, stageOf } from './small-networks';

/** A part of 120 days and one of 90 go into a product of 35 days that is sold from stock. */
const assembly = serviceNetworkOf(
  [
    [120, 1, null, null, null],
    [90, 1, null, null, null],
    [35, 3, 5, null, null],
  ].map(stageOf),
  [linkOf(0, 2), linkOf(1, 2)],
) as ServiceNetwork;

const listed = (sets: readonly Int32Array[]) => sets.map((set) => [...set]);

describe('the service times that an optimal solution may have', () => {
  it('are sums of processing times, not all times up to them', () => {
    // A part waits for nobody, and is quoted at once, in full, or as late as the other one.
    expect(listed(serviceTimeSets(assembly))).toEqual([
      [0],
      [0, 90, 120],
      [0],
      [0, 90],
      [0, 90, 120],
      [0],
    ]);
  });

  it('lose what suppliers and customers leave no use for', () => {
    const sets = serviceTimeSets(assembly).map((set, variable) =>
      variable === 1 ? Int32Array.of(120) : set,
    );
    expect(listed(tightenServiceTimes(assembly, sets)!)).toEqual([
      [0],
      [120],
      [0],
      [0, 90],
      [120],
      [0],
    ]);
  });

  it('are none if a supplier is always later than its customer waits', () => {
    const sets = serviceTimeSets(assembly).map((set, variable) =>
      variable === 1 ? Int32Array.of(120) : variable === 4 ? Int32Array.of(0, 90) : set,
    );
    expect(tightenServiceTimes(assembly, sets)).toBeNull();
  });
});
