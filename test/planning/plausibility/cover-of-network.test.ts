import { coverOfNetwork } from '../../../src/planning/plausibility/cover-of-network';
import { tradeOf } from '../../../src/planning/plausibility/trade';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

/** Products with a forecast of 10 a day and this stock. */
function findings(onHand: number, products = 10) {
  const network = smallNetwork({
    products: Array.from({ length: products }, () => ({})),
    locations: [{}],
    positions: Array.from({ length: products }, (_, product) => {
      return { product, location: 0, onHand, mean: 10 };
    }),
  });
  return coverOfNetwork(network, tradeOf(network, { planDate: PLAN_DATE, periodDays: 1 }));
}

describe('stock and sales cannot both be right', () => {
  it('if half of the products last for less than half a day, or more than ten years', () => {
    expect(findings(4)[0]!.problem).toBe('Stock is far too small for the sales');
    expect(findings(36_600)[0]!.problem).toBe('Stock is far too large for the sales');
    expect(findings(36_600)[0]!.figures).toBe('half of the products last more than 3,660 days');
  });

  it('but otherwise they can', () => {
    expect(findings(5)).toEqual([]);
    expect(findings(36_500)).toEqual([]);
    expect(findings(4, 9)).toEqual([]);
  });
});
