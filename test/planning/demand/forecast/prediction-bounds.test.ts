import {
  forecastDemand,
  type DemandForecast,
} from '../../../../src/planning/demand/forecast/forecast-demand';
import {
  predictionBounds,
  type PredictionBounds,
} from '../../../../src/planning/demand/forecast/prediction-bounds';
import { noise } from './series';

const values = Float64Array.from(noise(200, 5), (u) => 100 + 40 * (u - 0.5));
const forecast = forecastDemand(values, 1, 'average') as DemandForecast;
const bounds = (share: number) => predictionBounds(forecast, values, 3, share) as PredictionBounds;

describe('the bounds of a prediction interval', () => {
  it('are z standard deviations of the errors from the forecast', () => {
    // Uniform noise of width 40 has a standard deviation of 11.5; z is 1.2816 for 80 %.
    const { lower, upper } = bounds(0.8);

    expect((upper[0]! - lower[0]!) / 2).toBeGreaterThan(0.9 * 1.2816 * 11.5);
    expect((upper[0]! - lower[0]!) / 2).toBeLessThan(1.15 * 1.2816 * 11.5);
    expect((upper[0]! + lower[0]!) / 2).toBeGreaterThan(97);
    expect((upper[0]! + lower[0]!) / 2).toBeLessThan(103);
  });

  it('are wider for a larger share', () => {
    const [narrow, wide] = [bounds(0.5), bounds(0.95)];
    // 1.95996 over 0.67449.
    const ratio = (wide.upper[1]! - wide.lower[1]!) / (narrow.upper[1]! - narrow.lower[1]!);

    expect(ratio).toBeCloseTo(2.9058, 3);
  });

  it('are never below 0', () => {
    expect(bounds(1 - 1e-15).lower[0]).toBeGreaterThanOrEqual(0);
  });

  it.each([0, 1, -0.5, 90, NaN])('are refused for a share of %p', (share) => {
    expect(predictionBounds(forecast, values, 3, share)).toMatchObject({ kind: 'domain' });
  });

  it('are refused for a history of fewer than six periods', () => {
    const short = values.subarray(0, 5);
    const fitted = forecastDemand(short, 1) as DemandForecast;

    expect(predictionBounds(fitted, short, 3, 0.9)).toMatchObject({ kind: 'data' });
  });
});
