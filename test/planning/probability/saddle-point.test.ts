import fc from 'fast-check';
import {
  halfDeviance,
  negativeBinomialMass,
  poissonMass,
  stirlingError,
} from '../../../src/planning/probability/saddle-point';

const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
const relativeError = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe("the error of Stirling's approximation", () => {
  it.each([1, 2, 5, 9, 10, 15, 20])('gives ln %i!', (n) => {
    const stirling = 0.5 * Math.log(2 * Math.PI * n) + n * Math.log(n) - n;

    expect(stirling + stirlingError(n)).toBeCloseTo(Math.log(factorial(n)), 12);
  });

  it('is continuous where the series begins', () => {
    expect(stirlingError(10 - 1e-9)).toBeCloseTo(stirlingError(10), 10);
  });
});

describe('half the deviance', () => {
  it('is x·ln(x ÷ mean) + mean − x', () => {
    expect(halfDeviance(10, 5)).toBeCloseTo(10 * Math.log(2) - 5, 12);
    expect(halfDeviance(0, 5)).toBe(5);
    expect(halfDeviance(5, 5)).toBe(0);
  });

  it('keeps its digits near x = mean', () => {
    // (x − mean)² ÷ (2·mean) to first order.
    expect(relativeError(halfDeviance(1e6 + 1, 1e6), 1 / 2e6 - 1 / 6e12)).toBeLessThan(1e-9);
  });
});

describe('the mass of a Poisson distribution', () => {
  it.each([0, 1, 3, 12])('at %i is e⁻ᵐ·mᵏ ÷ k!', (k) => {
    expect(relativeError(poissonMass(k, 4), (Math.exp(-4) * 4 ** k) / factorial(k))).toBeLessThan(
      1e-13,
    );
  });

  it('adds up to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 60, noNaN: true }), (mean) => {
        let sum = 0;
        for (let k = 0; k < 250; k += 1) sum += poissonMass(k, mean);

        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('the mass of a negative binomial distribution', () => {
  it('with one success is geometric', () => {
    // Mean 3 and variance 3 + 3²: p = 1 ÷ 4.
    for (const k of [0, 1, 5, 20]) {
      expect(relativeError(negativeBinomialMass(k, 3, 12), 0.25 * 0.75 ** k)).toBeLessThan(1e-13);
    }
  });

  it('has the given mean and variance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.double({ min: 1.1, max: 4, noNaN: true }),
        (mean, dispersion) => {
          let first = 0;
          let second = 0;
          for (let k = 0; k < 600; k += 1) {
            const mass = negativeBinomialMass(k, mean, dispersion * mean);
            first += k * mass;
            second += k * k * mass;
          }

          expect(first).toBeCloseTo(mean, 8);
          expect(second - first * first).toBeCloseTo(dispersion * mean, 6);
        },
      ),
    );
  });
});
