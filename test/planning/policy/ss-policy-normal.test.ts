import { powerApproximation } from '../../../src/planning/policy/ss-policy-normal';
import type { SsPolicy } from '../../../src/planning/policy/ss-levels';
import { expectWithin } from '../../support/expect-within';

const problem = {
  mean: 50,
  sd: 8,
  leadTime: 0,
  orderCost: 2.5,
  holdingCost: 0.18,
  penaltyCost: 0.7,
};

describe('the power approximation', () => {
  it('is (40.19, 74.29) for the example of Snyder and Shen', () => {
    const policy = powerApproximation(problem) as SsPolicy;
    expectWithin(policy.reorderPoint, 40.19462, 1e-6);
    expectWithin(policy.orderUpTo, 74.29017, 1e-6);
  });

  it('scales with the unit: packs of 10 cost the same', () => {
    const units = powerApproximation(problem) as SsPolicy;
    const packs = powerApproximation({
      ...problem,
      mean: 5,
      sd: 0.8,
      holdingCost: 1.8,
      penaltyCost: 7,
    }) as SsPolicy;
    expectWithin(packs.reorderPoint * 10, units.reorderPoint, 1e-12);
    expectWithin(packs.orderUpTo * 10, units.orderUpTo, 1e-12);
    expectWithin(packs.cost, units.cost, 1e-10);
  });

  it('is a base stock at the newsvendor quantile without an order cost', () => {
    const { reorderPoint, orderUpTo } = powerApproximation({
      ...problem,
      orderCost: 0,
    }) as SsPolicy;
    expect(reorderPoint).toBe(orderUpTo);
  });

  it('refuses a standard deviation above three times the mean', () => {
    expect(powerApproximation({ ...problem, sd: 151 })).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(/three times the mean/),
    });
  });
});
