import fc from 'fast-check';
import {
  fitAverage,
  fitNaive,
  fitSeasonalNaive,
} from '../../../../src/planning/demand/forecast/naive';
import { ahead } from './series';

const values = Float64Array.of(2, 4, 9);

/** The forecast made when only the first `origin` values were known. */
function at(origin: number, fitted: ReturnType<typeof fitNaive>): number {
  const into = new Float64Array(1);
  fitted.project(origin, 1, into);
  return into[0]!;
}

describe('methods without parameters', () => {
  it.each([
    ['the last value, naive', fitNaive, [9, 9]],
    ['the mean, average', fitAverage, [5, 5]],
  ])('forecast %s', (_, fit, expected) => {
    expect(ahead(fit(values), values, 2)).toEqual(expected);
  });

  it('use nothing after the origin', () => {
    expect([1, 2, 3].map((origin) => at(origin, fitNaive(values)))).toEqual([2, 4, 9]);
    expect([1, 2, 3].map((origin) => at(origin, fitAverage(values)))).toEqual([2, 3, 5]);
  });
});

describe('the seasonal naive method', () => {
  const quarters = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);

  it('repeats the last season', () => {
    expect(ahead(fitSeasonalNaive(quarters, 4), quarters, 6)).toEqual([5, 6, 7, 8, 5, 6]);
  });

  it('continues within a season', () => {
    const part = quarters.subarray(0, 6);

    expect(ahead(fitSeasonalNaive(part, 4), part, 3)).toEqual([3, 4, 5]);
  });

  it('repeats the last value before a whole season is known', () => {
    expect(ahead(fitSeasonalNaive(values, 4), values, 2)).toEqual([9, 9]);
  });

  it('is the naive method with a season of one period', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 20 }), (history) => {
        const all = Float64Array.from(history);

        expect(ahead(fitSeasonalNaive(all, 1), all, 3)).toEqual(ahead(fitNaive(all), all, 3));
      }),
    );
  });
});
