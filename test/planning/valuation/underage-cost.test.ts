import { countCdf } from '../../../src/planning/probability/count-distribution';
import { fillExpectedTimeToSale } from '../../../src/planning/valuation/time-to-sale';
import {
  underageFromPrice,
  underageFromServiceLevel,
  type ServiceLevelTarget,
} from '../../../src/planning/valuation/underage-cost';

const target: ServiceLevelTarget = {
  rate: { mean: 1, variance: 1, levelVariance: 0 },
  serviceLevel: 0.95,
  protectionInterval: 10,
  holdingPerDay: 0.02,
  writeOffCost: 4,
  life: 60,
};

describe('the underage cost from a price', () => {
  it.each([
    ['the margin', 22, 10, 1, 12],
    ['the lost share of the margin', 22, 10, 0.4, 4.8],
    ['0 for a price below unit cost', 8, 10, 1, 0],
  ])('is %s', (_, price, unitCost, share, cost) => {
    expect(underageFromPrice(price, unitCost, share)).toBeCloseTo(cost, 12);
  });
});

describe('the underage cost from a service level', () => {
  it('makes the service level the critical ratio', () => {
    // The 95 % quantile of Poisson demand with mean 10 is 15.
    const timeToSale = new Float64Array(1);
    fillExpectedTimeToSale(timeToSale, 15, target.rate, 60);
    const overage = 0.02 * timeToSale[0]! + 4 * countCdf(14, 60, 60);

    expect(underageFromServiceLevel(target) * 0.05).toBeCloseTo(overage, 12);
  });

  it.each<[string, Partial<ServiceLevelTarget>]>([
    ['service level', { serviceLevel: 0.99 }],
    ['protection interval', { protectionInterval: 20 }],
    ['holding cost', { holdingPerDay: 0.03 }],
    ['write-off cost', { writeOffCost: 40 }],
  ])('grows with the %s', (_, change) => {
    const slowMover = { ...target, rate: { mean: 0.05, variance: 0.08, levelVariance: 0 } };

    expect(underageFromServiceLevel({ ...slowMover, ...change })).toBeGreaterThan(
      underageFromServiceLevel(slowMover),
    );
  });

  it('is the same with foresight as without', () => {
    const known = { ...target.rate, known: Float64Array.of(40, 80) };

    expect(underageFromServiceLevel({ ...target, rate: known })).toBe(
      underageFromServiceLevel(target),
    );
  });

  it('without demand is the cost of a first unit over its life, ÷ (1 − service level)', () => {
    const rate = { mean: 0, variance: 0, levelVariance: 0 };

    expect(underageFromServiceLevel({ ...target, rate })).toBeCloseTo((0.02 * 60 + 4) / 0.05, 10);
  });
});
