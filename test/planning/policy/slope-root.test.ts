import fc from 'fast-check';
import { minimizingInteger, rootOfIncreasing } from '../../../src/planning/policy/slope-root';

const guess = fc.double({ min: -50, max: 500, noNaN: true });
const spread = fc.double({ min: 0, max: 30, noNaN: true });

describe('the minimizing integer of a convex function', () => {
  it('is the first y from which one unit more costs more, from any guess', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), guess, spread, (minimizer, near, step) => {
        expect(minimizingInteger((y) => y - minimizer + 0.5, near, step)).toBe(minimizer);
      }),
    );
  });

  it('is the smallest one of several', () => {
    expect(minimizingInteger((y) => (y < 3 ? -1 : 0), 7, 1)).toBe(3);
  });

  it('is never negative', () => {
    expect(minimizingInteger(() => 1, 40, 5)).toBe(0);
  });
});

describe('the root of an increasing slope', () => {
  it('is found from any bracket', () => {
    const root = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(root, guess, guess, fc.constantFrom(0, 1, 30), (zero, from, to, step) => {
        const found = rootOfIncreasing((y) => y - zero, { from, to }, step);
        expect(Math.abs(found - zero)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(zero)));
      }),
    );
  });

  it('is the point of a jump', () => {
    expect(rootOfIncreasing((y) => (y < 2.5 ? -1 : 1), { from: 0, to: 1 }, 1)).toBeCloseTo(2.5, 12);
  });
});
