import fc from 'fast-check';
import { CountDemand } from '../../../src/planning/probability/count-demand';
import { DeterministicDemand } from '../../../src/planning/probability/deterministic-demand';
import {
  type Distribution,
  expectedLeftover,
} from '../../../src/planning/probability/distribution';
import { GammaDemand } from '../../../src/planning/probability/gamma-demand';
import { NormalDemand } from '../../../src/planning/probability/normal-demand';

const distributions: readonly [string, Distribution][] = [
  ['normal', new NormalDemand(50, 12)],
  ['gamma', new GammaDemand(50, 30)],
  ['negative binomial', new CountDemand(50, 200)],
  ['Poisson', new CountDemand(50, 50)],
  ['deterministic', new DeterministicDemand(50)],
];

const stock = fc.double({ min: 0, max: 200, noNaN: true });

describe.each(distributions)('%s demand', (_, demand) => {
  it('is at most x or above it', () => {
    fc.assert(
      fc.property(stock, (x) => {
        expect(demand.cdf(x) + demand.survival(x)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('has a shortage and a leftover that differ by stock less mean', () => {
    fc.assert(
      fc.property(stock, (x) => {
        expect(expectedLeftover(demand, x) - demand.loss(x)).toBeCloseTo(x - demand.mean, 9);
        expect(expectedLeftover(demand, x)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has a shortage that falls, and by less the more stock there is', () => {
    fc.assert(
      fc.property(stock, fc.double({ min: 0.01, max: 20, noNaN: true }), (x, step) => {
        const [a, b, c] = [x, x + step, x + 2 * step].map((y) => demand.loss(y));

        expect(b).toBeLessThanOrEqual(a! + 1e-12);
        expect(a! - b!).toBeGreaterThanOrEqual(b! - c! - 1e-9);
      }),
    );
  });

  it('meets a service level at its quantile, and not below', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (level) => {
        const quantile = demand.quantile(level);

        expect(demand.cdf(quantile + 1e-9)).toBeGreaterThanOrEqual(level - 1e-9);
        expect(demand.cdf(quantile - 1e-6)).toBeLessThanOrEqual(level + 1e-9);
      }),
    );
  });
});

describe('demand in whole units between two integers', () => {
  const demand = new CountDemand(3, 6);

  it('has a linear loss and constant probabilities', () => {
    expect(demand.loss(4.25)).toBeCloseTo(0.75 * demand.loss(4) + 0.25 * demand.loss(5), 12);
    expect(demand.cdf(4.9)).toBe(demand.cdf(4));
    expect(demand.survival(4.9)).toBe(demand.survival(4));
  });

  it('has a loss of the mean plus the backlog below 0', () => {
    expect(demand.loss(-2.5)).toBe(5.5);
  });
});
