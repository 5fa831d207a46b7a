import { costOutOfLine } from '../../../src/planning/plausibility/cost-out-of-line';
import { smallNetwork } from '../small-network';

/** Nine products whose cost is 40 % to 60 % of the price, and one of another share. */
function findings(share: number, spread = 0.2) {
  const usual = Array.from({ length: 9 }, (_, k) => ({
    price: 100,
    unitCost: 100 * (0.4 + (spread * k) / 8),
  }));
  const products = [...usual, { price: 100, unitCost: 100 * share }];
  return costOutOfLine(smallNetwork({ products, locations: [{}], positions: [] }));
}

describe('a unit cost is in doubt', () => {
  it.each([
    [50, 'in yen, or of a case'],
    [0.005, 'in thousands'],
  ])('at %f of the price where half is usual', (share) => {
    expect(findings(share)).toEqual([
      expect.objectContaining({ severity: 'high', table: 'Products', product: 9 }),
    ]);
  });

  it('with what would be usual for it', () => {
    // The tenth product moves the median of the logarithms to that of shares 0.5 and 0.525.
    expect(findings(50)[0]!.figures).toBe('unit cost 5,000, price 100; usual for it: 51.23');
  });

  it('not within a factor of five', () => {
    expect(findings(0.2)).toEqual([]);
    expect(findings(1.5)).toEqual([]);
  });

  it('not in a family of few products', () => {
    const products = [
      { price: 100, unitCost: 50 },
      { price: 100, unitCost: 5_000 },
    ];

    expect(costOutOfLine(smallNetwork({ products, locations: [{}], positions: [] }))).toEqual([]);
  });
});
