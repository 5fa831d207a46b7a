import { runToEnd } from '../../../../src/planning/base/steps';
import { cleanHistory } from '../../../../src/planning/demand/cleaning/clean-history';
import { ObservedDemand } from '../../../../src/planning/demand/pooled/observed-demand';
import { smoothedColumns } from '../../../../src/planning/demand/pooled/smoothed-columns';
import { defaultSettings } from '../../../../src/planning/network/settings';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork, type Sale } from '../../small-network';

function columnsOf(sales: readonly (readonly Sale[])[], periodDays: number, constant = 0.5) {
  const settings = { ...defaultSettings(PLAN_DATE), periodDays };
  const network = smallNetwork({
    locations: sales.map(() => ({})),
    positions: sales.map((ofOne, location) => ({ location, onHand: 9, sales: ofOne })),
  });
  const history = cleanHistory(network, settings);
  return runToEnd(
    smoothedColumns(history, new ObservedDemand(network.positions, history), constant),
  );
}

describe('smoothed demand', () => {
  it('is level, plain mean and days, with units a day', () => {
    const sales = [18, 11, 4].map((daysAgo, t) => ({ daysAgo, quantity: [7, 0, 14][t]! }));
    const columns = columnsOf([sales], 7);

    // Weights 0.25, 0.5 and 1.
    expect(columns.level[0]).toBeCloseTo((0.25 * 1 + 2) / 1.75, 12);
    expect(columns.effectiveDays[0]).toBeCloseTo((7 * 1.75 ** 2) / (0.25 ** 2 + 0.5 ** 2 + 1), 12);
    expect(columns.mean[0]).toBeCloseTo(1, 12);
    expect(columns.days[0]).toBe(21);
    expect(columns.demands[0]).toBe(2);
  });

  it('has the variance of weeks, a day', () => {
    const sales = [18, 11, 4].map((daysAgo, t) => ({ daysAgo, quantity: [7, 1, 13][t]! }));

    // For a constant of 0 it is the sample variance.
    expect(columnsOf([sales], 7, 0).variance[0]).toBeCloseTo(36 / 7, 12);
  });

  it('is the mean of the days of a product younger than a week', () => {
    const columns = columnsOf([[{ daysAgo: 5, quantity: 3 }], []], 1);

    expect([...columns.level]).toEqual([3 / 5, 0]);
    expect([...columns.effectiveDays]).toEqual([5, 5]);
    expect(columns.variance[0]).toBeNaN();
  });

  it('is unknown where the product sells nowhere', () => {
    const columns = columnsOf([[]], 7);

    expect(columns.level[0]).toBeNaN();
    expect(columns.effectiveDays[0]).toBe(0);
  });
});
