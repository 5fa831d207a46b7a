import { supplyTree } from '../../../src/planning/replay/supply-tree';
import { smallNetwork } from '../small-network';

/** A plant supplies a DC, the DC two stores; a third store buys outside. */
const network = smallNetwork({
  locations: [{ type: 'plant' }, { type: 'dc' }, {}, {}, {}],
  lanes: [
    { from: 0, to: 1, leadTimeDays: 5 },
    { from: 1, to: 2, leadTimeDays: 2 },
    { from: 1, to: 3, leadTimeDays: 3 },
  ],
  positions: [
    { location: 0, source: -1 },
    { location: 1, source: 0 },
    { location: 2, source: 1 },
    { location: 3, source: 1 },
    { location: 4, source: -1 },
  ],
});

describe('supplyTree', () => {
  const tree = supplyTree(network, { product: 0, start: 0, end: 5 })!;

  it('knows parents, children and all that stands below a site', () => {
    expect([...tree.parent]).toEqual([-1, 0, 1, 1, -1]);
    expect(tree.children(1)).toEqual([2, 3]);
    expect(tree.subtree(0)).toEqual([0, 1, 2, 3]);
    expect(tree.subtree(4)).toEqual([4]);
  });

  it('adds the lanes of the longest way down', () => {
    expect([...tree.laneDays]).toEqual([0, 5, 2, 3, 0]);
    expect([...tree.daysDown]).toEqual([8, 3, 0, 0, 0]);
  });

  it('is null where all have outside suppliers', () => {
    const flat = smallNetwork({
      locations: [{}, {}],
      positions: [{ location: 0 }, { location: 1 }],
    });
    expect(supplyTree(flat, { product: 0, start: 0, end: 2 })).toBeNull();
  });
});
