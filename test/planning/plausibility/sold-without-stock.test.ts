import { soldWithoutStock } from '../../../src/planning/plausibility/sold-without-stock';
import { tradeOf } from '../../../src/planning/plausibility/trade';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

/** Products that sell 3 a day until now, each with this stock. */
function findings(stocks: readonly number[], lastSale = 1, days = 30) {
  const sales = Array.from({ length: days }, (_, k) => ({ daysAgo: lastSale + k, quantity: 3 }));
  const network = smallNetwork({
    products: stocks.map(() => ({})),
    locations: [{}],
    positions: stocks.map((onHand, product) => ({ product, location: 0, onHand, sales })),
  });
  return soldWithoutStock(network, tradeOf(network, { planDate: PLAN_DATE, periodDays: 1 }));
}

describe('sales until now without any stock', () => {
  it('are named by product', () => {
    expect(findings([0, 5])).toEqual([
      expect.objectContaining({ severity: 'medium', product: 0, figures: 'sales of 3 a day' }),
    ]);
  });

  it('of most products are one high finding', () => {
    expect(findings([5, 5, 5, 5, 0, 0, 0, 0, 0, 0])).toEqual([
      expect.objectContaining({ severity: 'high', product: null, figures: '6 of 10 products' }),
    ]);
  });

  it('are in no doubt if they ended before the last week, or began within a month', () => {
    expect(findings([0, 5], 8)).toEqual([]);
    expect(findings([0, 5], 1, 27)).toEqual([]);
  });
});
