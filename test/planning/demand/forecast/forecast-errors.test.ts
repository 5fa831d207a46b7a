import {
  type ForecastErrors,
  forecastErrors,
} from '../../../../src/planning/demand/forecast/forecast-errors';
import type { FittedForecast } from '../../../../src/planning/demand/forecast/fitted-forecast';
import { fitAverage, fitNaive } from '../../../../src/planning/demand/forecast/naive';
import { noise } from './series';

const steady = Float64Array.from(noise(400, 6), (u) => 100 + 20 * (u - 0.5));
const walking = steady.slice();
for (let t = 1; t < walking.length; t += 1) walking[t]! += walking[t - 1]! - 100;

const errorsOf = (values: Float64Array, fit: typeof fitNaive, horizon = 8): ForecastErrors =>
  forecastErrors(fit(values), values, horizon)!;

describe('forecast errors', () => {
  it('are 0 if the forecast is always right', () => {
    const errors = errorsOf(new Float64Array(20).fill(5), fitNaive);
    expect([errors.ofPeriod(3), errors.ofSum(7.5), errors.ofSum(100)]).toEqual([0, 0, 0]);
  });

  it('grow as the square root of time if periods are independent', () => {
    const errors = errorsOf(steady, fitAverage, 16);
    expect(errors.ofSum(1)).toBeCloseTo(20 / Math.sqrt(12), 0);
    // 252 origins have 16 periods after them, 15.75 non-overlapping spans.
    const correction = Math.sqrt(15.75 / (15.75 - 2));
    expect(errors.ofSum(16) / correction / errors.ofSum(1)).toBeGreaterThan(3.4);
    expect(errors.ofSum(16) / correction / errors.ofSum(1)).toBeLessThan(4.6);
  });

  it('grow much faster if errors persist', () => {
    const errors = errorsOf(walking, fitNaive, 16);
    // Random walk: √(H(H + 1)(2H + 1) ÷ 6), 38.7 times one step's for 16.
    expect(errors.ofSum(16) / errors.ofSum(1)).toBeGreaterThan(30);
    expect(errors.ofPeriod(16) / errors.ofPeriod(1)).toBeGreaterThan(3);
  });

  /** A flat forecast of `levelAt` at each origin. */
  const forecasting = (levelAt: (origin: number) => number): FittedForecast => ({
    project: (origin, horizon, into) => {
      into.fill(levelAt(origin), 0, horizon);
    },
  });

  it('are corrected for parameters and for being few', () => {
    const values = Float64Array.of(10, 10, 12, 13, 6, 10);
    const errors = forecastErrors(
      forecasting(() => 10),
      values,
      1,
    )!;
    // From the third value on: 2, 3, -4 and 0; 3 parameters of 6 values, and 4 errors.
    const correction = ((6 + 3) / (6 - 3)) * (4 / (4 - 2));
    expect(errors.ofPeriod(1)).toBeCloseTo(Math.sqrt(((4 + 9 + 16) / 4) * correction), 12);
  });

  it('are corrected for the parameters of a season', () => {
    const level = forecasting(() => 100);
    const plain = forecastErrors(level, steady, 1)!;
    const seasonal = forecastErrors({ ...level, seasonParameters: 11 }, steady, 1)!;
    const correction = (((400 + 14) / (400 - 14)) * (400 - 3)) / (400 + 3);
    expect(seasonal.ofPeriod(1) / plain.ofPeriod(1)).toBeCloseTo(Math.sqrt(correction), 12);
  });

  it('are scaled to the current level', () => {
    const values = Float64Array.of(10, 10, 12, 13, 6, 10);
    const same = forecastErrors(
      forecasting(() => 10),
      values,
      1,
    )!;
    const fiveLess = values.map((value) => value - 5);
    const lower = forecasting((origin) => (origin === values.length ? 10 : 5));
    const grown = forecastErrors(lower, fiveLess, 1)!;
    expect(grown.ofPeriod(1)).toBeCloseTo(2 ** 0.75 * same.ofPeriod(1), 12);
  });

  it('never fall with more noise, further ahead or over a longer span', () => {
    const noisier = steady.map((value) => 100 + 3 * (value - 100));
    const errors = errorsOf(steady, fitAverage);
    const more = errorsOf(noisier, fitAverage);
    for (let span = 0.5; span < 30; span += 0.5) {
      expect(errors.ofSum(span + 0.5)).toBeGreaterThanOrEqual(errors.ofSum(span));
      expect(errors.ofPeriod(span + 0.5)).toBeGreaterThanOrEqual(errors.ofPeriod(span));
      expect(more.ofSum(span)).toBeGreaterThan(2.9 * errors.ofSum(span));
    }
  });

  it('are not defined with fewer than six periods', () => {
    const values = Float64Array.of(1, 2, 3, 4, 5);
    expect(forecastErrors(fitNaive(values), values, 1)).toBeNull();
  });
});
