import fc from 'fast-check';
import { serviceLevel, stockoutRisk } from '../../../src/planning/policy/stockout-risk';
import { demandFamilies, type DemandFamily } from '../../../src/planning/probability/demand-family';
import cases from '../../cases/stockout-risk.json';

type Row = [DemandFamily, number, number, number, number, number];

const family = fc.constantFrom(...demandFamilies);
const amount = fc.double({ min: 0.001, max: 1e5, noNaN: true });

describe('stockout risk', () => {
  it.each(cases.rows as Row[])(
    'under %s demand, stock %p, mean %p, sd %p, %p periods, is %p',
    (distribution, stock, mean, sd, periods, risk) => {
      const computed = stockoutRisk({ stock, mean, sd, periods, family: distribution }) as number;
      expect(Math.abs(computed - risk)).toBeLessThanOrEqual(cases.tolerance.absolute);
    },
  );

  it('falls as stock rises, and is a probability', () => {
    fc.assert(
      fc.property(family, amount, amount, amount, amount, (distribution, one, other, mean, sd) => {
        const more = stockoutRisk({
          stock: Math.max(one, other),
          mean,
          sd,
          periods: 3,
          family: distribution,
        }) as number;
        const less = stockoutRisk({
          stock: Math.min(one, other),
          mean,
          sd,
          periods: 3,
          family: distribution,
        }) as number;
        expect(more).toBeLessThanOrEqual(less + 1e-12);
        expect(more).toBeGreaterThanOrEqual(0);
        expect(less).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('and the service level are what is left of each other', () => {
    fc.assert(
      fc.property(family, amount, amount, amount, (distribution, stock, mean, sd) => {
        const risk = stockoutRisk({ stock, mean, sd, periods: 3, family: distribution }) as number;
        expect(serviceLevel({ stock, mean, sd, periods: 3, family: distribution })).toBeCloseTo(
          1 - risk,
          11,
        );
      }),
    );
    expect(serviceLevel({ stock: 10, mean: -1, sd: 2, periods: 3 })).toMatchObject({
      kind: 'domain',
    });
  });

  it('is one half at mean demand, if demand is normal', () => {
    expect(stockoutRisk({ stock: 30, mean: 10, sd: 4, periods: 3 })).toBe(0.5);
  });

  it('counts a part of a unit as no unit, where demand comes in whole units', () => {
    expect(stockoutRisk({ stock: 3.9, mean: 2, sd: 3, periods: 1, family: 'nbinom' })).toBe(
      stockoutRisk({ stock: 3, mean: 2, sd: 3, periods: 1, family: 'nbinom' }),
    );
    expect(stockoutRisk({ stock: 3.9, mean: 2, sd: 0, periods: 1, family: 'poisson' })).toBe(
      stockoutRisk({ stock: 3, mean: 2, sd: 0, periods: 1, family: 'poisson' }),
    );
  });

  it('takes a negative binomial whose variance is below its mean as Poisson', () => {
    expect(stockoutRisk({ stock: 12, mean: 10, sd: 2, periods: 1, family: 'nbinom' })).toBe(
      stockoutRisk({ stock: 12, mean: 10, sd: 0, periods: 1, family: 'poisson' }),
    );
  });

  it('needs no standard deviation for Poisson demand', () => {
    expect(stockoutRisk({ stock: 12, mean: 10, sd: NaN, periods: 1, family: 'poisson' })).toBe(
      stockoutRisk({ stock: 12, mean: 10, sd: 5, periods: 1, family: 'poisson' }),
    );
  });

  it.each(demandFamilies)('is none without demand, and certain with a backlog (%s)', (name) => {
    expect(stockoutRisk({ stock: 0, mean: 0, sd: 0, periods: 5, family: name })).toBe(0);
    expect(stockoutRisk({ stock: -1, mean: 0, sd: 0, periods: 5, family: name })).toBe(1);
    expect(stockoutRisk({ stock: 10, mean: 4, sd: 2, periods: 0, family: name })).toBe(0);
  });

  it.each(['normal', 'gamma'] as const)('is all or nothing if demand is certain (%s)', (name) => {
    expect(stockoutRisk({ stock: 9, mean: 2, sd: 0, periods: 5, family: name })).toBe(1);
    expect(stockoutRisk({ stock: 10, mean: 2, sd: 0, periods: 5, family: name })).toBe(0);
  });

  it.each([
    ['a negative mean', [10, -1, 2, 3], /Mean demand/],
    ['a negative standard deviation', [10, 1, -2, 3], /standard deviation/],
    ['a missing standard deviation', [10, 1, NaN, 3], /standard deviation/],
    ['negative periods', [10, 1, 2, -3], /number of periods/],
  ] as const)('is refused for %s', (_, [stock, mean, sd, periods], sentence) => {
    expect(stockoutRisk({ stock, mean, sd, periods })).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});
