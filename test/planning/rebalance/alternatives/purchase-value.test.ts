import fc from 'fast-check';
import { PurchaseValue } from '../../../../src/planning/rebalance/alternatives/purchase-value';
import type { PurchaseTerms } from '../../../../src/planning/rebalance/alternatives/purchase-terms';
import { fillCarryingCost } from '../../../../src/planning/valuation/carrying-cost';
import { fillGainProbability } from '../../../../src/planning/valuation/marginal-gain';
import { stockPosition } from '../../valuation/stock-positions';

const terms: PurchaseTerms = {
  leadTime: 10,
  life: 365,
  orderCost: 5,
  premium: 0,
  minQuantity: 1,
  multiple: 1,
};
const position = stockPosition({ reorderPoint: -Infinity });

describe('the value of an order', () => {
  it('is that of units received on a lane as slow as the supplier', () => {
    const probability = new Float64Array(6);
    fillGainProbability(probability, 1, position, 10);
    const carrying = new Float64Array(6);
    fillCarryingCost(carrying, 9, position);
    const value = probability.reduce((sum, needed, i) => sum + 12 * needed - carrying[i]!, 0);
    // Holding cost counts from the receipt: at most 10 days of it are left out of each unit.
    const bought = new PurchaseValue(position, terms).valueOf(6, 8);

    expect(bought).toBeGreaterThan(value);
    expect(bought).toBeLessThanOrEqual(value + 6 * 10 * 0.01 + 1e-6);
  });

  it('falls with the stock that the position holds', () => {
    const purchase = new PurchaseValue(position, terms);
    const values = [0, 4, 8, 16].map((stock) => purchase.valueOf(5, stock));

    expect([...values].sort((a, b) => b - a)).toEqual(values);
  });

  it('without demand is the carrying cost, as a loss', () => {
    const none = { mean: 0, variance: 0, levelVariance: 0 };
    const purchase = new PurchaseValue(stockPosition({ rate: none }), terms);

    expect(purchase.valueOf(1, 0)).toBeCloseTo(-(0.01 * 355 + 6), 9);
    expect(purchase.bestOrder(0).net).toBeLessThan(0);
    expect(purchase.unitsShort(0)).toBe(0);
  });
});

describe('the best order', () => {
  it('for known demand is what sells between the arrivals of this order and the next', () => {
    // A unit a day for 30 days and none after: of the 8 in stock none is left on day 10.
    const known = Float64Array.from({ length: 30 }, (_, day) => day + 1);
    const rate = { mean: 0, variance: 0, levelVariance: 0, known };
    const purchase = new PurchaseValue({ ...position, rate }, terms);

    expect(purchase.unitsShort(8)).toBe(7);
    expect(purchase.bestOrder(8).quantity).toBe(7);
    expect(purchase.bestOrder(12).quantity).toBe(5);
    // Units 13 and 14 arrive on day 10 and sell on days 13 and 14.
    expect(purchase.valueOf(2, 12)).toBeCloseTo(2 * 12 - 0.01 * (3 + 4), 9);
  });

  it('saves as much as any quantity that the supplier sells', () => {
    const stock = fc.integer({ min: -4, max: 25 });
    const multiple = fc.integer({ min: 1, max: 6 });
    const minimum = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(stock, multiple, minimum, (held, size, least) => {
        const purchase = new PurchaseValue(position, {
          ...terms,
          multiple: size,
          minQuantity: least * size,
          premium: 1,
        });
        const { quantity, net } = purchase.bestOrder(held);
        const netOf = (units: number): number => purchase.valueOf(units, held) - units - 5;

        expect(quantity % size).toBe(0);
        expect(quantity).toBeGreaterThanOrEqual(least * size);
        expect(net).toBeCloseTo(netOf(quantity), 9);
        for (let units = least * size; units <= 60; units += size) {
          expect(net).toBeGreaterThanOrEqual(netOf(units) - 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is smaller if a recourse price caps the underage cost', () => {
    const purchase = new PurchaseValue(position, terms);

    expect(purchase.cappedAt(2).bestOrder(0).quantity).toBeLessThan(purchase.bestOrder(0).quantity);
    expect(purchase.cappedAt(12)).toBe(purchase);
  });
});
