import fc from 'fast-check';
import {
  forecastPeriodDays,
  inForecastPeriods,
} from '../../../src/planning/demand/forecast-periods';

const series = (demand: readonly number[], unobserved: readonly number[] = []) => ({
  demand: Float64Array.from(demand),
  isObserved: Uint8Array.from(demand, (_, t) => (unobserved.includes(t) ? 0 : 1)),
});

describe('the forecast period', () => {
  it.each([
    ['a week for days', 1, 7],
    ['eight days for two-day periods', 2, 8],
    ['a week for weeks', 7, 7],
    ['a month for months', 30.4375, 30.4375],
  ])('is %s', (_, periodDays, expected) => {
    expect(forecastPeriodDays(periodDays)).toBe(expected);
  });
});

describe('a series in forecast periods', () => {
  const days = Array.from({ length: 16 }, (_, day) => day);

  it('has whole weeks that end where the days end', () => {
    // Days 2 to 8 and 9 to 15; days 0 and 1 are left out.
    expect([...inForecastPeriods(series(days), 1).demand]).toEqual([35, 84]);
  });

  it('observes a week if more than half of its days are observed', () => {
    const { isObserved } = inForecastPeriods(series(days, [2, 3, 4, 9, 10, 11, 12]), 1);

    expect([...isObserved]).toEqual([1, 0]);
  });

  it('is the same series where periods are a week or longer', () => {
    expect(inForecastPeriods(series([3, 4, 5], [1]), 7)).toEqual(series([3, 4, 5], [1]));
  });

  it('is empty with less than a week of days', () => {
    expect(inForecastPeriods(series([1, 2, 3]), 1).demand).toHaveLength(0);
  });

  it('keeps the units of its whole weeks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 60 }), (demand) => {
        const { demand: weeks } = inForecastPeriods(series(demand), 1);
        const rest = demand.length % 7;
        const expected = demand.slice(rest).reduce((sum, units) => sum + units, 0);

        expect(weeks.reduce((sum, units) => sum + units, 0)).toBe(expected);
      }),
    );
  });
});
