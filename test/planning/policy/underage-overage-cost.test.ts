import fc from 'fast-check';
import { underageOverageCost } from '../../../src/planning/policy/underage-overage-cost';
import { demandFamilies } from '../../../src/planning/probability/demand-family';
import { expectWithin } from '../../support/expect-within';

describe('the underage and overage cost', () => {
  it('is the cost of the shortage alone without stock', () => {
    const costs = { underage: 5, overage: 2, family: 'poisson' } as const;
    expectWithin(underageOverageCost({ stock: 0, mean: 10, sd: 0, ...costs }), 50, 1e-14);
  });

  it('is one cost alone for deterministic demand', () => {
    const demand = { mean: 10, sd: 0, underage: 5, overage: 2 };
    expect(underageOverageCost({ stock: 13, ...demand })).toBe(6);
    expect(underageOverageCost({ stock: 8, ...demand })).toBe(10);
  });

  it('is (cᵤ + cₒ)·σ·φ(0) at the mean of normal demand', () => {
    const cost = underageOverageCost({ stock: 10, mean: 10, sd: 3, underage: 5, overage: 2 });
    expectWithin(cost, 7 * 3 * 0.3989422804014327, 1e-13);
  });

  it('is convex in the stock', () => {
    const stock = fc.integer({ min: -20, max: 80 });
    fc.assert(
      fc.property(fc.constantFrom(...demandFamilies), stock, (family, y) => {
        const at = (x: number) =>
          underageOverageCost({ stock: x, mean: 12, sd: 5, underage: 3, overage: 1, family });
        const [before, here, after] = [at(y - 1), at(y), at(y + 1)] as [number, number, number];
        expect(before + after).toBeGreaterThanOrEqual(2 * here - 1e-9);
      }),
    );
  });
});
