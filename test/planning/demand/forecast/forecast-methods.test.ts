import fc from 'fast-check';
import {
  forecastAhead,
  forecastDemand,
} from '../../../../src/planning/demand/forecast/forecast-demand';
import type { DemandForecast } from '../../../../src/planning/demand/forecast/forecast-demand';
import type { ForecastMethod } from '../../../../src/planning/demand/forecast/forecast-methods';
import { Refusal } from '../../../../src/planning/base/refusal';
import { busyHistories, expectClose, rareHistories } from './series';

const methods: Readonly<Record<ForecastMethod | 'auto', true>> = {
  auto: true,
  combination: true,
  'dynamic theta': true,
  theta: true,
  'optimised theta': true,
  'damped trend': true,
  'simple smoothing': true,
  'seasonal naive': true,
  naive: true,
  average: true,
  intermittent: true,
  croston: true,
  sba: true,
  tsb: true,
};
const all = Object.keys(methods) as (keyof typeof methods)[];

const histories = fc.oneof(busyHistories, rareHistories);

function forecast(
  method: ForecastMethod | 'auto',
  history: readonly number[],
  periods = 6,
  seasonLength = 4,
): number[] {
  const fitted = forecastDemand(history, seasonLength, method) as DemandForecast;
  return Array.from(forecastAhead(fitted, history.length, periods));
}

describe.each(all)('the method “%s”', (method) => {
  it('forecasts as much as ever where that never changed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (level, count) => {
          const expected = method === 'sba' ? 0.95 * level : level;
          const history = new Array<number>(count).fill(level);
          expectClose(forecast(method, history), new Array<number>(6).fill(expected), 1e-6);
        },
      ),
    );
  });

  it('forecasts a thousand times as many grams as kilograms', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const inGrams = history.map((kilograms) => 1000 * kilograms);
        const grams = forecast(method, history).map((kilograms) => 1000 * kilograms);
        // To a share of what is sold: a forecast of nearly nothing is what rounding leaves.
        const share = 1e-5 * Math.max(1, Math.max(...inGrams) / Math.max(1e-9, ...grams));
        expectClose(forecast(method, inGrams), grams, share);
      }),
    );
  });

  it('forecasts the same twice, numbers of 0 or more, from however short a history', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const shown = forecast(method, history);
        expect(forecast(method, history)).toEqual(shown);
        expect(shown.every((units) => units >= 0 && Number.isFinite(units))).toBe(true);
      }),
    );
  });

  it('forecasts the first periods alike, however many are asked for', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(forecast(method, history, 12).slice(0, 3)).toEqual(forecast(method, history, 3));
      }),
    );
  });
});

describe('what cannot be forecast', () => {
  it.each([
    ['no history', [], 1, 'data', /at least one period/],
    ['less than nothing sold', [3, -1], 1, 'domain', /0 or more/],
    ['a history with gaps', [3, NaN], 1, 'domain', /0 or more/],
    ['demand without end', [3, Infinity], 1, 'domain', /0 or more/],
    ['a season of no periods', [3, 4], 0, 'domain', /season length/],
    ['a season of half a period', [3, 4], 1.5, 'domain', /season length/],
  ])('is refused: %s', (_, history, seasonLength, kind, sentence) => {
    const refusal = forecastDemand(history, seasonLength) as Refusal;
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.kind).toBe(kind);
    expect(refusal.message).toMatch(sentence);
  });
});
