import { reorderPoint } from '../../../src/planning/policy/reorder-point';
import { safetyStock } from '../../../src/planning/policy/safety-stock';
import { expectWithin } from '../../support/expect-within';

describe('the reorder point', () => {
  it('is the mean demand over the lead time at a service level of 0.5', () => {
    expect(reorderPoint({ mean: 10, sd: 3, leadTime: 4, serviceLevel: 0.5 })).toBe(40);
  });

  it('adds z standard deviations: 40 + 1.645·6', () => {
    const point = reorderPoint({ mean: 10, sd: 3, leadTime: 4, serviceLevel: 0.95 });
    expectWithin(point, 40 + 1.6448536269514722 * 6, 1e-14);
  });

  it('is mean demand plus safety stock, with review period and variable lead time', () => {
    const target = { mean: 10, sd: 3, leadTime: 4, leadTimeSd: 1, reviewPeriod: 2 };
    const stock = safetyStock({ ...target, serviceLevel: 0.9 }) as number;
    expectWithin(reorderPoint({ ...target, serviceLevel: 0.9 }), 60 + stock, 1e-14);
  });

  it('refuses a service level of 1', () => {
    expect(reorderPoint({ mean: 10, sd: 3, leadTime: 4, serviceLevel: 1 })).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(/service level/),
    });
  });
});
