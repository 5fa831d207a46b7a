import fc from 'fast-check';
import { fillRate } from '../../../src/planning/policy/fill-rate';
import { reorderPoint } from '../../../src/planning/policy/reorder-point';
import { safetyStockForFillRate } from '../../../src/planning/policy/safety-stock-for-fill-rate';
import cases from '../../cases/safety-stock-for-fill-rate.json';
import { expectWithin } from '../../support/expect-within';

const mean = fc.double({ min: 0.01, max: 1e5, noNaN: true });
const variation = fc.double({ min: 0.01, max: 3, noNaN: true });
const periods = fc.double({ min: 0.1, max: 100, noNaN: true });
const share = fc.double({ min: 0.01, max: 0.9999, noNaN: true });

describe('safety stock for a fill rate', () => {
  it.each(cases.rows)(
    'agrees with the exact root: mean %p, sd %p, lead time %p, fill rate %p, quantity %p, lead time ± %p',
    (...[of, sd, leadTime, target, quantity, leadTimeSd, factor, sigma]) => {
      const stock = safetyStockForFillRate(of!, sd!, leadTime!, target!, quantity!, leadTimeSd);
      expectWithin((stock as number) / sigma!, factor!, cases.tolerance.absoluteSafetyFactor, 1);
    },
  );

  it('gives just that fill rate', () => {
    fc.assert(
      fc.property(mean, variation, periods, share, mean, (of, cv, leadTime, target, quantity) => {
        const stock = safetyStockForFillRate(of, of * cv, leadTime, target, quantity) as number;
        const reached = fillRate(of * leadTime + stock, quantity, of, of * cv, leadTime);
        // The share is a difference of losses, so its last digits are those of the losses.
        const scale = 1 + (of * (leadTime + cv * Math.sqrt(leadTime))) / quantity;
        expectWithin(reached, target, 1e-11, scale);
      }),
    );
  });

  it('needs more stock for more service', () => {
    fc.assert(
      fc.property(mean, variation, periods, share, share, mean, (of, cv, lead, one, other, q) => {
        const sd = of * cv;
        const less = safetyStockForFillRate(of, sd, lead, Math.min(one, other), q) as number;
        const more = safetyStockForFillRate(of, sd, lead, Math.max(one, other), q) as number;
        expect(more).toBeGreaterThanOrEqual(less - 1e-9 * sd * Math.sqrt(lead));
      }),
    );
  });

  it('scales with the unit', () => {
    const units = safetyStockForFillRate(120, 36, 3, 0.97, 480) as number;
    expectWithin(safetyStockForFillRate(10, 3, 3, 0.97, 40), units / 12, 1e-12);
  });

  it('is less than for a service level of the same figure, as an order covers a cycle', () => {
    const point = reorderPoint(100, 30, 2, 0.98) as number;
    const stock = safetyStockForFillRate(100, 30, 2, 0.98, 800) as number;
    expect(200 + stock).toBeLessThan(point);
  });

  it('is what may be left short of an order, where demand is certain', () => {
    expectWithin(safetyStockForFillRate(10, 0, 2, 0.9, 50), -5, 1e-12);
    expectWithin(fillRate(20 - 5, 50, 10, 0, 2), 0.9, 1e-15);
  });

  it('is found for the smallest of orders and the highest of rates', () => {
    const stock = safetyStockForFillRate(10, 5, 2, 0.999999, 1e-9) as number;
    expectWithin(stock / Math.sqrt(50), 4.753424308822899, 1e-8);
  });

  it.each([
    ['a fill rate of 0', [10, 5, 2, 0, 40], /fill rate must lie between 0 and 1/],
    ['a fill rate of 1', [10, 5, 2, 1, 40], /fill rate must lie between 0 and 1/],
    ['no order quantity', [10, 5, 2, 0.9, 0], /quantity must be above 0/],
    ['a negative lead time', [10, 5, -2, 0.9, 40], /lead time/],
  ] as const)('is refused for %s', (_, [of, sd, leadTime, target, quantity], sentence) => {
    expect(safetyStockForFillRate(of, sd, leadTime, target, quantity)).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});

describe('the fill rate', () => {
  it('is 0 without any stock and 1 with plenty', () => {
    expect(fillRate(-1e6, 50, 10, 4, 3)).toBeCloseTo(0, 9);
    expect(fillRate(1e6, 50, 10, 4, 3)).toBe(1);
  });

  it.each([
    ['no order quantity', [30, 0, 10, 4, 3], /quantity must be above 0/],
    ['a negative mean', [30, 50, -10, 4, 3], /Mean demand/],
    ['a negative standard deviation', [30, 50, 10, -4, 3], /standard deviation/],
    ['a negative lead time', [30, 50, 10, 4, -3], /lead time/],
  ] as const)('is refused for %s', (_, [point, quantity, of, sd, leadTime], sentence) => {
    expect(fillRate(point, quantity, of, sd, leadTime)).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});
