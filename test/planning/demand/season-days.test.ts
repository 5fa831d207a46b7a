import fc from 'fast-check';
import { dayOfEquivalent, equivalentDays } from '../../../src/planning/demand/season-days';

const days = fc.double({ min: 0, max: 400, noNaN: true });
const factors = fc.double({ min: 0.25, max: 4, noNaN: true });

describe('days at the current rate of demand', () => {
  it.each([
    ['within the season', 3, 10, 5, 10],
    ['after the season', 3, 10, 91, 30],
    ['across its end', 3, 10, 86, 5 + 15],
    ['without a season', 1, 200, 50, 200],
  ])('are, %s, those weighed by the factor', (_, factor, span, from, equivalent) => {
    expect(equivalentDays(factor, span, from)).toBe(equivalent);
  });

  it('give back the day', () => {
    fc.assert(
      fc.property(factors, days, (factor, day) => {
        expect(dayOfEquivalent(factor, equivalentDays(factor, day, 0))).toBeCloseTo(day, 9);
      }),
    );
  });
});
