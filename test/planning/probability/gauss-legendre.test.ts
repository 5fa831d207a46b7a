import { gaussLegendre } from '../../../src/planning/probability/gauss-legendre';

describe('the Gauss–Legendre rule', () => {
  it.each([1, 2, 5, 10, 16, 20, 40])(
    'with %i points integrates all powers up to 2n − 1',
    (count) => {
      const points = gaussLegendre(count);

      for (let power = 0; power < 2 * count; power += 1) {
        const integral = points.reduce((sum, { at, weight }) => sum + weight * at ** power, 0);
        expect(Math.abs(integral - 1 / (power + 1))).toBeLessThan(1e-14);
      }
    },
  );

  it('does not integrate the next power exactly', () => {
    const integral = gaussLegendre(3).reduce((sum, { at, weight }) => sum + weight * at ** 6, 0);

    expect(Math.abs(integral - 1 / 7)).toBeGreaterThan(1e-4);
  });

  it('has the textbook points', () => {
    const [first, middle, last] = gaussLegendre(3);

    expect(first!.at).toBeCloseTo((1 - Math.sqrt(3 / 5)) / 2, 15);
    expect(middle).toEqual({ at: 0.5, weight: expect.closeTo(4 / 9, 14) as number });
    expect(last!.weight).toBeCloseTo(5 / 18, 14);
  });
});
