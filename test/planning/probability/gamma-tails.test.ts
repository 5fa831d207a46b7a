import fc from 'fast-check';
import {
  gammaLossOfMean,
  gammaLowerTail,
  gammaUpperTail,
  logGammaOnePlus,
} from '../../../src/planning/probability/gamma-tails';
import { countSurvival } from '../../../src/planning/probability/count-distribution';

const shape = fc.double({ min: 0.01, max: 2e4, noNaN: true });
/** u over the shape. */
const ratio = fc.double({ min: 0.2, max: 3, noNaN: true });

describe('the tails of the gamma distribution', () => {
  it.each([0.1, 1, 5, 30])('of shape 1 at %d are exponential', (u) => {
    expect(gammaUpperTail(1, u) / Math.exp(-u)).toBeCloseTo(1, 12);
    expect(gammaLowerTail(1, u) / -Math.expm1(-u)).toBeCloseTo(1, 12);
  });

  it('of an integer shape are those of a Poisson count', () => {
    // P(a, u) = P(N ≥ a) for N Poisson with mean u.
    for (const [a, u] of [
      [3, 1.5],
      [10, 14],
      [100, 90],
    ] as const) {
      expect(gammaLowerTail(a, u) / countSurvival(a - 1, u, u)).toBeCloseTo(1, 11);
    }
  });

  it('add up to 1', () => {
    fc.assert(
      fc.property(shape, ratio, (a, r) => {
        expect(gammaLowerTail(a, r * a) + gammaUpperTail(a, r * a)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('agree where the asymptotic expansion begins', () => {
    const tail = (a: number) => gammaUpperTail(a, 10_050);

    expect(tail(1e4) / tail(1e4 - 1e-6)).toBeCloseTo(1, 7);
  });

  it('keep their digits for a small shape', () => {
    // Q(a, u) → a·E₁(u) for a → 0, and E₁(1) = 0.21938393439552.
    expect(gammaUpperTail(1e-8, 1) / 1e-8).toBeCloseTo(0.21938393439552, 7);
  });
});

describe('the loss in units of the mean', () => {
  it.each([0.1, 1, 5])('of shape 1 at %d is e⁻ᵘ', (u) => {
    expect(gammaLossOfMean(1, u) / Math.exp(-u)).toBeCloseTo(1, 12);
  });

  it('falls by the upper tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 200, noNaN: true }), ratio, (a, r) => {
        const step = 1e-4 * a;
        const slope = gammaLossOfMean(a, r * a) - gammaLossOfMean(a, r * a + step);

        expect((slope * a) / step).toBeCloseTo(gammaUpperTail(a, r * a + step / 2), 5);
      }),
    );
  });
});

describe('ln Γ(1 + a)', () => {
  it('is exact near 0', () => {
    const euler = 0.5772156649015329;

    expect(logGammaOnePlus(1e-9) / (-euler * 1e-9)).toBeCloseTo(1, 8);
    expect(logGammaOnePlus(1)).toBeCloseTo(0, 14);
    expect(logGammaOnePlus(4)).toBeCloseTo(Math.log(24), 12);
  });

  it('is continuous where the series begins', () => {
    expect(logGammaOnePlus(0.004) / logGammaOnePlus(0.004 + 1e-12)).toBeCloseTo(1, 8);
  });
});
