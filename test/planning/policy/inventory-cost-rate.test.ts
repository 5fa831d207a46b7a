import fc from 'fast-check';
import { InventoryCostRate } from '../../../src/planning/policy/inventory-cost-rate';
import { expectWithin } from '../../support/expect-within';

const poisson = { family: 'poisson', mean: 3, sd: 0, holdingCost: 1, penaltyCost: 4 } as const;
const normal = { family: 'normal', mean: 30, sd: 6, holdingCost: 1, penaltyCost: 4 } as const;

describe('the inventory-cost rate', () => {
  it('is the penalty on mean demand at a position of 0', () => {
    expectWithin(InventoryCostRate.of(poisson).at(0), 12, 1e-14);
  });

  it('is holding or penalty cost alone for deterministic demand', () => {
    const rate = InventoryCostRate.of({ ...normal, sd: 0 });
    expect([rate.at(35), rate.at(28)]).toEqual([5, 8]);
  });

  it('is minimal at the newsvendor quantile', () => {
    // Poisson with mean 3: P(D ≤ 3) = 0.647, P(D ≤ 4) = 0.815.
    expect(InventoryCostRate.of(poisson).minimizer()).toBe(4);
    expectWithin(InventoryCostRate.of(normal).minimizer(), 30 + 6 * 0.8416212335729143, 1e-12);
  });

  it('has a slope of 0 at the minimizer and equal to the forward difference for whole units', () => {
    const rate = InventoryCostRate.of(normal);
    expect(rate.slopeAt(rate.minimizer())).toBeCloseTo(0, 12);
    const discrete = InventoryCostRate.of(poisson);
    for (let y = 0; y < 12; y += 1) {
      expect(discrete.slopeAt(y)).toBeCloseTo(discrete.at(y + 1) - discrete.at(y), 12);
    }
  });

  it('is at least the cost at both bounds', () => {
    const cost = fc.double({ min: 10, max: 500, noNaN: true });
    fc.assert(
      fc.property(cost, fc.constantFrom(poisson, normal), (level, demand) => {
        const rate = InventoryCostRate.of(demand);
        expect(rate.at(rate.lowerBoundAt(level))).toBeGreaterThanOrEqual(level * (1 - 1e-12));
        expect(rate.at(rate.upperBoundAt(level))).toBeGreaterThanOrEqual(level * (1 - 1e-12));
      }),
    );
  });

  it('has an integral equal to the sum over whole positions', () => {
    const rate = InventoryCostRate.of(poisson);
    let sum = 0;
    for (let y = -2; y <= 8; y += 1) sum += rate.at(y);
    expectWithin(rate.integral(-3, 8), sum, 1e-12);
  });

  it('has an integral equal to the midpoint rule for normal demand', () => {
    const rate = InventoryCostRate.of(normal);
    let sum = 0;
    for (let i = 0; i < 4000; i += 1) sum += rate.at(20 + (i + 0.5) / 200) / 200;
    expectWithin(rate.integral(20, 40), sum, 1e-7);
  });
});
