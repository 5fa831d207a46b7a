import fc from 'fast-check';
import { orderUpToLevel } from '../../../src/planning/policy/order-up-to';
import { reorderPoint } from '../../../src/planning/policy/reorder-point';
import { expectWithin } from '../../support/expect-within';

const target = { mean: 10, sd: 3, leadTime: 2, reviewPeriod: 2, serviceLevel: 0.95 };

describe('the order-up-to level', () => {
  it('covers lead time and review period: 40 + 1.645·6', () => {
    expectWithin(orderUpToLevel(target), 40 + 1.6448536269514722 * 6, 1e-14);
  });

  it('is the reorder point under continuous review', () => {
    const continuous = { mean: 10, sd: 3, leadTime: 2, serviceLevel: 0.95 };
    expect(orderUpToLevel({ ...continuous, reviewPeriod: 0 })).toBe(reorderPoint(continuous));
  });

  it('increases with the review period at a service level of 0.5 or more', () => {
    const periods = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(periods, periods, (one, other) => {
        const short = orderUpToLevel({ ...target, reviewPeriod: Math.min(one, other) }) as number;
        const long = orderUpToLevel({ ...target, reviewPeriod: Math.max(one, other) }) as number;
        expect(long).toBeGreaterThanOrEqual(short);
      }),
    );
  });
});
