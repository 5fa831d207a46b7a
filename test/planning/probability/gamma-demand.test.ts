import fc from 'fast-check';
import { GammaDemand } from '../../../src/planning/probability/gamma-demand';
import cases from '../../cases/gamma.json';
import { expectWithin } from '../../support/expect-within';

const mean = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const variation = fc.double({ min: 1e-3, max: 3, noNaN: true });
const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe('gamma demand', () => {
  it.each(cases.rows)(
    'with mean %p and sd %p has the published tails and loss at %p',
    (...[of, sd, x, cdf, survival, loss]) => {
      const demand = new GammaDemand(of!, sd!);
      expectWithin(demand.cdf(x!), cdf!, 1e-11);
      expectWithin(demand.survival(x!), survival!, 1e-11);
      expectWithin(demand.loss(x!), loss!, 1e-11);
    },
  );

  it('has the quantile of its distribution function', () => {
    fc.assert(
      fc.property(mean, variation, probability, (of, cv, p) => {
        const demand = new GammaDemand(of, of * cv);
        expectWithin(demand.cdf(demand.quantile(p)), p, 1e-10);
      }),
    );
  });

  it('is exponential if standard deviation and mean are equal', () => {
    expectWithin(new GammaDemand(40, 40).quantile(0.95), -40 * Math.log(0.05), 1e-13);
    expectWithin(new GammaDemand(40, 40).quantile(0.01), -40 * Math.log1p(-0.01), 1e-13);
  });

  it('has nearly all probability at 0 if demand is very rare', () => {
    const rare = new GammaDemand(1e-3, 1);
    expect(rare.quantile(0.99)).toBe(0);
    expect(rare.quantile(0.999999)).toBeGreaterThan(0.01);
  });

  it('adds a backlog to the shortage', () => {
    const demand = new GammaDemand(10, 4);
    expect([demand.cdf(-2), demand.survival(-2), demand.loss(-2)]).toEqual([0, 1, 12]);
  });

  it('inverts nearly deterministic demand', () => {
    expectWithin(new GammaDemand(1e6, 10).quantile(0.5), 1e6, 1e-9);
    expectWithin(new GammaDemand(1e6, 1e-3).quantile(0.999), 1e6, 1e-8);
  });
});
