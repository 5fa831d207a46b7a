import {
  serviceNetworkOf,
  type ServiceNetwork,
} from '../../../../src/planning/policy/guaranteed-service/service-network';
import { stageOf } from './small-networks';

const stage = stageOf([1, 1, null, null, null]);

/** A plant (0) supplies a warehouse (1), which supplies two shops (2 and 3). */
const stages = [
  { ...stage, processingTime: 5, externalServiceTime: 4 },
  { ...stage, processingTime: 2, maxServiceTime: 3 },
  { ...stage, demandSd: 3 },
  { ...stage, demandSd: 4, maxServiceTime: 1 },
];
const links = [
  { upstream: 1, downstream: 3 },
  { upstream: 0, downstream: 1 },
  { upstream: 1, downstream: 2 },
];
const network = serviceNetworkOf(stages, links) as ServiceNetwork;

describe('a supply network', () => {
  it('pools the variances of external demand upstream: √(3² + 4²) = 5', () => {
    expect(network.demandSd).toEqual([5, 5, 3, 4]);
  });

  it('needs two units of a stage for one of a product that it goes into on two paths', () => {
    // 0 → 1 → 3 and 0 → 2 → 3, and 2 has customers of its own: √((2 · 3)² + 8²) = 10, √(3² + 8²).
    const diamond = serviceNetworkOf(
      [stage, stage, { ...stage, demandSd: 8 }, { ...stage, demandSd: 3 }],
      [
        { upstream: 0, downstream: 1 },
        { upstream: 0, downstream: 2 },
        { upstream: 1, downstream: 3 },
        { upstream: 2, downstream: 3 },
      ],
    ) as ServiceNetwork;
    expect(diamond.demandSd).toEqual([10, 3, Math.sqrt(73), 3]);
  });

  it('orders every stage after its suppliers', () => {
    for (const { upstream, downstream } of links) {
      const position = (k: number) => network.downstreamOrder.indexOf(k);
      expect(position(upstream)).toBeLessThan(position(downstream));
    }
  });

  it('bounds service times by replenishment time and by the maximum of the stage', () => {
    // Plant: 4 + 5 = 9. Warehouse: inbound 9, but it may quote 3. Shops: 0 with demand, or 1.
    expect(network.maxInboundTime).toEqual([4, 9, 3, 3]);
    expect(network.maxOutboundTime).toEqual([9, 3, 0, 1]);
  });

  it('refuses links to nowhere, links given twice and links that form a cycle', () => {
    const two = [stage, stage];
    const link = (upstream: number, downstream: number) => ({ upstream, downstream });
    expect(serviceNetworkOf(two, [link(0, 2)])).toMatchObject({ kind: 'shape' });
    expect(serviceNetworkOf(two, [link(0, 1), link(0, 1)])).toMatchObject({ kind: 'shape' });
    for (const cycle of [[link(1, 1)], [link(0, 1), link(1, 0)]]) {
      expect(serviceNetworkOf(two, cycle)).toMatchObject({
        kind: 'shape',
        message: expect.stringMatching(/cycle.*remove/),
      });
    }
  });
});
