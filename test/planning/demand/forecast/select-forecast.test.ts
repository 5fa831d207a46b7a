import { selectForecast } from '../../../../src/planning/demand/forecast/select-forecast';
import type { FittedForecast } from '../../../../src/planning/demand/forecast/fitted-forecast';
import type { DemandForecast } from '../../../../src/planning/demand/forecast/forecast-demand';
import { forecastDemand } from '../../../../src/planning/demand/forecast/forecast-demand';
import { noise } from './series';

const chosen = (history: readonly number[], seasonLength = 1) =>
  (forecastDemand(history, seasonLength) as DemandForecast).method;

/** Off by so much, up and down in turn. */
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

describe('the choice between forecasts', () => {
  const values = Float64Array.from(noise(40, 2), (u) => 100 * u);

  it.each([
    ['stays with the first where another is as good', [10, 10], 0],
    ['stays with the first where another is a little better', [10, 9.5], 0],
    ['takes another that is always better', [10, 12, 5], 2],
    ['takes the best of those that are always better', [10, 7, 5, 8], 2],
  ])('%s', (_, errors, expected) => {
    expect(
      selectForecast(
        errors.map((error) => offBy(values, error)),
        values,
      ),
    ).toBe(expected);
  });

  it('stays with the first where another is better by chance', () => {
    const lucky: FittedForecast = {
      project(origin, horizon, into) {
        offBy(values, origin === 25 ? 0 : 10).project(origin, horizon, into);
      },
    };
    const first = offBy(values, 10);
    expect(selectForecast([first, lucky], values)).toBe(0);
  });

  it('stays with the first where the history is too short to tell', () => {
    const short = values.subarray(0, 8);
    expect(selectForecast([offBy(short, 10), offBy(short, 1)], short)).toBe(0);
  });
});

describe('the automatic method', () => {
  it.each([
    ['demand in most periods', noise(40, 4).map((u) => 50 + 20 * u), 'combination'],
    ['a few parts a year', noise(40, 4).map((u) => (u > 0.8 ? 3 : 0)), 'intermittent'],
    ['nothing ever sold', [0, 0, 0], 'intermittent'],
  ])('is for %s the one meant for it', (_, history, method) => {
    expect(chosen(history)).toBe(method);
  });

  it('takes the last season where a season is there that indices cannot follow', () => {
    const year = noise(12, 8).map((u) => 10 + 90 * u);
    const nextYear = [...year].reverse();
    const history = [...year, ...nextYear, ...nextYear, ...nextYear.slice(0, 6)];
    expect(chosen(history, 12)).toBe('seasonal naive');
  });
});
