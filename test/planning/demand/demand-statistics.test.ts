import { runToEnd } from '../../../src/planning/base/steps';
import {
  collectStatistics,
  type EstimateStep,
} from '../../../src/planning/demand/demand-statistics';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const settings = {
  ...defaultSettings(PLAN_DATE),
  periodDays: 7,
  demandEstimate: 'individual',
} as const;

/** Weekly sales of constant size, every `interval`th of 20 weeks. */
const sold = (quantity: number, interval = 1) =>
  Array.from({ length: 20 }, (_, t) => ({
    daysAgo: 7 * (20 - t) - 3,
    quantity: t % interval === 0 ? quantity : 0,
  }));

const network = smallNetwork({
  products: [{}, {}],
  locations: [{}, {}],
  positions: [
    { product: 0, location: 0, sales: sold(14), onHand: 9 },
    { product: 0, location: 1, sales: sold(7, 4), onHand: 9 },
    { product: 1, location: 0 },
  ],
});

describe('the statistics of positions', () => {
  const statistics = runToEnd(collectStatistics(network, settings));

  it('are means and variances a day', () => {
    expect(statistics.days[0]).toBe(140);
    expect(statistics.historyMean[0]).toBe(2);
    expect(statistics.historyVariance[0]).toBe(0);
    expect(statistics.positionForecastMean[0]).toBeCloseTo(2, 6);
  });

  it('have no forecast for a sparse position, and its growth instead', () => {
    expect(statistics.positionForecastMean[1]).toBeNaN();
    // Five demands in all are too sparse for a pooled forecast, too.
    expect([...statistics.growth]).toEqual([1, NaN, 1]);
  });

  it('are those of no history where a product never sold', () => {
    expect(statistics.days[2]).toBe(0);
    expect(statistics.historyMean[2]).toBeNaN();
  });

  it('count from the start of a range of products', () => {
    const part = runToEnd(collectStatistics(network, settings, { start: 2, end: 3 }));

    expect([...part.days]).toEqual([0]);
    expect(part.adjustments.start).toHaveLength(2);
  });
});

it.each(['individual', 'pooled'] as const)(
  'reports cleaning first, then estimating, up to the last position: %s estimate',
  (demandEstimate) => {
    const asked = { ...settings, demandEstimate };
    const steps: EstimateStep[] = [...collectStatistics(network, asked)];
    const stages = steps.map(({ stage }) => stage);

    expect(stages.lastIndexOf('Cleaning history')).toBeLessThan(
      stages.indexOf('Estimating demand'),
    );
    expect(steps.at(-1)).toEqual({ stage: 'Estimating demand', done: 3 });
  },
);

it('are the cleaning and the days alone for the pooled estimate', () => {
  const own = runToEnd(collectStatistics(network, settings));
  const pooled = runToEnd(collectStatistics(network, { ...settings, demandEstimate: 'pooled' }));

  expect(pooled.adjustments).toEqual(own.adjustments);
  expect(pooled.unitsSold).toEqual(own.unitsSold);
  expect(pooled.days.some((days) => days > 0)).toBe(true);
  expect(pooled.historyMean.every(Number.isNaN)).toBe(true);
  expect(pooled.positionForecastMean.every(Number.isNaN)).toBe(true);
});
