import fc from 'fast-check';
import { fitCroston } from '../../../../src/planning/demand/forecast/croston';
import { fitTeunterSyntetosBabai } from '../../../../src/planning/demand/forecast/teunter-syntetos-babai';
import { rareHistories, rate } from './series';

describe('the method of Teunter, Syntetos and Babai', () => {
  it('forecasts smoothed size times smoothed probability of demand', () => {
    // Sizes 3 and 6, demand in periods 2 and 5 of 6, at α = 0.1 from the plain mean.
    const size = 0.6 + 0.27 + 0.81 * 4.5;
    const probability = 0.1 * 0.9 ** 4 + 0.1 * 0.9 + 0.9 ** 6 * (2 / 6);

    expect(rate(fitTeunterSyntetosBabai, [0, 3, 0, 0, 6, 0])).toBeCloseTo(size * probability, 12);
  });

  it('takes another smoothing constant', () => {
    // At α = 1 the last period alone counts.
    expect(rate((values) => fitTeunterSyntetosBabai(values, 1), [5, 0, 8])).toBe(8);
    expect(rate((values) => fitTeunterSyntetosBabai(values, 1), [5, 8, 0])).toBe(0);
  });

  it('goes to 0 for an obsolete item, where Croston does not', () => {
    const sales = [...new Array<number>(30).fill(4), ...new Array<number>(30).fill(0)];

    expect(rate(fitTeunterSyntetosBabai, sales)).toBeLessThan(0.2);
    expect(rate(fitCroston, sales)).toBeCloseTo(4, 9);
  });

  it('falls with every period without demand', () => {
    fc.assert(
      fc.property(rareHistories, (values) => {
        const before = rate(fitTeunterSyntetosBabai, values);
        const after = rate(fitTeunterSyntetosBabai, [...values, 0]);

        expect(after).toBeLessThanOrEqual(before);
        if (before > 0) expect(after).toBeLessThan(before);
      }),
    );
  });
});
