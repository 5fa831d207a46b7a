import fc from 'fast-check';
import { gammaQuantile } from '../../../src/planning/probability/gamma-quantile';
import { gammaLowerTail, gammaUpperTail } from '../../../src/planning/probability/gamma-tails';

describe('the quantile of the gamma distribution', () => {
  it.each([0.001, 0.5, 0.95, 0.999999])('of shape 1 at %d is −ln(1 − p)', (p) => {
    expect(gammaQuantile(p, 1) / -Math.log1p(-p)).toBeCloseTo(1, 12);
  });

  it('is the inverse of both tails', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 5, noNaN: true }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (logShape, p) => {
          const shape = 10 ** logShape;
          const u = gammaQuantile(p, shape);
          if (u === 0) return;
          const tail = p < 0.5 ? gammaLowerTail(shape, u) / p : gammaUpperTail(shape, u) / (1 - p);

          expect(tail).toBeCloseTo(1, 7);
        },
      ),
    );
  });

  it('rises with the probability', () => {
    const quantiles = [0.01, 0.1, 0.5, 0.9, 0.99].map((p) => gammaQuantile(p, 0.7));

    expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles);
  });

  it('is 0 where it underflows', () => {
    expect(gammaQuantile(0.5, 1e-4)).toBe(0);
  });
});
