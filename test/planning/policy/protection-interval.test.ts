import { demandOverProtectionInterval } from '../../../src/planning/policy/protection-interval';

describe('demand over the protection interval', () => {
  it('has the mean and variance of lead time plus review period', () => {
    const demand = demandOverProtectionInterval({ mean: 10, sd: 3, leadTime: 4, reviewPeriod: 5 });
    expect(demand).toEqual({ mean: 90, sd: 9 });
  });

  it('adds the variance of the lead time: √(4·3² + 10²·0.8²) = 10', () => {
    const demand = demandOverProtectionInterval({ mean: 10, sd: 3, leadTime: 4, leadTimeSd: 0.8 });
    expect(demand).toEqual({ mean: 40, sd: 10 });
  });

  it('is 0 for an interval of 0', () => {
    const demand = demandOverProtectionInterval({ mean: 10, sd: 3, leadTime: 0 });
    expect(demand).toEqual({ mean: 0, sd: 0 });
  });

  it.each([
    ['mean', /Mean demand/],
    ['sd', /standard deviation of demand/],
    ['leadTime', /lead time must/],
    ['leadTimeSd', /standard deviation of the lead time/],
    ['reviewPeriod', /review period/],
  ])('refuses a negative or missing %s', (field, sentence) => {
    const interval = { mean: 10, sd: 3, leadTime: 4, leadTimeSd: 1, reviewPeriod: 2 };
    for (const value of [-1, NaN]) {
      const refusal = demandOverProtectionInterval({ ...interval, [field]: value });
      expect(refusal).toMatchObject({ kind: 'domain', message: expect.stringMatching(sentence) });
    }
  });
});
