import fc from 'fast-check';
import { minimumOrderValue } from '../../../src/planning/valuation/minimum-order-value';
import '../../support/repeatable-properties';

const terms = {
  life: 10,
  stock: 0,
  margin: 5,
  writeOffCost: 6,
  holdingPerDay: 0.1,
  orderCost: 5,
};

/** One unit at the end of each of ten days. */
const oneADay = {
  ...{ mean: 1, variance: 0, levelVariance: 0 },
  known: Float64Array.from({ length: 10 }, (_, day) => day + 1),
};

describe('the value of a minimum order', () => {
  it('weighs what is left over against the margin of what sells', () => {
    const value = minimumOrderValue({ ...terms, rate: oneADay, quantity: 20 });

    // Ten units wait 1 + 2 + … + 10 = 55 days, and ten wait 10 days each and are written off.
    expect(value.probabilityNotReached).toBe(1);
    expect(value.expectedLeftover).toBeCloseTo(10, 9);
    expect(value.expectedMargin).toBeCloseTo(50, 9);
    expect(value.expectedLoss).toBeCloseTo(6 * 10 + 0.1 * 155 + 5, 9);
  });

  it('has no write-off where the order sells out', () => {
    const value = minimumOrderValue({ ...terms, rate: oneADay, quantity: 8 });

    expect(value.probabilityNotReached).toBe(0);
    expect(value.expectedMargin).toBeCloseTo(40, 9);
    expect(value.expectedLoss).toBeCloseTo(0.1 * 36 + 5, 9);
  });

  it('sells after the stock that is there', () => {
    const value = minimumOrderValue({ ...terms, rate: oneADay, quantity: 8, stock: 6 });

    expect(value.expectedLeftover).toBeCloseTo(4, 9);
    // Units 7 to 10 wait 7, 8, 9 and 10 days, the four others 10 days.
    expect(value.expectedLoss).toBeCloseTo(6 * 4 + 0.1 * (34 + 40) + 5, 9);
  });

  it('sells to reservations beyond the stock first', () => {
    const value = minimumOrderValue({ ...terms, rate: oneADay, quantity: 8, stock: -3 });

    expect(value.expectedLeftover).toBeCloseTo(0, 9);
    // Three go at once, and five wait 1 + 2 + … + 5 days.
    expect(value.expectedLoss).toBeCloseTo(0.1 * 15 + 5, 9);
  });

  it('of one unit follows the Poisson distribution', () => {
    const rate = { mean: 0.2, variance: 0.2, levelVariance: 0 };
    const value = minimumOrderValue({ ...terms, rate, quantity: 1 });

    const unsold = Math.exp(-2);
    expect(value.probabilityNotReached).toBeCloseTo(unsold, 12);
    expect(value.expectedLeftover).toBeCloseTo(unsold, 12);
    // The unit waits min(T, 10) days, with mean (1 − e⁻²) ÷ 0.2.
    expect(value.expectedLoss).toBeCloseTo(6 * unsold + (0.1 * (1 - unsold)) / 0.2 + 5, 4);
  });

  it('never gains from more stock', () => {
    fc.assert(
      fc.property(
        fc.record({
          mean: fc.double({ min: 0.01, max: 20, noNaN: true }),
          dispersion: fc.double({ min: 1, max: 8, noNaN: true }),
          levelVariance: fc.double({ min: 0, max: 1, noNaN: true }),
          life: fc.integer({ min: 1, max: 200 }),
          stock: fc.integer({ min: -20, max: 2_000 }),
          more: fc.integer({ min: 1, max: 200 }),
          quantity: fc.integer({ min: 1, max: 2_000 }),
        }),
        ({ mean, dispersion, levelVariance, life, stock, more, quantity }) => {
          const rate = { mean, variance: dispersion * mean, levelVariance };
          const net = (units: number): number => {
            const order = { ...terms, rate, life, quantity, stock: units };
            const { expectedMargin, expectedLoss } = minimumOrderValue(order);
            return expectedMargin - expectedLoss;
          };

          expect(net(stock + more)).toBeLessThanOrEqual(net(stock) + 1e-7 * quantity);
        },
      ),
    );
  });
});
