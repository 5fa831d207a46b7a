import fc from 'fast-check';
import { LikeForLike, recentMean } from '../../../src/planning/demand/like-for-like';

const observed = (demand: readonly number[]) => ({
  demand: Float64Array.from(demand),
  isObserved: new Uint8Array(demand.length).fill(1),
});

describe('a like-for-like index', () => {
  it('is demand over mean demand of the positions observed in each period', () => {
    const index = new LikeForLike(3);
    index.add(observed([10, 20, 30]), 20);
    index.add(observed([60, 40]), 50);

    expect([...index.index()]).toEqual([10 / 20, 80 / 70, 70 / 70]);
  });

  it('is not moved by a location that opens and sells its mean', () => {
    const histories = fc.array(fc.nat(20), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 9 }), (others, weeks) => {
        fc.pre(others.some((units) => units > 0));
        const mean = others.reduce((sum, units) => sum + units, 0) / others.length;
        const before = new LikeForLike(10);
        before.add(observed(others), mean);
        const after = new LikeForLike(10);
        after.add(observed(others), mean);
        const latest = others.slice(-weeks).map((units) => (3 * units) / mean);
        after.add(observed(latest), 3);
        const expected = before.index();

        after.index().forEach((value, t) => expect(value).toBeCloseTo(expected[t]!, 9));
      }),
    );
  });

  it('repeats the last value where nothing was observed', () => {
    const index = new LikeForLike(3);
    index.add({ demand: Float64Array.of(3, 9, 4), isObserved: Uint8Array.of(1, 0, 1) }, 2);

    expect([...index.index()]).toEqual([1.5, 1.5, 2]);
  });

  it('begins with the first observed period', () => {
    const index = new LikeForLike(8);
    index.add(observed([4, 8]), 4);

    expect([...index.index()]).toEqual([1, 2]);
  });
});

describe('the recent mean of an index', () => {
  it.each([
    ['the last periods', 2, 4],
    ['all of it where it is shorter', 9, 3],
  ])('is that of %s', (_, periods, expected) => {
    expect(recentMean(Float64Array.of(1, 3, 5), periods)).toBe(expected);
  });

  it('is 1 without values', () => {
    expect(recentMean(new Float64Array(0), 4)).toBe(1);
  });
});
