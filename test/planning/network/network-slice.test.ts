import { findPosition } from '../../../src/planning/network/find-position';
import { networkSlice } from '../../../src/planning/network/network-slice';
import { productRanges } from '../../../src/planning/network/product-ranges';
import { smallNetwork } from '../small-network';

const network = smallNetwork({
  products: [{}, {}, {}],
  locations: [{}, {}, {}],
  positions: [
    { product: 0, location: 0, onHand: 5 },
    { product: 0, location: 2, onHand: 6, lots: [[4, 2]] },
    { product: 2, location: 1, onHand: 7, lots: [[9, 3]], source: 2 },
  ],
});

describe('the positions of a network', () => {
  it.each([
    [0, 0, 0],
    [0, 2, 1],
    [2, 1, 2],
    [0, 1, -1],
    [1, 0, -1],
    [2, 2, -1],
  ])('of product %p at location %p have index %p', (product, location, p) => {
    expect(findPosition(network.positions, product, location)).toBe(p);
  });

  it('form a range per stocked product', () => {
    expect(productRanges(network.positions)).toEqual([
      { product: 0, start: 0, end: 2 },
      { product: 2, start: 2, end: 3 },
    ]);
  });
});

describe('a slice of a network', () => {
  const { positions } = networkSlice(network, { start: 1, end: 3 });

  it('has its positions from 0', () => {
    expect([...positions.onHand]).toEqual([6, 7]);
    expect(findPosition(positions, 2, 1)).toBe(1);
  });

  it('keeps the source of each position as an index into all locations', () => {
    expect([...positions.source!]).toEqual([-1, 2]);
  });

  it('shares memory with the whole network', () => {
    expect(positions.onHand.buffer).toBe(network.positions.onHand.buffer);
  });

  it('finds its detail rows', () => {
    const { start, quantity } = positions.lots;

    expect([...quantity.subarray(start[1], start[2])]).toEqual([3]);
  });
});
