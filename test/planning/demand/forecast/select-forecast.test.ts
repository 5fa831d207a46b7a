import { selectForecast } from '../../../../src/planning/demand/forecast/select-forecast';
import type { FittedForecast } from '../../../../src/planning/demand/forecast/fitted-forecast';
import type { DemandForecast } from '../../../../src/planning/demand/forecast/forecast-demand';
import { forecastDemand } from '../../../../src/planning/demand/forecast/forecast-demand';
import { noise } from './series';

const chosen = (history: readonly number[], seasonLength = 1) =>
  (forecastDemand(history, seasonLength) as DemandForecast).method;

/** A forecast with errors of a given size and alternating sign. */
function offBy(values: Float64Array, error: number): FittedForecast {
  return {
    project(origin, horizon, into) {
      for (let k = 0; k < horizon; k += 1) {
        const sign = (origin + k) % 2 === 0 ? 1 : -1;
        into[k] = (values[origin + k] ?? 0) + sign * error;
      }
    },
  };
}

describe('forecast selection', () => {
  const values = Float64Array.from(noise(40, 2), (u) => 100 * u);

  it.each([
    ['keeps the first if another is as good', [10, 10], 0],
    ['keeps the first if another is slightly better', [10, 9.5], 0],
    ['takes another that is clearly better', [10, 12, 5], 2],
    ['takes the best of those that are clearly better', [10, 7, 5, 8], 2],
  ])('%s', (_, errors, expected) => {
    expect(
      selectForecast(
        errors.map((error) => offBy(values, error)),
        values,
      ),
    ).toBe(expected);
  });

  it('keeps the first if another is better at one origin only', () => {
    const lucky: FittedForecast = {
      project(origin, horizon, into) {
        offBy(values, origin === 25 ? 0 : 10).project(origin, horizon, into);
      },
    };
    const first = offBy(values, 10);
    expect(selectForecast([first, lucky], values)).toBe(0);
  });

  it('keeps the first if the history is too short', () => {
    const short = values.subarray(0, 8);
    expect(selectForecast([offBy(short, 10), offBy(short, 1)], short)).toBe(0);
  });
});

describe('the automatic method', () => {
  it.each([
    ['frequent demand is the combination', noise(40, 4).map((u) => 50 + 20 * u), 'combination'],
    [
      'rare demand is the intermittent combination',
      noise(40, 4).map((u) => (u > 0.8 ? 3 : 0)),
      'intermittent',
    ],
    ['no demand is the intermittent combination', [0, 0, 0], 'intermittent'],
  ])('for %s', (_, history, method) => {
    expect(chosen(history)).toBe(method);
  });

  it('is seasonal naive for a season that indices cannot follow', () => {
    const year = noise(12, 8).map((u) => 10 + 90 * u);
    const nextYear = [...year].reverse();
    const history = [...year, ...nextYear, ...nextYear, ...nextYear.slice(0, 6)];
    expect(chosen(history, 12)).toBe('seasonal naive');
  });
});
