import fc from 'fast-check';
import { fitMethod } from '../../../../src/planning/demand/forecast/forecast-methods';
import { fitNaive } from '../../../../src/planning/demand/forecast/naive';
import {
  fitWithSeason,
  seasonallyAdjusted,
} from '../../../../src/planning/demand/forecast/seasonally-adjusted';
import { ahead, expectClose } from './series';
import { QUARTERS } from './seasonal-series';

const season = (kind: 'additive' | 'multiplicative', ...indices: readonly number[]) => ({
  kind,
  indices: Float64Array.from(indices),
  reliability: 1,
});

describe('seasonally adjusted values', () => {
  it.each([
    ['are divided by multiplicative indices', season('multiplicative', 0.5, 1.5), [20, 20, 20]],
    ['are reduced by additive indices', season('additive', -10, 10), [20, 20, 20]],
    ['stay as they are at an index of 0', season('multiplicative', 0, 2), [10, 15, 10]],
  ])('%s', (_, indices, expected) => {
    expect([...seasonallyAdjusted(Float64Array.of(10, 30, 10), indices)]).toEqual(expected);
  });
});

describe('a method with a season', () => {
  it('forecasts adjusted values and puts the season back, from the place of the origin on', () => {
    const values = Float64Array.of(10, 30, 10);
    const fitted = fitWithSeason(values, season('multiplicative', 0.5, 1.5), fitNaive);

    expect(ahead(fitted, values, 3)).toEqual([30, 10, 30]);
  });

  it('counts the parameters of the season by its reliability', () => {
    const half = { ...season('additive', 1, 2, -3), reliability: 0.5 };

    expect(fitWithSeason(Float64Array.of(1), half, fitNaive).seasonParameters).toBe(1);
  });

  it.each(['combination', 'dynamic theta', 'damped trend', 'seasonal naive'] as const)(
    'continues an exact season: %s',
    (method) => {
      fc.assert(
        fc.property(fc.nat({ max: 3 }), fc.integer({ min: 16, max: 30 }), (begin, count) => {
          const at = (t: number) => 50 * QUARTERS[(begin + t) % 4]!;
          const values = Float64Array.from({ length: count }, (_, t) => at(t));
          const expected = [0, 1, 2, 3, 4].map((k) => at(count + k));

          expectClose(ahead(fitMethod(method, values, 4), values, 5), expected, 1e-6);
        }),
      );
    },
  );

  it('continues an additive season with places without sales', () => {
    const sales = Float64Array.from({ length: 24 }, (_, t) => [40, 60, 0, 0][t % 4]!);

    expectClose(ahead(fitMethod('dynamic theta', sales, 4), sales, 4), [40, 60, 0, 0], 1e-6);
  });
});
