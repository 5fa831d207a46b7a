import {
  convexArcs,
  convexArcSaving,
  setLinkChanges,
} from '../../../src/planning/flow/convex-arcs';
import { GROUND } from '../../../src/planning/flow/stock-pools';
import { both } from './flow-instances';
import { link, passOn } from './pool-instances';

describe('the convex arcs of a flow problem', () => {
  const pools = { count: 2, links: [passOn(0, 1, 9), link(1, GROUND, [5, 3], [6])] };
  const nodes = [{ ...both([1], [2]), pool: 0 }, both([3], [4, 4])];
  const problem = { nodes, arcs: [], pools };

  it('lead from a location to its pool or to the dummy node, and from a pool upwards', () => {
    // Locations 0 and 1, the dummy node 2, the pools 3 and 4.
    const { tail, head, count } = convexArcs(problem, 2);

    expect(count).toBe(4);
    expect([...tail]).toEqual([0, 1, 3, 4]);
    expect([...head]).toEqual([3, 2, 4, 2]);
  });

  it('save what a location or a link saves', () => {
    expect(convexArcSaving(problem, 1, 2)).toBe(8);
    expect(convexArcSaving(problem, 3, 2)).toBe(8);
    expect(convexArcSaving(problem, 2, 10)).toBe(-Infinity);
  });

  it('carry on the links what the locations of the pools gain', () => {
    const changes = Int32Array.of(2, -2, 0, 0);

    expect(setLinkChanges(problem, changes)).toBe(true);
    expect([...changes]).toEqual([2, -2, 2, 2]);
  });
});
