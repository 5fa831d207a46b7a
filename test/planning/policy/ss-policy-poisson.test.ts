import { optimalPoissonSsPolicy } from '../../../src/planning/policy/ss-policy-poisson';
import type { SsPolicy } from '../../../src/planning/policy/ss-levels';
import { expectWithin } from '../../support/expect-within';

const problem = { mean: 6, sd: NaN, leadTime: 0, orderCost: 5, holdingCost: 1, penaltyCost: 4 };

describe('the optimal (s, S) policy under Poisson demand', () => {
  it('is (4, 10) for the published example with K = 5, h = 1, p = 4', () => {
    const policy = optimalPoissonSsPolicy(problem) as SsPolicy;
    expect([policy.reorderPoint, policy.orderUpTo]).toEqual([4, 10]);
    expectWithin(policy.cost, 8.034112, 1e-6);
  });

  it('orders each demand at once without an order cost', () => {
    const { reorderPoint, orderUpTo } = optimalPoissonSsPolicy({
      ...problem,
      orderCost: 0,
    }) as SsPolicy;
    expect(orderUpTo - reorderPoint).toBe(1);
  });

  it('orders larger lots, and costs more, with a higher order cost', () => {
    const cheap = optimalPoissonSsPolicy(problem) as SsPolicy;
    const dear = optimalPoissonSsPolicy({ ...problem, orderCost: 50 }) as SsPolicy;
    expect(dear.orderUpTo - dear.reorderPoint).toBeGreaterThan(
      cheap.orderUpTo - cheap.reorderPoint,
    );
    expect(dear.cost).toBeGreaterThan(cheap.cost);
  });

  it('needs more stock for a longer lead time', () => {
    const longer = optimalPoissonSsPolicy({ ...problem, leadTime: 2 }) as SsPolicy;
    expect(longer.reorderPoint).toBeGreaterThan(4 + 6);
  });
});
