import { returnsBeyondSales } from '../../../src/planning/plausibility/returns-beyond-sales';
import { smallNetwork } from '../small-network';

const findings = (...quantities: readonly number[]) =>
  returnsBeyondSales(
    smallNetwork({
      locations: [{}],
      positions: [
        { location: 0, sales: quantities.map((quantity, daysAgo) => ({ daysAgo, quantity })) },
      ],
    }),
  );

describe('returns are in doubt', () => {
  it('if more than twice as many units came back as were sold', () => {
    expect(findings(5, -8, -20)).toEqual([
      expect.objectContaining({ product: 0, figures: '28 returned, 5 sold' }),
    ]);
  });

  it('not if there are few, or sales to go with them', () => {
    expect(findings(-19)).toEqual([]);
    expect(findings(20, -40)).toEqual([]);
  });
});
