import { historyCalendar } from '../../../../src/planning/demand/cleaning/history-calendar';
import { seriesLengths } from '../../../../src/planning/demand/cleaning/series-lengths';
import { defaultSettings } from '../../../../src/planning/network/settings';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork, type Sale } from '../../small-network';

const calendar = historyCalendar({
  ...defaultSettings(PLAN_DATE),
  periodDays: 7,
  historyDays: 70,
});

/** Lengths of the series of a product's positions, and of the product. */
function lengths(...sales: readonly (readonly Sale[])[]) {
  const network = smallNetwork({
    locations: sales.map(() => ({})),
    positions: sales.map((one, location) => ({ location, sales: one })),
  });
  const { periods, productPeriods } = seriesLengths(network, calendar);
  return { periods: [...periods], productPeriods: [...productPeriods] };
}

const sold = (weeksAgo: number, quantity = 1): Sale => ({ daysAgo: 7 * weeksAgo - 3, quantity });

describe('the length of a series', () => {
  it('is the number of periods since the first sale, that one included', () => {
    expect(lengths([sold(4), sold(1)]).periods).toEqual([4]);
  });

  it('does not begin with a return or a row without units', () => {
    expect(lengths([sold(6, -1), sold(5, 0), sold(4)]).periods).toEqual([4]);
  });

  it('is limited by the history setting', () => {
    expect(lengths([sold(30), sold(10)]).periods).toEqual([10]);
  });

  it('is that of the product where a position sold nothing', () => {
    expect(lengths([sold(8)], [sold(3)], [])).toEqual({
      periods: [8, 3, 8],
      productPeriods: [8, 8, 8],
    });
  });

  it('is 0 where the product never sold', () => {
    expect(lengths([], [])).toEqual({ periods: [0, 0], productPeriods: [0, 0] });
  });
});
