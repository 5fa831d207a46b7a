import fc from 'fast-check';
import {
  dayOfMean,
  demandRate,
  meanOver,
  meanUnitDays,
  varianceOver,
  type DemandRate,
} from '../../../src/planning/demand/demand-rate';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale } from '../small-network';

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };
const WEEKS = 52;

/** Ten a week; two a week in the last quarter of the year where it falls. */
function sales(falls: boolean): readonly Sale[] {
  return Array.from({ length: WEEKS }, (_, week) => ({
    daysAgo: 7 * (WEEKS - week) - 3,
    quantity: falls && week >= 39 ? 2 : 10,
  }));
}

/** The demand of the first of a family's products at a shop. */
function firstOf(products: number, family: string, falls: (product: number) => boolean) {
  const network = smallNetwork({
    products: Array.from({ length: products }, () => ({ family })),
    locations: [{}],
    positions: Array.from({ length: products }, (_, product) => ({
      product,
      location: 0,
      onHand: 20,
      sales: sales(falls(product)),
    })),
  });
  return demandRate(estimateDemand(network, settings), 0);
}

const yearMean = (39 * 10 + 13 * 2) / WEEKS / 7;

describe('what sells little now', () => {
  it('will sell as in the last year again, after a quarter, where its whole family sells little', () => {
    const rate = firstOf(6, 'Garden', () => true);

    expect(7 * rate.mean).toBeLessThan(5);
    const later = meanOver(rate, 100, 91) / 100;
    expect(later / rate.mean).toBeGreaterThan(1.5);
    expect(later).toBeLessThan(2 * yearMean);
  });

  it.each([
    ['it alone has fallen', firstOf(6, 'Garden', (product) => product === 0)],
    ['its family is too small to tell', firstOf(4, 'Garden', () => true)],
    ['it has no family', firstOf(6, '', () => true)],
  ])('will go on like that where %s', (_, rate) => {
    const later = meanOver(rate, 100, 91) / 100;

    expect(later / rate.mean).toBeGreaterThan(0.75);
    expect(later / rate.mean).toBeLessThan(1.34);
  });

  it('sells at the pace of now for a quarter of a year', () => {
    const rate = firstOf(6, 'Garden', () => true);

    expect(meanOver(rate, 91)).toBeCloseTo(91 * rate.mean, 9);
  });
});

const rates: fc.Arbitrary<DemandRate> = fc.record({
  mean: fc.double({ min: 0.01, max: 100, noNaN: true }),
  variance: fc.double({ min: 0.01, max: 500, noNaN: true }),
  levelVariance: fc.double({ min: 0, max: 10, noNaN: true }),
  postSeasonFactor: fc.double({ min: 0.25, max: 4, noNaN: true }),
});
const days = fc.double({ min: 0, max: 400, noNaN: true });

describe('demand that changes its pace after a season', () => {
  it('adds up over time', () => {
    fc.assert(
      fc.property(rates, days, days, (rate, first, second) => {
        const whole = meanOver(rate, first + second);
        expect(meanOver(rate, first) + meanOver(rate, second, first)).toBeCloseTo(whole, 6);
      }),
    );
  });

  it('never gets surer with time', () => {
    fc.assert(
      fc.property(rates, days, days, (rate, first, second) => {
        expect(varianceOver(rate, first + second)).toBeGreaterThanOrEqual(
          varianceOver(rate, first) * (1 - 1e-12),
        );
      }),
    );
  });

  it('has come to its mean on the day that its mean says', () => {
    fc.assert(
      fc.property(rates, days, (rate, day) => {
        expect(dayOfMean(rate, meanOver(rate, day))).toBeCloseTo(day, 6);
      }),
    );
  });

  it('makes up as many unit-days as its means of all days together', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 400 }), (rate, end) => {
        const slices = 4000;
        let sum = 0;
        for (let i = 0; i < slices; i += 1) {
          sum += (meanOver(rate, ((i + 0.5) * end) / slices) * end) / slices;
        }
        expect(Math.abs(meanUnitDays(rate, end) / sum - 1)).toBeLessThan(1e-6);
      }),
      { numRuns: 30 },
    );
  });
});
