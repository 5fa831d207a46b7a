import { priceBelowCost } from '../../../src/planning/plausibility/price-below-cost';
import { smallNetwork } from '../small-network';

const findings = (products: Parameters<typeof smallNetwork>[0]['products']) =>
  priceBelowCost(smallNetwork({ products: products!, locations: [{}], positions: [] }));

describe('a price below the unit cost', () => {
  it('is found for each product', () => {
    expect(
      findings([
        { unitCost: 10, price: 9.5 },
        { unitCost: 10, price: 10 },
      ]),
    ).toEqual([
      expect.objectContaining({
        ...{ severity: 'medium', column: 'Price', product: 0 },
        figures: 'price 9.5, unit cost 10',
      }),
    ]);
  });

  it('is no fault of a phase-out, which is sold off, or without a price', () => {
    expect(findings([{ price: 1, isPhaseOut: true }, { price: null }])).toEqual([]);
  });

  it('of most products is one high finding', () => {
    const swapped = Array.from({ length: 6 }, () => ({ unitCost: 20, price: 10 }));

    expect(findings([...swapped, { unitCost: 10, price: 20 }])).toEqual([
      expect.objectContaining({ severity: 'high', product: null, figures: '6 of 7 products' }),
    ]);
  });
});
