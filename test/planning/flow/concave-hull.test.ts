import fc from 'fast-check';
import { ConcaveHull } from '../../../src/planning/flow/concave-hull';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });

function hullOf(first: number, points: readonly number[]): Float64Array {
  const hull = new ConcaveHull();
  points.forEach((value, index) => hull.add(first + index, value));
  return hull.valuesAtIntegers();
}

describe('the concave hull of points', () => {
  it.each([
    ['one point', [5], [5]],
    ['points that are concave already', [0, 4, 6, 7], [0, 4, 6, 7]],
    ['a dip below the chord', [0, -3, 8], [0, 4, 8]],
    ['a fixed cost that pays from the third unit on', [0, -6, -1, 12, 13], [0, 4, 8, 12, 13]],
    ['a last point above all chords', [0, 3, 4, 40], [0, 40 / 3, 80 / 3, 40]],
  ])('%s', (_case, points, hull) => {
    hullOf(-2, points).forEach((value, index) => expect(value).toBeCloseTo(hull[index]!, 12));
  });

  it('is the least concave majorant: at every point the highest of all chords', () => {
    fc.assert(
      fc.property(values, (points) => {
        const hull = hullOf(3, points);
        expect(hull).toHaveLength(points.length);
        points.forEach((_value, x) => {
          let highest = -Infinity;
          for (let left = 0; left <= x; left += 1) {
            for (let right = x; right < points.length; right += 1) {
              const share = right === left ? 0 : (x - left) / (right - left);
              highest = Math.max(highest, points[left]! * (1 - share) + points[right]! * share);
            }
          }
          expect(Math.abs(hull[x]! - highest)).toBeLessThan(1e-9);
        });
      }),
    );
  });

  it('returns the vertex before each new point', () => {
    const hull = new ConcaveHull();
    expect([hull.add(0, 0), hull.add(1, 5), hull.add(2, 6), hull.add(3, 20)]).toEqual([
      undefined,
      0,
      1,
      0,
    ]);
  });
});
