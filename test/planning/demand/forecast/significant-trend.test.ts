import { hasSignificantTrend } from '../../../../src/planning/demand/forecast/significant-trend';
import {
  forecastAhead,
  forecastDemand,
  type DemandForecast,
} from '../../../../src/planning/demand/forecast/forecast-demand';
import { noise } from './series';

const COUNT = 24;

/** Demand that grows by `step` a period, with uniform noise of up to ± `reach`. */
function growing(step: number, reach: number, seed = 1): Float64Array {
  const chances = noise(COUNT, seed);
  return Float64Array.from(chances, (chance, t) => 100 + step * t + reach * (2 * chance - 1));
}

describe('a significant trend', () => {
  it.each([
    ['grows by the same every period', growing(2, 0), true],
    ['falls by the same every period', growing(-2, 0), true],
    ['grows more than it varies', growing(3, 2), true],
    ['falls more than it varies', growing(-3, 2), true],
    ['grows much less than it varies', growing(0.3, 20), false],
    ['varies about a level', growing(0, 20), false],
    ['never changes', growing(0, 0), false],
    ['has a level shift', growing(0, 0).map((level, t) => (t < 12 ? level : 2 * level)), false],
    ['grows for five periods only', growing(2, 0).subarray(0, 5), false],
  ])('in demand that %s', (_, values, expected) => {
    expect(hasSignificantTrend(values)).toBe(expected);
  });

  it('is not found in noise', () => {
    const seen = Array.from({ length: 200 }, (_, seed) => growing(0, 30, seed + 1));

    expect(seen.filter(hasSignificantTrend)).toHaveLength(0);
  });

  it('continues in the forecast, at most damped', () => {
    const values = growing(3, 2);
    const forecast = forecastDemand(values, 1) as DemandForecast;
    const ahead = forecastAhead(forecast, COUNT, 6);
    const line = ahead.map((_, k) => 100 + 3 * (COUNT + k));

    expect(forecast.method).toBe('combination');
    ahead.forEach((units, k) => {
      expect(units / line[k]!).toBeGreaterThan(0.95);
      expect(units / line[k]!).toBeLessThan(1.03);
    });
  });
});
