import { splitNetwork } from '../../../src/planning/flow/split-network';
import { arc, both, destination, origin } from './flow-instances';

describe('a split network', () => {
  // Location 1 both receives and ships; 3 has no arc.
  const nodes = [origin(0, 0), both([1, 1, 1], [5]), destination(9), both([1], [1])];
  const arcs = [arc(0, 1, 2), arc(1, 2, 3, { upper: 7 })];
  const network = splitNetwork({ nodes, arcs });

  it('has an in-node for each location, out-nodes and a dummy node', () => {
    expect(network.nodeCount).toBe(4 + 1 + 1);
    expect(network.dummy).toBe(5);
  });

  it('splits only the locations with arcs on both sides', () => {
    expect([...network.outNode]).toEqual([0, 4, 2, 3]);
  });

  it('lets arcs leave from out-nodes and arrive at in-nodes', () => {
    expect([...network.tail]).toEqual([0, 4, 1]);
    expect([...network.head]).toEqual([1, 2, 4]);
  });

  it('limits what a split location ships to its own supply, for nothing', () => {
    expect([...network.capacity]).toEqual([Infinity, 7, 3]);
    expect([...network.cost]).toEqual([2, 3, 0]);
  });

  it('lists the arcs of each node', () => {
    const { arcStart, arcAt } = network;

    expect([...arcAt.subarray(arcStart[1], arcStart[2])]).toEqual([0, 2]);
    expect([...arcAt.subarray(arcStart[4], arcStart[5])]).toEqual([1, 2]);
  });
});
