import {
  hasSupplyForest,
  isSuppliedWithin,
} from '../../../src/planning/rebalance/supplied-products';
import { smallNetwork } from '../small-network';

describe('products with a supply forest', () => {
  const network = smallNetwork({
    products: [{}, {}, {}],
    locations: [{}, {}],
    positions: [
      { product: 0, location: 0 },
      { product: 0, location: 1, source: 0 },
      // The source does not keep this product.
      { product: 1, location: 1, source: 0 },
      { product: 2, location: 0 },
    ],
  });

  it('have a position whose source keeps them', () => {
    expect([0, 1, 2].map((product) => isSuppliedWithin(network, product))).toEqual([
      true,
      false,
      false,
    ]);
    expect(hasSupplyForest(network)).toBe(true);
  });

  it('do not exist in a network without sources', () => {
    const flat = smallNetwork({ locations: [{}], positions: [{ location: 0 }] });

    expect(hasSupplyForest(flat)).toBe(false);
    expect(isSuppliedWithin(flat, 0)).toBe(false);
  });
});
