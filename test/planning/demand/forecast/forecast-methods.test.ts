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
  'croston from the first demand': true,
  'sba from the first demand': true,
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
  it('continues constant demand', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (level, count) => {
          const expected = method.startsWith('sba') ? 0.95 * level : level;
          const history = new Array<number>(count).fill(level);
          expectClose(forecast(method, history), new Array<number>(6).fill(expected), 1e-6);
        },
      ),
    );
  });

  it('scales with the unit', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const inGrams = history.map((kilograms) => 1000 * kilograms);
        const grams = forecast(method, history).map((kilograms) => 1000 * kilograms);
        // Relative to sales, because a forecast near 0 is rounding error.
        const share = 1e-5 * Math.max(1, Math.max(...inGrams) / Math.max(1e-9, ...grams));
        expectClose(forecast(method, inGrams), grams, share);
      }),
    );
  });

  it('is deterministic, finite and not negative for any history', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const shown = forecast(method, history);
        expect(forecast(method, history)).toEqual(shown);
        expect(shown.every((units) => units >= 0 && Number.isFinite(units))).toBe(true);
      }),
    );
  });

  it('does not depend on the horizon', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(forecast(method, history, 12).slice(0, 3)).toEqual(forecast(method, history, 3));
      }),
    );
  });
});

describe('a forecast is refused', () => {
  it.each([
    ['no history', [], 1, 'data', /at least one period/],
    ['negative demand', [3, -1], 1, 'domain', /0 or more/],
    ['a history with gaps', [3, NaN], 1, 'domain', /0 or more/],
    ['infinite demand', [3, Infinity], 1, 'domain', /0 or more/],
    ['a season of no periods', [3, 4], 0, 'domain', /season length/],
    ['a season of half a period', [3, 4], 1.5, 'domain', /season length/],
  ])('for %s', (_, history, seasonLength, kind, sentence) => {
    const refusal = forecastDemand(history, seasonLength) as Refusal;
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.kind).toBe(kind);
    expect(refusal.message).toMatch(sentence);
  });
});
