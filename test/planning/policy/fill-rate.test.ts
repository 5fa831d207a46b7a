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
      const stock = safetyStockForFillRate({
        mean: of!,
        sd: sd!,
        leadTime: leadTime!,
        fillRate: target!,
        orderQuantity: quantity!,
        leadTimeSd: leadTimeSd!,
      });
      expectWithin((stock as number) / sigma!, factor!, cases.tolerance.absoluteSafetyFactor, 1);
    },
  );

  it('gives just that fill rate', () => {
    fc.assert(
      fc.property(mean, variation, periods, share, mean, (of, cv, leadTime, target, quantity) => {
        const stock = safetyStockForFillRate({
          mean: of,
          sd: of * cv,
          leadTime,
          fillRate: target,
          orderQuantity: quantity,
        }) as number;
        const reached = fillRate({
          reorderPoint: of * leadTime + stock,
          orderQuantity: quantity,
          mean: of,
          sd: of * cv,
          leadTime,
        });
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
        const less = safetyStockForFillRate({
          mean: of,
          sd,
          leadTime: lead,
          fillRate: Math.min(one, other),
          orderQuantity: q,
        }) as number;
        const more = safetyStockForFillRate({
          mean: of,
          sd,
          leadTime: lead,
          fillRate: Math.max(one, other),
          orderQuantity: q,
        }) as number;
        expect(more).toBeGreaterThanOrEqual(less - 1e-9 * sd * Math.sqrt(lead));
      }),
    );
  });

  it('scales with the unit', () => {
    const units = safetyStockForFillRate({
      mean: 120,
      sd: 36,
      leadTime: 3,
      fillRate: 0.97,
      orderQuantity: 480,
    }) as number;
    expectWithin(
      safetyStockForFillRate({ mean: 10, sd: 3, leadTime: 3, fillRate: 0.97, orderQuantity: 40 }),
      units / 12,
      1e-12,
    );
  });

  it('is less than for a service level of the same figure, as an order covers a cycle', () => {
    const point = reorderPoint({ mean: 100, sd: 30, leadTime: 2, serviceLevel: 0.98 }) as number;
    const stock = safetyStockForFillRate({
      mean: 100,
      sd: 30,
      leadTime: 2,
      fillRate: 0.98,
      orderQuantity: 800,
    }) as number;
    expect(200 + stock).toBeLessThan(point);
  });

  it('is what may be left short of an order, where demand is certain', () => {
    expectWithin(
      safetyStockForFillRate({ mean: 10, sd: 0, leadTime: 2, fillRate: 0.9, orderQuantity: 50 }),
      -5,
      1e-12,
    );
    expectWithin(
      fillRate({ reorderPoint: 20 - 5, orderQuantity: 50, mean: 10, sd: 0, leadTime: 2 }),
      0.9,
      1e-15,
    );
  });

  it('is found for the smallest of orders and the highest of rates', () => {
    const stock = safetyStockForFillRate({
      mean: 10,
      sd: 5,
      leadTime: 2,
      fillRate: 0.999999,
      orderQuantity: 1e-9,
    }) as number;
    expectWithin(stock / Math.sqrt(50), 4.753424308822899, 1e-8);
  });

  it.each([
    ['a fill rate of 0', [10, 5, 2, 0, 40], /fill rate must lie between 0 and 1/],
    ['a fill rate of 1', [10, 5, 2, 1, 40], /fill rate must lie between 0 and 1/],
    ['no order quantity', [10, 5, 2, 0.9, 0], /quantity must be above 0/],
    ['a negative lead time', [10, 5, -2, 0.9, 40], /lead time/],
  ] as const)('is refused for %s', (_, [of, sd, leadTime, target, quantity], sentence) => {
    expect(
      safetyStockForFillRate({ mean: of, sd, leadTime, fillRate: target, orderQuantity: quantity }),
    ).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});

describe('the fill rate', () => {
  it('is 0 without any stock and 1 with plenty', () => {
    expect(
      fillRate({ reorderPoint: -1e6, orderQuantity: 50, mean: 10, sd: 4, leadTime: 3 }),
    ).toBeCloseTo(0, 9);
    expect(fillRate({ reorderPoint: 1e6, orderQuantity: 50, mean: 10, sd: 4, leadTime: 3 })).toBe(
      1,
    );
  });

  it.each([
    ['no order quantity', [30, 0, 10, 4, 3], /quantity must be above 0/],
    ['a negative mean', [30, 50, -10, 4, 3], /Mean demand/],
    ['a negative standard deviation', [30, 50, 10, -4, 3], /standard deviation/],
    ['a negative lead time', [30, 50, 10, 4, -3], /lead time/],
  ] as const)('is refused for %s', (_, [point, quantity, of, sd, leadTime], sentence) => {
    expect(
      fillRate({ reorderPoint: point, orderQuantity: quantity, mean: of, sd, leadTime }),
    ).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});
