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

describe('demand out of the way', () => {
  it.each([
    ['in a steady history there is none', steady, []],
    ['a week at three times the usual', withValue(steady, 20, 300), [20]],
    ['a week at a third of it', withValue(steady, 20, 30), [20]],
    ['the first and the last week too', withValue(withValue(steady, 0, 300), 39, 300), [0, 39]],
    ['all alike but one', [7, 7, 7, 7, 70, 7, 7, 7], [4]],
    [
      'a tenth more is not out of the way, however steady the rest',
      withValue(fill(20, 7), 9, 7.7),
      [],
    ],
    ['a level that rises and stays', [...fill(20, 50), ...fill(20, 100)], []],
    ['a history too short to know what is usual', [5, 5, 5, 90], []],
    ['no demand at all', fill(10, 0), []],
  ])('%s', (_, history, expected) => {
    expect(places(history)).toEqual(expected);
  });

  it('is not an empty week where four customers come on average', () => {
    const sales = [4, 5, 3, 2, 6, 4, 0, 7, 3, 4, 5, 2, 1, 4, 8, 3, 5, 0, 4, 3, 6, 2, 5, 4];
    expect(places(sales)).toEqual([]);
  });

  it('is not the season, and is in season as much', () => {
    const sales = noise(48, 6).map((u, t) => (t % 12 === 11 ? 300 : 100) * (0.97 + 0.06 * u));
    expect(places(sales, 12)).toEqual([]);
    expect(places(withValue(sales, 30, 300), 12)).toEqual([30]);
    expect(places(withValue(sales, 35, 100), 12)).toEqual([35]);
  });

  it('of a rare demand is a size, never a period without demand', () => {
    const sales = [0, 2, 0, 0, 3, 0, 2, 0, 0, 2, 0, 40, 0, 3, 0];
    expect(places(sales)).toEqual([11]);
    expect(places(withValue(sales, 11, 4))).toEqual([]);
  });

  it('is the same in any unit', () => {
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
