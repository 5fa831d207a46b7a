import { countCdf } from '../../../src/planning/probability/count-distribution';
import { fillExpectedTimeToSale } from '../../../src/planning/valuation/time-to-sale';
import {
  underageFromPrice,
  underageFromServiceLevel,
} from '../../../src/planning/valuation/underage-cost';

const rate = { mean: 1, variance: 1, levelVariance: 0 };

describe('what a unit of unmet demand costs', () => {
  it.each([
    ['its margin', 22, 10, 1, 12],
    ['the lost share of its margin', 22, 10, 0.4, 4.8],
    ['nothing where it sells below cost', 8, 10, 1, 0],
  ])('is %s', (_, price, unitCost, share, cost) => {
    expect(underageFromPrice(price, unitCost, share)).toBeCloseTo(cost, 12);
  });

  it('without a price, makes the service level the critical ratio', () => {
    // The 95 % quantile of Poisson demand with mean 10 is 15.
    const wait = new Float64Array(1);
    fillExpectedTimeToSale(wait, 15, rate, 60);
    const carrying = 0.02 * wait[0]! + 4 * countCdf(14, 60, 60);
    const under = underageFromServiceLevel(rate, 0.95, 10, 0.02, 4, 60);

    expect(under * 0.05).toBeCloseTo(carrying, 12);
  });

  it('is higher for a higher service level', () => {
    expect(underageFromServiceLevel(rate, 0.99, 10, 0.02, 4, 60)).toBeGreaterThan(
      underageFromServiceLevel(rate, 0.95, 10, 0.02, 4, 60),
    );
  });

  it('is what holding a first unit all its life costs where nothing is asked for', () => {
    const none = { mean: 0, variance: 0, levelVariance: 0 };

    expect(underageFromServiceLevel(none, 0.95, 10, 0.02, 4, 60)).toBeCloseTo(
      (0.02 * 60 + 4) / 0.05,
      10,
    );
  });
});
