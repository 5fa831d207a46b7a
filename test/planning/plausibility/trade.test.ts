import { tradeOf } from '../../../src/planning/plausibility/trade';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const SETTINGS = { planDate: PLAN_DATE, periodDays: 1 };

describe('the trade of a network', () => {
  const network = smallNetwork({
    products: [{}, {}],
    locations: [{}, {}],
    positions: [
      {
        product: 0,
        location: 0,
        onHand: 5,
        underWay: 2,
        receipts: [[3, 10]],
        sales: [
          { daysAgo: 400, quantity: 50 },
          { daysAgo: 100, quantity: 8 },
          { daysAgo: 50, quantity: -1 },
        ],
      },
      { product: 0, location: 1, onHand: 1 },
      { product: 1, location: 0, mean: 2 },
    ],
  });
  const trade = tradeOf(network, SETTINGS);

  it('has the sales of the last 365 days, less returns', () => {
    expect(trade.days).toBe(365);
    expect([...trade.sold]).toEqual([7, 0, 0]);
    expect(trade.lastSale[0]).toBe(PLAN_DATE - 100);
  });

  it('has stock, transfers and receipts of a product at all locations', () => {
    expect([...trade.ofProduct.supply]).toEqual([18, 0]);
  });

  it('takes the demand of a position from its forecast, if it has one', () => {
    expect(trade.ofProduct.perDay[0]).toBeCloseTo(7 / 365, 12);
    expect(trade.ofProduct.perDay[1]).toBe(2);
  });

  it('ends with the history, and a last month counts as its last week', () => {
    const monthly = { planDate: PLAN_DATE, historyEnd: PLAN_DATE - 10, periodDays: 30 };

    expect(tradeOf(network, monthly).end).toBe(PLAN_DATE - 10);
    expect(tradeOf(network, monthly).lastWeek).toBe(PLAN_DATE - 41);
    expect(trade.lastWeek).toBe(PLAN_DATE - 7);
  });
});
