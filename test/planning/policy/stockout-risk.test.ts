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
      const computed = stockoutRisk(stock, mean, sd, periods, distribution) as number;
      expect(Math.abs(computed - risk)).toBeLessThanOrEqual(cases.tolerance.absolute);
    },
  );

  it('falls as stock rises, and is a probability', () => {
    fc.assert(
      fc.property(family, amount, amount, amount, amount, (distribution, one, other, mean, sd) => {
        const more = stockoutRisk(Math.max(one, other), mean, sd, 3, distribution) as number;
        const less = stockoutRisk(Math.min(one, other), mean, sd, 3, distribution) as number;
        expect(more).toBeLessThanOrEqual(less + 1e-12);
        expect(more).toBeGreaterThanOrEqual(0);
        expect(less).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('and the service level are what is left of each other', () => {
    fc.assert(
      fc.property(family, amount, amount, amount, (distribution, stock, mean, sd) => {
        const risk = stockoutRisk(stock, mean, sd, 3, distribution) as number;
        expect(serviceLevel(stock, mean, sd, 3, distribution)).toBeCloseTo(1 - risk, 11);
      }),
    );
    expect(serviceLevel(10, -1, 2, 3)).toMatchObject({ kind: 'domain' });
  });

  it('is one half at mean demand, if demand is normal', () => {
    expect(stockoutRisk(30, 10, 4, 3)).toBe(0.5);
  });

  it('counts a part of a unit as no unit, where demand comes in whole units', () => {
    expect(stockoutRisk(3.9, 2, 3, 1, 'nbinom')).toBe(stockoutRisk(3, 2, 3, 1, 'nbinom'));
    expect(stockoutRisk(3.9, 2, 0, 1, 'poisson')).toBe(stockoutRisk(3, 2, 0, 1, 'poisson'));
  });

  it('takes a negative binomial whose variance is below its mean as Poisson', () => {
    expect(stockoutRisk(12, 10, 2, 1, 'nbinom')).toBe(stockoutRisk(12, 10, 0, 1, 'poisson'));
  });

  it('needs no standard deviation for Poisson demand', () => {
    expect(stockoutRisk(12, 10, NaN, 1, 'poisson')).toBe(stockoutRisk(12, 10, 5, 1, 'poisson'));
  });

  it.each(demandFamilies)('is none without demand, and certain with a backlog (%s)', (name) => {
    expect(stockoutRisk(0, 0, 0, 5, name)).toBe(0);
    expect(stockoutRisk(-1, 0, 0, 5, name)).toBe(1);
    expect(stockoutRisk(10, 4, 2, 0, name)).toBe(0);
  });

  it.each(['normal', 'gamma'] as const)('is all or nothing if demand is certain (%s)', (name) => {
    expect(stockoutRisk(9, 2, 0, 5, name)).toBe(1);
    expect(stockoutRisk(10, 2, 0, 5, name)).toBe(0);
  });

  it.each([
    ['a negative mean', [10, -1, 2, 3], /Mean demand/],
    ['a negative standard deviation', [10, 1, -2, 3], /standard deviation/],
    ['a missing standard deviation', [10, 1, NaN, 3], /standard deviation/],
    ['negative periods', [10, 1, 2, -3], /number of periods/],
  ] as const)('is refused for %s', (_, [stock, mean, sd, periods], sentence) => {
    expect(stockoutRisk(stock, mean, sd, periods)).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});
