import fc from 'fast-check';
import { incompleteBetaFraction } from '../../../src/planning/probability/incomplete-beta';

/** I_x(a, b) for positive integers, as the upper tail of a binomial distribution. */
function binomialTail(x: number, a: number, b: number): number {
  const n = a + b - 1;
  let coefficient = 1;
  let sum = 0;
  for (let k = 0; k <= n; k += 1) {
    if (k >= a) sum += coefficient * x ** k * (1 - x) ** (n - k);
    coefficient *= (n - k) / (k + 1);
  }
  return sum;
}

/** B(a, b) for positive integers. */
function beta(a: number, b: number): number {
  let value = 1 / a;
  for (let k = 1; k < b; k += 1) value *= k / (a + k);
  return value;
}

describe('the continued fraction of the incomplete beta function', () => {
  it('gives I_x(1, 1) = x', () => {
    expect(((0.3 * 0.7) / 1) * incompleteBetaFraction(0.3, 1, 1)).toBeCloseTo(0.3, 14);
  });

  it('gives the tails of binomial distributions', () => {
    const integer = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        integer,
        integer,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (a, b, share) => {
          const x = share * ((a + 1) / (a + b + 2));
          const leading = (x ** a * (1 - x) ** b) / (a * beta(a, b));
          const expected = binomialTail(x, a, b);

          expect((leading * incompleteBetaFraction(x, a, b)) / expected).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});
