import { productRangeOf, productRanges } from '../../../src/planning/network/product-ranges';
import { smallNetwork } from '../small-network';

/** The first product is at two locations, the second nowhere, the third at one. */
const { positions } = smallNetwork({
  products: [{}, {}, {}],
  locations: [{}, {}],
  positions: [
    { product: 0, location: 0, onHand: 1 },
    { product: 0, location: 1, onHand: 1 },
    { product: 2, location: 0, onHand: 1 },
  ],
});

describe('the positions of a product', () => {
  it('are a range for each product that is stocked', () => {
    expect(productRanges(positions)).toEqual([
      { product: 0, start: 0, end: 2 },
      { product: 2, start: 2, end: 3 },
    ]);
  });

  it.each([0, 1, 2])('are found from position %i', (p) => {
    const range = productRanges(positions).find(({ start, end }) => start <= p && p < end);
    expect(productRangeOf(positions, p)).toEqual(range);
  });
});
