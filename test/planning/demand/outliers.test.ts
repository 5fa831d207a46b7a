import fc from 'fast-check';
import { demandOutliers } from '../../../src/planning/demand/outliers';
import { noise, rareHistories } from './forecast/series';

const places = (history: ArrayLike<number>, seasonLength = 1) =>
  Array.from(demandOutliers(Float64Array.from(history), seasonLength)).flatMap((mark, t) =>
    mark === 1 ? [t] : [],
  );

const steady = noise(40, 5).map((u) => 95 + 10 * u);

function withValue(history: readonly number[], at: number, value: number): number[] {
  return history.map((units, t) => (t === at ? value : units));
}

describe('demand outliers', () => {
  it.each([
    ['none in a steady history', steady, []],
    ['a week of three times the level', withValue(steady, 20, 300), [20]],
    ['a week of a third of the level', withValue(steady, 20, 30), [20]],
    ['the first and the last week too', withValue(withValue(steady, 0, 300), 39, 300), [0, 39]],
    ['one value among equal ones', [7, 7, 7, 7, 70, 7, 7, 7], [4]],
    ['none for a tenth more, however steady the rest', withValue(fill(20, 7), 9, 7.7), []],
    ['none for a level shift', [...fill(20, 50), ...fill(20, 100)], []],
    ['none in a history of fewer than five values', [5, 5, 5, 90], []],
    ['none without demand', fill(10, 0), []],
  ])('%s', (_, history, expected) => {
    expect(places(history)).toEqual(expected);
  });

  it('do not include a week without demand at a Poisson mean of four', () => {
    const sales = [4, 5, 3, 2, 6, 4, 0, 7, 3, 4, 5, 2, 1, 4, 8, 3, 5, 0, 4, 3, 6, 2, 5, 4];
    expect(places(sales)).toEqual([]);
  });

  it('do not include the season, and are found within it', () => {
    const sales = noise(48, 6).map((u, t) => (t % 12 === 11 ? 300 : 100) * (0.97 + 0.06 * u));
    expect(places(sales, 12)).toEqual([]);
    expect(places(withValue(sales, 30, 300), 12)).toEqual([30]);
    expect(places(withValue(sales, 35, 100), 12)).toEqual([35]);
  });

  it('of rare demand are sizes, never periods without demand', () => {
    const sales = [0, 2, 0, 0, 3, 0, 2, 0, 0, 2, 0, 40, 0, 3, 0];
    expect(places(sales)).toEqual([11]);
    expect(places(withValue(sales, 11, 4))).toEqual([]);
  });

  it('are the same in any unit', () => {
    fc.assert(
      fc.property(rareHistories, (history) => {
        expect(places(history.map((units) => 16 * units))).toEqual(places(history));
      }),
    );
  });
});

function fill(count: number, value: number): number[] {
  return new Array<number>(count).fill(value);
}
