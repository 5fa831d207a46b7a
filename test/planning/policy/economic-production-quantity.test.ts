import {
  economicProductionCost,
  economicProductionQuantity,
} from '../../../src/planning/policy/economic-production-quantity';
import { expectWithin } from '../../support/expect-within';

const problem = { annualDemand: 1000, orderCost: 20, holdingCost: 1, productionRate: 2000 };

describe('the economic production quantity', () => {
  it('is √2 times the order quantity if production is twice as fast as demand', () => {
    expectWithin(economicProductionQuantity(problem), 200 * Math.SQRT2, 1e-14);
    expectWithin(economicProductionCost(problem), 200 / Math.SQRT2, 1e-14);
  });

  it('approaches the order quantity for fast production', () => {
    const fast = { ...problem, productionRate: 1e12 };
    expectWithin(economicProductionQuantity(fast), 200, 1e-8);
  });

  it('costs 20·1000 ÷ 400 + ½·400 ÷ 2 at a quantity of 400', () => {
    expect(economicProductionCost({ ...problem, quantity: 400 })).toBe(150);
  });

  it('refuses production no faster than demand', () => {
    expect(economicProductionQuantity({ ...problem, productionRate: 1000 })).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(/production rate/),
    });
  });
});
