import { rootedForestOf } from '../../../../src/planning/policy/guaranteed-service/rooted-forest';
import {
  serviceNetworkOf,
  type ServiceNetwork,
} from '../../../../src/planning/policy/guaranteed-service/service-network';
import { stageOf } from './small-networks';

const stage = stageOf([1, 1, null, null, null]);

function network(count: number, ...links: readonly (readonly [number, number])[]): ServiceNetwork {
  return serviceNetworkOf(
    Array.from({ length: count }, () => stage),
    links.map(([upstream, downstream]) => ({ upstream, downstream })),
  ) as ServiceNetwork;
}

describe('the rooted trees of a network', () => {
  it('list every stage after its parent', () => {
    expect(rootedForestOf(network(4, [1, 3], [0, 1], [1, 2]))).toEqual({
      rootedOrder: [0, 1, 3, 2],
      parent: [-1, 0, 1, 1],
    });
  });

  it('may have a customer as the parent of a supplier', () => {
    expect(rootedForestOf(network(3, [1, 0], [2, 0]))!.parent).toEqual([-1, 0, 0]);
  });

  it('are one for each part of the network', () => {
    expect(rootedForestOf(network(4, [3, 1], [0, 2]))).toEqual({
      rootedOrder: [0, 2, 1, 3],
      parent: [-1, -1, 0, 1],
    });
  });

  it('do not exist where two paths lead from one stage to another', () => {
    expect(rootedForestOf(network(4, [0, 1], [0, 2], [1, 3], [2, 3]))).toBeNull();
    expect(rootedForestOf(network(5, [0, 1], [0, 2], [1, 2]))).toBeNull();
  });
});
