import { salesSpike } from '../../../src/planning/plausibility/sales-spike';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

/** Ten sales of 12 units, and one of `quantity` at the second location. */
function findings(quantity: number, usual = 12) {
  const sales = Array.from({ length: 10 }, (_, k) => ({ daysAgo: k + 2, quantity: usual }));
  return salesSpike(
    smallNetwork({
      locations: [{}, {}],
      positions: [
        { location: 0, sales },
        { location: 1, sales: [{ daysAgo: 1, quantity }] },
      ],
    }),
  );
}

describe('a sale is in doubt', () => {
  it('at a hundred times any other of the product, with its day', () => {
    expect(findings(120_000)).toEqual([
      expect.objectContaining({
        ...{ severity: 'high', product: 0, location: 1, day: PLAN_DATE - 1 },
        figures: '120,000, and never more than 12 otherwise',
      }),
    ]);
  });

  it('not below that, and not if it is small', () => {
    expect(findings(1_199)).toEqual([]);
    expect(findings(500, 1)).toEqual([]);
  });
});
