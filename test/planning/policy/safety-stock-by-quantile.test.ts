import fc from 'fast-check';
import { orderUpToLevel } from '../../../src/planning/policy/order-up-to';
import { reorderPoint } from '../../../src/planning/policy/reorder-point';
import { safetyStock } from '../../../src/planning/policy/safety-stock';
import { safetyStockByQuantile } from '../../../src/planning/policy/safety-stock-by-quantile';
import { demandFamilies, demandOf } from '../../../src/planning/probability/demand-family';
import type { Distribution } from '../../../src/planning/probability/distribution';
import { expectWithin } from '../../support/expect-within';

const family = fc.constantFrom(...demandFamilies);
const mean = fc.double({ min: 0.01, max: 1e5, noNaN: true });
const variation = fc.double({ min: 0.01, max: 3, noNaN: true });
const periods = fc.double({ min: 0.1, max: 50, noNaN: true });
const chance = fc.double({ min: 0.01, max: 0.9999, noNaN: true });

describe('safety stock by a quantile', () => {
  it('is z standard deviations under normal demand', () => {
    fc.assert(
      fc.property(mean, variation, periods, chance, (of, cv, leadTime, level) => {
        const stock = safetyStockByQuantile('normal', {
          mean: of,
          sd: of * cv,
          leadTime,
          serviceLevel: level,
          leadTimeSd: 0.5,
          reviewPeriod: 2,
        });
        expectWithin(
          stock,
          safetyStock({
            mean: of,
            sd: of * cv,
            leadTime,
            serviceLevel: level,
            leadTimeSd: 0.5,
            reviewPeriod: 2,
          }) as number,
          1e-11,
          of * leadTime,
        );
      }),
    );
  });

  it('gives at least the service level, and with one unit less of counted demand not', () => {
    fc.assert(
      fc.property(family, mean, variation, periods, chance, (of, m, cv, leadTime, level) => {
        const stock = safetyStockByQuantile(of, {
          mean: m,
          sd: m * cv,
          leadTime,
          serviceLevel: level,
        }) as number;
        const demand = demandOf(of, m * leadTime, m * cv * Math.sqrt(leadTime)) as Distribution;
        const point = stock + m * leadTime;
        if (of === 'poisson' || of === 'nbinom') {
          expect(demand.cdf(Math.round(point))).toBeGreaterThanOrEqual(level - 1e-12);
          expect(demand.cdf(Math.round(point) - 1)).toBeLessThan(level + 1e-12);
        } else {
          expectWithin(point, demand.quantile(level), 1e-12, m * leadTime);
        }
      }),
    );
  });

  it('rises with the service level', () => {
    fc.assert(
      fc.property(family, mean, variation, chance, chance, (of, m, cv, one, other) => {
        const less = safetyStockByQuantile(of, {
          mean: m,
          sd: m * cv,
          leadTime: 3,
          serviceLevel: Math.min(one, other),
        }) as number;
        const more = safetyStockByQuantile(of, {
          mean: m,
          sd: m * cv,
          leadTime: 3,
          serviceLevel: Math.max(one, other),
        }) as number;
        expect(more).toBeGreaterThanOrEqual(less);
      }),
    );
  });

  it('scales with the unit where demand is not counted', () => {
    const units = safetyStockByQuantile('gamma', {
      mean: 120,
      sd: 96,
      leadTime: 3,
      serviceLevel: 0.97,
    }) as number;
    expectWithin(
      safetyStockByQuantile('gamma', { mean: 10, sd: 8, leadTime: 3, serviceLevel: 0.97 }),
      units / 12,
      1e-12,
    );
  });

  it('ends up in whole units of stock for counted demand', () => {
    // Poisson with mean 10: P(D ≤ 14) = 0.9165, P(D ≤ 15) = 0.9513.
    expect(
      safetyStockByQuantile('poisson', {
        mean: 1,
        sd: NaN,
        leadTime: 3,
        serviceLevel: 0.95,
        leadTimeSd: 0,
        reviewPeriod: 7,
      }),
    ).toBe(5);
    expect(
      safetyStockByQuantile('nbinom', { mean: 1, sd: 1, leadTime: 10, serviceLevel: 0.95 }),
    ).toBe(5);
  });

  it('of Poisson demand is larger where the lead time varies: demand is then negative binomial', () => {
    const stock = safetyStockByQuantile('poisson', {
      mean: 4,
      sd: NaN,
      leadTime: 5,
      serviceLevel: 0.95,
      leadTimeSd: 2,
    });
    const same = safetyStockByQuantile('nbinom', {
      mean: 4,
      sd: Math.sqrt((20 + 64) / 5),
      leadTime: 5,
      serviceLevel: 0.95,
    });
    expect(stock).toBe(same);
    expect(stock as number).toBeGreaterThan(
      safetyStockByQuantile('poisson', {
        mean: 4,
        sd: NaN,
        leadTime: 5,
        serviceLevel: 0.95,
      }) as number,
    );
  });

  it.each([
    ['a negative mean', [-1, 2, 3, 0.9], /Mean demand/],
    ['a negative standard deviation', [1, -2, 3, 0.9], /standard deviation/],
    ['a negative lead time', [1, 2, -3, 0.9], /lead time/],
    ['a service level of 95', [1, 2, 3, 95], /enter 0\.95 for 95 %/],
  ] as const)('is refused for %s', (_, [of, sd, leadTime, level], sentence) => {
    expect(
      safetyStockByQuantile('gamma', { mean: of, sd, leadTime, serviceLevel: level }),
    ).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});

describe('the order-up-to level', () => {
  it('is the reorder point of a stock that is seen once a review period', () => {
    expect(
      orderUpToLevel({
        mean: 10,
        sd: 3,
        leadTime: 4,
        reviewPeriod: 2,
        serviceLevel: 0.95,
        leadTimeSd: 1,
      }),
    ).toBe(
      reorderPoint({
        mean: 10,
        sd: 3,
        leadTime: 4,
        serviceLevel: 0.95,
        leadTimeSd: 1,
        reviewPeriod: 2,
      }),
    );
  });
});
