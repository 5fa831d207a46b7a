import { cleanHistory } from '../../../src/planning/demand/cleaning/clean-history';
import {
  plainSeries,
  positionStatistics,
  seasonLengthIn,
} from '../../../src/planning/demand/position-statistics';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale } from '../small-network';

const weekly = { ...defaultSettings(PLAN_DATE), periodDays: 7, historyDays: 371 };
const daily = { ...weekly, periodDays: 1 };

const history = (settings: typeof weekly, ...sales: readonly (readonly Sale[])[]) =>
  cleanHistory(
    smallNetwork({
      locations: sales.map(() => ({})),
      positions: sales.map((one, location) => ({ location, sales: one, onHand: 9 })),
    }),
    settings,
  );

const soldWeeks = (...units: readonly number[]): Sale[] =>
  units.map((quantity, t) => ({ daysAgo: 7 * (units.length - t) - 3, quantity }));

describe('the statistics of a position', () => {
  it('have moments and a forecast with enough demands', () => {
    const units = [4, 6, 5, 4, 5, 6, 5, 4, 6, 5];
    const { moments, forecast } = positionStatistics(history(weekly, soldWeeks(...units)), 0, 14);

    expect(moments).toMatchObject({ days: 70, units: 50 });
    expect(forecast!.mean).toBeGreaterThan(4);
    expect(forecast!.mean).toBeLessThan(6);
  });

  it('have no forecast where none is wanted', () => {
    const clean = history(weekly, soldWeeks(...new Array<number>(20).fill(5)));

    expect(positionStatistics(clean, 0, null).forecast).toBeNull();
  });

  it('leave out the first sale of a sparse position that the product does not begin with', () => {
    const clean = history(weekly, soldWeeks(1, 1, 1, 1, 1, 1), soldWeeks(50, 0, 2));

    expect(positionStatistics(clean, 1, 14).moments).toMatchObject({ days: 14, units: 2 });
    expect([...plainSeries(clean, 1, false).demand]).toEqual([0, 2]);
    expect([...plainSeries(clean, 1, true).demand]).toEqual([50, 0, 2]);
  });

  it('count the first sale with which the product begins', () => {
    const clean = history(weekly, soldWeeks(50, 0, 2));

    expect(positionStatistics(clean, 0, 14).moments).toMatchObject({ days: 21, units: 52 });
  });

  it('take the mean of all days and the variance of weeks', () => {
    // Eight weeks of seven on one day each, and three more days.
    const sales = Array.from({ length: 59 }, (_, day) => ({
      daysAgo: 59 - day,
      quantity: day === 0 || day % 7 === 6 ? 7 : 0,
    }));
    const { moments } = positionStatistics(history(daily, sales), 0, null);

    expect(moments).toMatchObject({ days: 59, units: 63 });
    expect(moments.variancePerDay).toBe(0);
  });
});

describe('the season length in a series', () => {
  it.each([
    ['a year of weeks if they cover two', 104, 7, 52],
    ['one if they do not', 103, 7, 1],
    ['twelve months', 24, 30.4, 12],
    ['one for an uncommon period', 200, 10, 1],
  ])('is %s', (_, count, periodDays, expected) => {
    expect(seasonLengthIn(new Float64Array(count), periodDays)).toBe(expected);
  });
});
