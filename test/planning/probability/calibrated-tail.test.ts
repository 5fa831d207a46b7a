import fc from 'fast-check';
import {
  calibrateCdf,
  calibratedLoss,
  calibratedProbability,
  familyProbability,
  TAIL_PROBABILITIES,
} from '../../../src/planning/probability/calibrated-tail';
import {
  countLoss,
  countSurvival,
  fillCountCdf,
} from '../../../src/planning/probability/count-distribution';

const heavy = [0.2, 0.06, 0.02];

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Tails in strictly falling order, from below ½. */
const tails = fc
  .tuple(double(0.03, 0.4), double(0.1, 0.9), double(0.1, 0.9))
  .map(([a, b, c]) => [a, a * b, a * b * c]);

describe('the calibrated exceedance probability', () => {
  it('is the observed one at each knot', () => {
    expect(TAIL_PROBABILITIES.map((p) => calibratedProbability(heavy, p))).toEqual([
      expect.closeTo(0.2, 12),
      expect.closeTo(0.06, 12),
      expect.closeTo(0.02, 12),
    ]);
  });

  it('is linear between the knots', () => {
    // Halfway from 10 % to the median, from 10 % to 2 %, and from 0.5 % to 0.
    expect(calibratedProbability(heavy, 0.3)).toBeCloseTo(0.35, 12);
    expect(calibratedProbability(heavy, 0.06)).toBeCloseTo(0.13, 12);
    expect(calibratedProbability(heavy, 0.0025)).toBeCloseTo(0.01, 12);
  });

  it('is that of the family up to the median, and 0 where that is 0', () => {
    expect(calibratedProbability(heavy, 0.5)).toBe(0.5);
    expect(calibratedProbability(heavy, 0.93)).toBe(0.93);
    expect(calibratedProbability(heavy, 0)).toBeCloseTo(0, 15);
  });

  it('is inverted', () => {
    fc.assert(
      fc.property(tails, double(0, 1), (tail, p) => {
        expect(familyProbability(tail, calibratedProbability(tail, p))).toBeCloseTo(p, 9);
      }),
    );
  });

  it('rises with that of the family', () => {
    fc.assert(
      fc.property(tails, double(0, 1), double(0, 1), (tail, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];

        expect(calibratedProbability(tail, more)).toBeGreaterThanOrEqual(
          calibratedProbability(tail, less) - 1e-15,
        );
      }),
    );
  });
});

describe('a calibrated distribution function', () => {
  it('has the calibrated exceedance probability of every count', () => {
    fc.assert(
      fc.property(tails, double(1, 200), double(1, 5), (tail, mean, dispersion) => {
        const family = new Float64Array(Math.ceil(5 * mean) + 20);
        fillCountCdf(family, 0, mean, dispersion * mean);
        const calibrated = family.slice();
        calibrateCdf(calibrated, tail);

        calibrated.forEach((cdf, k) => {
          expect(1 - cdf).toBeCloseTo(calibratedProbability(tail, 1 - family[k]!), 12);
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the calibrated loss', () => {
  it('is the sum of the calibrated exceedance probabilities', () => {
    for (const y of [0, 20, 30, 45]) {
      let sum = 0;
      for (let k = y; k < 400; k += 1)
        sum += calibratedProbability(heavy, countSurvival(k, 20, 60));

      expect(calibratedLoss(y, 20, 60, heavy)).toBeCloseTo(sum, 9);
    }
  });

  it('is that of the family if its probabilities are the nominal ones', () => {
    expect(calibratedLoss(25, 20, 60, TAIL_PROBABILITIES)).toBeCloseTo(countLoss(25, 20, 60), 12);
  });
});
