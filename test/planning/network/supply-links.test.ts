import { supplyLinks } from '../../../src/planning/network/supply-links';
import { smallNetwork } from '../small-network';

describe('the supply links', () => {
  it('count the products of each location by source, most first', () => {
    const { positions } = smallNetwork({
      products: [{}, {}, {}],
      locations: [{}, {}],
      positions: [
        { product: 0, location: 1 },
        { product: 1, location: 0 },
        { product: 1, location: 1 },
        { product: 2, location: 0 },
        { product: 2, location: 1 },
      ],
    });
    const source = Int32Array.of(-1, -1, 0, -1, 0);
    const basis = ['outside', 'outside', 'inferred', 'outside', 'inferred'] as const;

    expect(supplyLinks(positions, { source, basis })).toEqual([
      { location: 0, source: -1, basis: 'outside', products: 2 },
      { location: 1, source: 0, basis: 'inferred', products: 2 },
      { location: 1, source: -1, basis: 'outside', products: 1 },
    ]);
  });
});
