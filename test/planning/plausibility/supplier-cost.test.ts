import { supplierCost } from '../../../src/planning/plausibility/supplier-cost';
import { smallNetwork } from '../small-network';

function findings(...costs: readonly number[]) {
  const network = smallNetwork({
    products: [{ unitCost: 10 }],
    locations: costs.map(() => ({})),
    positions: costs.map((_, location) => ({ location })),
  });
  const positions = { ...network.positions, supplierUnitCost: Float64Array.from(costs) };
  return supplierCost({ ...network, positions });
}

describe('the cost of a supplier', () => {
  it('is in doubt if it is more than five times that of the product, or less than a fifth', () => {
    expect(findings(51)).toHaveLength(1);
    expect(findings(1.9)).toHaveLength(1);
    expect(findings(50)).toEqual([]);
    expect(findings(2)).toEqual([]);
  });

  it('is named once a product', () => {
    expect(findings(9, 1_500, 1_500)).toEqual([
      expect.objectContaining({ product: 0, location: 1, figures: 'supplier 1,500, Products 10' }),
    ]);
  });

  it('is in no doubt if it is not known', () => {
    expect(findings(NaN)).toEqual([]);
  });
});
