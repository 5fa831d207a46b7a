import fc from 'fast-check';
import { demandOverProtectionInterval } from '../../../src/planning/policy/protection-interval';
import { reorderPoint } from '../../../src/planning/policy/reorder-point';
import { safetyStock } from '../../../src/planning/policy/safety-stock';
import cases from '../../cases/safety-stock.json';
import inventorize from '../../cases/inventorize.json';

const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const periods = fc.double({ min: 0.01, max: 100, noNaN: true });
const serviceLevel = fc.double({ min: 0.01, max: 0.999, noNaN: true });

function expectWithin(actual: unknown, expected: number, relative: number): void {
  expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(
    relative * Math.abs(expected),
  );
}

describe('safety stock and reorder point', () => {
  it.each(cases.rows)(
    'agree with the published formula: mean %p, sd %p, lead time %p ± %p, review %p, service %p',
    (mean, sd, leadTime, leadTimeSd, review, service, stock, point) => {
      expectWithin(
        safetyStock({
          mean: mean!,
          sd: sd!,
          leadTime: leadTime!,
          serviceLevel: service!,
          leadTimeSd,
          reviewPeriod: review,
        }),
        stock!,
        cases.tolerance.relative,
      );
      expectWithin(
        reorderPoint({
          mean: mean!,
          sd: sd!,
          leadTime: leadTime!,
          serviceLevel: service!,
          leadTimeSd,
          reviewPeriod: review,
        }),
        point!,
        cases.tolerance.relative,
      );
    },
  );

  it.each(inventorize.safetyStocks)('agree with inventorize, $example', (given) => {
    const { mean, sd, leadTime, leadTimeSd, serviceLevel: service } = given;
    const tolerance = inventorize.tolerance.relative;
    if (given.safetyStock !== undefined) {
      const stock = safetyStock({ mean, sd, leadTime, serviceLevel: service, leadTimeSd });
      expectWithin(stock, given.safetyStock, tolerance);
    }
    if (given.reorderPoint !== undefined) {
      const point = reorderPoint({ mean, sd, leadTime, serviceLevel: service, leadTimeSd });
      expectWithin(point, given.reorderPoint, tolerance);
    }
  });

  it.each(inventorize.protectionIntervals)('pool demand and lead time like $example', (given) => {
    const demand = demandOverProtectionInterval({
      mean: given.mean,
      sd: given.sd,
      leadTime: given.leadTime,
      leadTimeSd: given.leadTimeSd,
      reviewPeriod: 0,
    });
    expectWithin((demand as { mean: number }).mean, given.total, inventorize.tolerance.relative);
    expectWithin((demand as { sd: number }).sd, given.spread, inventorize.tolerance.relative);
  });

  it('differ by the mean demand of lead time and review period', () => {
    expect(
      (reorderPoint({
        mean: 10,
        sd: 3,
        leadTime: 4,
        serviceLevel: 0.95,
        leadTimeSd: 1,
        reviewPeriod: 2,
      }) as number) -
        (safetyStock({
          mean: 10,
          sd: 3,
          leadTime: 4,
          serviceLevel: 0.95,
          leadTimeSd: 1,
          reviewPeriod: 2,
        }) as number),
    ).toBeCloseTo(60, 10);
  });

  it('never fall when more service is asked for', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        periods,
        serviceLevel,
        serviceLevel,
        (mean, sd, lead, one, other) => {
          const less = safetyStock({
            mean,
            sd,
            leadTime: lead,
            serviceLevel: Math.min(one, other),
          }) as number;
          const more = safetyStock({
            mean,
            sd,
            leadTime: lead,
            serviceLevel: Math.max(one, other),
          }) as number;
          expect(more).toBeGreaterThanOrEqual(less);
        },
      ),
    );
  });

  it('need more stock for more service, wherever there is spread', () => {
    expect(
      safetyStock({ mean: 10, sd: 3, leadTime: 4, serviceLevel: 0.99 }) as number,
    ).toBeGreaterThan(safetyStock({ mean: 10, sd: 3, leadTime: 4, serviceLevel: 0.95 }) as number);
  });

  it('scale with the unit: a demand counted in packs of k needs one k-th', () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        periods,
        periods,
        serviceLevel,
        (mean, sd, lead, spread, level) => {
          const pack = 12;
          const units = safetyStock({
            mean,
            sd,
            leadTime: lead,
            serviceLevel: level,
            leadTimeSd: spread,
          }) as number;
          const packs = safetyStock({
            mean: mean / pack,
            sd: sd / pack,
            leadTime: lead,
            serviceLevel: level,
            leadTimeSd: spread,
          }) as number;
          expect(Math.abs(packs * pack - units)).toBeLessThanOrEqual(1e-12 * Math.abs(units));
        },
      ),
    );
  });

  it('do not depend on the length of the period, if all is told in it', () => {
    const inWeeks = safetyStock({
      mean: 70,
      sd: 9,
      leadTime: 2,
      serviceLevel: 0.95,
      leadTimeSd: 0.5,
      reviewPeriod: 1,
    }) as number;
    const inDays = safetyStock({
      mean: 10,
      sd: 9 / Math.sqrt(7),
      leadTime: 14,
      serviceLevel: 0.95,
      leadTimeSd: 3.5,
      reviewPeriod: 7,
    }) as number;
    expect(inDays).toBeCloseTo(inWeeks, 10);
  });

  it.each([
    ['a negative mean', [-1, 3, 4, 0.95, 0, 0], /Mean demand/],
    ['a negative standard deviation', [10, -3, 4, 0.95, 0, 0], /standard deviation of demand/],
    ['a negative lead time', [10, 3, -4, 0.95, 0, 0], /lead time must/],
    ['a service level of 1', [10, 3, 4, 1, 0, 0], /service level/],
    ['a service level of 0', [10, 3, 4, 0, 0, 0], /service level/],
    ['a negative spread of the lead time', [10, 3, 4, 0.95, -1, 0], /deviation of the lead time/],
    ['a negative review period', [10, 3, 4, 0.95, 0, -1], /review period/],
  ] as const)(
    'refuse %s and say what to change',
    (_, [mean, sd, leadTime, level, leadTimeSd, reviewPeriod], sentence) => {
      for (const formula of [safetyStock, reorderPoint]) {
        const interval = { mean, sd, leadTime, leadTimeSd, reviewPeriod };
        const refusal = formula({ ...interval, serviceLevel: level });
        expect(refusal).toMatchObject({ kind: 'domain', message: expect.stringMatching(sentence) });
      }
    },
  );
});
