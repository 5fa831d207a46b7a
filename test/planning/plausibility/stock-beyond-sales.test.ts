import { stockBeyondSales } from '../../../src/planning/plausibility/stock-beyond-sales';
import { tradeOf } from '../../../src/planning/plausibility/trade';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

/** Three stocks of 20 units and one of `onHand`, which sells `perDay` a day. */
function findings(onHand: number, perDay: number) {
  const network = smallNetwork({
    products: [{}, {}],
    locations: [{}, {}],
    positions: [
      { product: 0, location: 0, onHand: 20, mean: 1 },
      { product: 0, location: 1, onHand: 20, mean: 1 },
      { product: 1, location: 0, onHand: 20, mean: 0 },
      { product: 1, location: 1, onHand, mean: perDay },
    ],
  });
  return stockBeyondSales(network, tradeOf(network, { planDate: PLAN_DATE, periodDays: 1 }));
}

describe('a stock is in doubt', () => {
  it('if it is a thousand times the usual one and lasts for more than 20 years', () => {
    expect(findings(40_000_000, 1)).toEqual([
      expect.objectContaining({
        ...{ severity: 'high', table: 'Inventory', product: 1, location: 1 },
        figures: '40,000,000 in stock, sales of 365 a year',
      }),
    ]);
  });

  it('not if its sales can use it up', () => {
    expect(findings(40_000, 10)).toEqual([]);
  });

  it('not if others are as large', () => {
    expect(findings(19_000, 0)).toEqual([]);
  });
});
