import { meanOver, varianceOver, type DemandRate } from '../../../src/planning/demand/demand-rate';
import { networkRate } from '../../../src/planning/demand/network-rate';

const summer: DemandRate = { mean: 2, variance: 6, levelVariance: 0.1, postSeasonFactor: 0.5 };
const steady: DemandRate = { mean: 1, variance: 3, levelVariance: 0.2 };

describe('the demand of several positions together', () => {
  it('has the sums of their means and variances', () => {
    const both = networkRate([summer, steady]);

    expect(meanOver(both, 10)).toBeCloseTo(30, 10);
    expect(varianceOver(both, 10)).toBeCloseTo(9 * 10 + 0.3 * 100, 10);
  });

  it('has the sum of their means after the season too', () => {
    const both = networkRate([summer, steady]);

    expect(meanOver(both, 200)).toBeCloseTo(meanOver(summer, 200) + meanOver(steady, 200), 9);
  });

  it('counts demand of a position as at least Poisson', () => {
    const regular = { mean: 4, variance: 0, levelVariance: 0 };

    expect(networkRate([regular, steady]).variance).toBe(7);
  });

  it('is known if all of it is known', () => {
    const known = { ...steady, known: Float64Array.of(1, 3) };
    const later = { ...steady, known: Float64Array.of(0, 0, 5) };

    // After its last known day the first goes on at one a day.
    expect(networkRate([known, later]).known).toEqual(Float64Array.of(1, 3, 9));
    expect(networkRate([known, steady]).known).toBeNull();
  });

  it('is none without positions', () => {
    expect(networkRate([])).toMatchObject({ mean: 0, variance: 0, known: null });
  });
});
