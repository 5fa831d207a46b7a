import { rootLocation, rootPosition } from '../../../src/planning/network/root-position';
import { smallNetwork } from '../small-network';

const network = smallNetwork({
  products: [{}, {}],
  locations: [{ id: 'Plant' }, { id: 'DC' }, { id: 'Store' }],
  positions: [
    { product: 0, location: 0 },
    { product: 0, location: 1, source: 0 },
    { product: 0, location: 2, source: 1 },
    { product: 1, location: 2 },
  ],
});

describe('the head of a supply', () => {
  it('is found over any number of tiers', () => {
    expect([0, 1, 2, 3].map((p) => rootPosition(network.positions, p))).toEqual([0, 0, 0, 3]);
  });

  it('is found by location, also where the product is not stocked', () => {
    expect(rootLocation(network, 0, 2)).toBe(0);
    expect(rootLocation(network, 1, 2)).toBe(2);
    expect(rootLocation(network, 1, 0)).toBe(0);
  });
});
