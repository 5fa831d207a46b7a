import { cleanHistory } from '../../../src/planning/demand/cleaning/clean-history';
import { historyMoments } from '../../../src/planning/demand/history-moments';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale } from '../small-network';

const settings: PlanSettings = { ...defaultSettings(PLAN_DATE), historyDays: 100 };
const weekly: PlanSettings = { ...settings, periodDays: 7 };

/** The moments of positions of one product with these sales. */
function momentsOf(sales: readonly (readonly Sale[])[], changed = settings) {
  const network = smallNetwork({
    locations: sales.map(() => ({})),
    positions: sales.map((own, location) => ({ location, sales: own })),
  });
  const history = cleanHistory(network, changed);
  const moments = sales.map((_, p) => historyMoments(history.series(p), history.periodDays));
  return {
    days: moments.map(({ days }) => days),
    units: moments.map(({ units }) => units),
    variancePerDay: moments.map(({ variancePerDay }) => variancePerDay),
  };
}

const sold = (daysAgo: number, quantity: number): Sale => ({ daysAgo, quantity });
const empty = (daysAgo: number, quantity = 0): Sale => ({ daysAgo, quantity, isStockout: true });

describe('the history of a position', () => {
  it.each<[string, readonly Sale[], PlanSettings, number, number]>([
    ['begins with the first sale', [sold(10, 4)], settings, 10, 4],
    [
      'counts a day without a row as a day without sales',
      [sold(10, 4), sold(2, 1)],
      settings,
      10,
      5,
    ],
    ['adds up the rows of one day', [sold(5, 1), sold(5, 2)], settings, 5, 3],
    ['is limited by the history setting', [sold(150, 9), sold(100, 2)], settings, 100, 2],
    ['ends on the day before the plan', [sold(4, 2), sold(0, 7), sold(-3, 7)], settings, 4, 2],
    ['leaves out days with a stockout', [sold(10, 4), empty(6), empty(5, 1)], settings, 8, 4],
    ['nets returns', [sold(10, 4), sold(3, -1)], settings, 10, 3],
    ['counts in whole weeks if its periods are weeks', [sold(10, 4), sold(7, 2)], weekly, 14, 6],
    ['leaves out a whole week with a stockout in it', [sold(20, 4), empty(9, 3)], weekly, 14, 4],
  ])('%s', (_, sales, changed, days, units) => {
    const moments = momentsOf([sales], changed);

    expect(moments.days).toEqual([days]);
    expect(moments.units).toEqual([units]);
  });

  it('is as long as that of the product without a sale', () => {
    expect(momentsOf([[sold(30, 2)], []])).toMatchObject({ days: [30, 30], units: [2, 0] });
  });

  it('is shorter by a stockout only by its days without a sale', () => {
    expect(momentsOf([[sold(30, 2)], [empty(3)]])).toMatchObject({ days: [30, 29], units: [2, 0] });
  });

  it('does not begin with a stockout before the first sale', () => {
    expect(momentsOf([[empty(20), sold(10, 4)]])).toMatchObject({ days: [10], units: [4] });
  });

  it('has no days if the product never sold', () => {
    expect(momentsOf([[], []])).toMatchObject({ days: [0, 0], units: [0, 0] });
  });

  it('has a variance a day by the variance of a period', () => {
    const days = momentsOf([[sold(4, 3), sold(2, 1)]]);
    const weeks = momentsOf([[sold(28, 3), sold(14, 1)]], weekly);

    // 3, 0, 1, 0: mean 1, squares 4 + 1 + 0 + 1 over 3.
    expect(days.variancePerDay[0]).toBeCloseTo(2, 12);
    expect(weeks.variancePerDay[0]).toBeCloseTo(2 / 7, 12);
  });

  it('has no variance with fewer than three periods', () => {
    expect(momentsOf([[sold(2, 3)]]).variancePerDay).toEqual([NaN]);
  });

  it('does not affect the next position', () => {
    const { days, units } = momentsOf([
      [sold(50, 5), empty(40)],
      [sold(20, 3)],
      [empty(60), sold(5, 1)],
    ]);

    expect(days).toEqual([49, 20, 5]);
    expect(units).toEqual([5, 3, 1]);
  });
});
