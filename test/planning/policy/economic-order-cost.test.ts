import { economicOrderCost } from '../../../src/planning/policy/economic-order-cost';

describe('the cost of an order quantity', () => {
  it('is order cost plus holding cost of half a lot: 50·1200 ÷ 300 + 2.4·150', () => {
    expect(economicOrderCost(1200, 50, 2.4, 300)).toBe(560);
  });

  it('is √(2·D·K·h) at the optimum', () => {
    expect(economicOrderCost(1000, 20, 1)).toBe(200);
  });

  it('has equal order and holding costs at the optimum', () => {
    // The economic order quantity is 200: 5 orders at 20, and 100 units on average at 1.
    expect(economicOrderCost(1000, 20, 1, 200)).toBe(200);
  });

  it('is the same for half and double the optimum', () => {
    expect(economicOrderCost(1000, 20, 1, 100)).toBe(250);
    expect(economicOrderCost(1000, 20, 1, 400)).toBe(250);
  });
});
