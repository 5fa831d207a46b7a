import { serviceTreeOf, type ServiceTree } from '../../../src/planning/policy/service-tree';

const stage = {
  processingTime: 1,
  holdingCost: 1,
  demandSd: null,
  maxServiceTime: null,
  externalServiceTime: null,
};

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
const tree = serviceTreeOf(stages, links) as ServiceTree;

describe('the tree of a supply network', () => {
  it('pools the variances of external demand upstream: √(3² + 4²) = 5', () => {
    expect(tree.demandSd).toEqual([5, 5, 3, 4]);
  });

  it('orders every stage after its suppliers, and after its parent', () => {
    for (const { upstream, downstream } of links) {
      const position = (k: number) => tree.downstreamOrder.indexOf(k);
      expect(position(upstream)).toBeLessThan(position(downstream));
    }
    expect(tree.parent).toEqual([-1, 0, 1, 1]);
    expect(tree.rootedOrder[0]).toBe(0);
  });

  it('bounds service times by replenishment time and by the maximum of the stage', () => {
    // Plant: 4 + 5 = 9. Warehouse: inbound 9, but it may quote 3. Shops: 0 with demand, or 1.
    expect(tree.maxInboundTime).toEqual([4, 9, 3, 3]);
    expect(tree.maxOutboundTime).toEqual([9, 3, 0, 1]);
  });

  it('may have a customer as the parent of a supplier', () => {
    const twoSuppliers = serviceTreeOf(
      [stage, stage, stage],
      [
        { upstream: 1, downstream: 0 },
        { upstream: 2, downstream: 0 },
      ],
    ) as ServiceTree;
    expect(twoSuppliers.parent).toEqual([-1, 0, 0]);
    expect(twoSuppliers.suppliers[0]).toEqual([1, 2]);
  });

  it('refuses links that leave a stage out or form a cycle', () => {
    const two = [stage, stage];
    const loop = { upstream: 1, downstream: 1 };
    for (const wrong of [[], [loop], [{ upstream: 0, downstream: 2 }]]) {
      expect(serviceTreeOf(two, wrong)).toMatchObject({ kind: 'shape' });
    }
  });
});
