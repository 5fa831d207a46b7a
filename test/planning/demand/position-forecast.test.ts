import fc from 'fast-check';
import { positionForecast } from '../../../src/planning/demand/position-forecast';
import {
  forecastDemand,
  type DemandForecast,
} from '../../../src/planning/demand/forecast/forecast-demand';
import { forecastErrors } from '../../../src/planning/demand/forecast/forecast-errors';
import { busyHistories, noise } from './forecast/series';

const steady = Float64Array.from(noise(60, 3), (u) => 100 + 40 * (u - 0.5));

describe('the forecast of a series', () => {
  it('has the mean of the forecast periods, the last one in part', () => {
    const trend = Float64Array.from({ length: 30 }, (_, t) => 10 + 2 * t);
    const { fitted } = forecastDemand(trend, 1) as DemandForecast;
    const ahead = new Float64Array(3);
    fitted.project(30, 3, ahead);

    expect(positionForecast(trend, 2.5, 1)!.mean).toBeCloseTo(
      (ahead[0]! + ahead[1]! + 0.5 * ahead[2]!) / 2.5,
      9,
    );
  });

  it('splits the error variance of the horizon: s²·H + τ²·H²', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 20, max: 100, noNaN: true }), { minLength: 10, maxLength: 40 }),
        fc.double({ min: 1.1, max: 8, noNaN: true }),
        (history, horizon) => {
          const values = Float64Array.from(history);
          const { fitted, variance, levelVariance } = positionForecast(values, horizon, 1)!;
          const total = forecastErrors(fitted, values, horizon)!.ofSum(horizon) ** 2;

          expect(variance * horizon + levelVariance * horizon ** 2).toBeCloseTo(total, 4);
          expect(levelVariance).toBeGreaterThanOrEqual(0);
          expect(variance).toBeGreaterThanOrEqual(-1e-6 * total);
        },
      ),
    );
  });

  it('has a variance of the mean of at most the mean squared', () => {
    fc.assert(
      fc.property(busyHistories, (history) => {
        const forecast = positionForecast(Float64Array.from(history), 6, 1);
        if (forecast !== null) {
          expect(forecast.levelVariance).toBeLessThanOrEqual(forecast.mean ** 2 + 1e-9);
        }
      }),
    );
  });

  it('cannot separate the two variances over one period', () => {
    const { variance, levelVariance } = positionForecast(steady, 1, 1)!;

    expect(levelVariance).toBeNaN();
    expect(Math.sqrt(variance)).toBeGreaterThan(8);
    expect(Math.sqrt(variance)).toBeLessThan(16);
  });

  it('needs eight periods with demand', () => {
    const demands = (count: number) =>
      Float64Array.from({ length: 40 }, (_, t) => (t % 5 === 0 && t < 5 * count ? 3 : 0));

    expect(positionForecast(demands(7), 2, 1)).toBeNull();
    expect(positionForecast(demands(8), 2, 1)).not.toBeNull();
  });
});
