import fc from 'fast-check';
import { minimizeInInterval } from '../../../../src/planning/demand/forecast/golden-section-search';

const interval = { from: 0, to: 1, grid: 8, sections: 12 };

describe('the minimum in an interval', () => {
  it('of a parabola is at its vertex', () => {
    expect(minimizeInInterval((x) => (x - 0.37) ** 2, interval)).toBeCloseTo(0.37, 2);
  });

  it('is found at either end', () => {
    expect(minimizeInInterval((x) => x, interval)).toBeLessThan(0.01);
    expect(minimizeInInterval((x) => -x, interval)).toBeGreaterThan(0.99);
  });

  it('is the lower one of two local minima', () => {
    const twoMinima = (x: number) => Math.min((x - 0.15) ** 2 + 0.01, (x - 0.8) ** 2);

    expect(minimizeInInterval(twoMinima, interval)).toBeCloseTo(0.8, 2);
  });

  it('is never worse than the best point of the grid', () => {
    const coefficients = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(coefficients, (c) => {
        const cost = (x: number) => c.reduce((sum, one, k) => sum + one * Math.sin(k * 3 * x), 0);
        const grid = Array.from({ length: 8 }, (_, i) => cost(i / 7));

        expect(cost(minimizeInInterval(cost, interval))).toBeLessThanOrEqual(
          Math.min(...grid) + 1e-12,
        );
      }),
    );
  });

  it('costs as many evaluations as it is given', () => {
    const cost = jest.fn((x: number) => x * x);
    minimizeInInterval(cost, interval);

    expect(cost).toHaveBeenCalledTimes(20);
  });
});
