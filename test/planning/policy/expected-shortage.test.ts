import fc from 'fast-check';
import { expectedShortage } from '../../../src/planning/policy/expected-shortage';
import { underageOverageCost } from '../../../src/planning/policy/underage-overage-cost';
import { demandFamilies, type DemandFamily } from '../../../src/planning/probability/demand-family';
import cases from '../../cases/expected-shortage.json';
import inventorize from '../../cases/inventorize.json';
import { expectWithin } from '../../support/expect-within';

type Row = [DemandFamily, number, number, number, number, number, number];

const family = fc.constantFrom(...demandFamilies);
const amount = fc.double({ min: 0.001, max: 1e5, noNaN: true });

describe('the expected shortage', () => {
  it.each(cases.rows as Row[])(
    'under %s demand, stock %p, mean %p, sd %p, is %p, with %p left over',
    (distribution, x, mean, sd, shortage, leftover, tolerance) => {
      expectWithin(expectedShortage(x, mean, sd, distribution), shortage, tolerance, 1);
      expectWithin(
        underageOverageCost({ stock: x, mean, sd, underage: 0, overage: 1, family: distribution }),
        leftover,
        tolerance,
        1,
      );
    },
  );

  it.each(inventorize.shortages)('agrees with inventorize, $example', (given) => {
    expectWithin(
      expectedShortage(given.x, given.mean, given.sd, given.family as DemandFamily),
      given.shortage,
      inventorize.tolerance.relative,
    );
  });

  it('is all of the demand without stock, and less the more stock there is', () => {
    fc.assert(
      fc.property(family, amount, amount, amount, amount, (distribution, one, other, mean, sd) => {
        const more = expectedShortage(Math.max(one, other), mean, sd, distribution) as number;
        const less = expectedShortage(Math.min(one, other), mean, sd, distribution) as number;
        expect(more).toBeLessThanOrEqual(less * (1 + 1e-9) + 1e-12 * mean);
        expect(more).toBeGreaterThanOrEqual(0);
      }),
    );
    for (const distribution of ['poisson', 'gamma', 'nbinom'] as const) {
      expect(expectedShortage(0, 12, 5, distribution)).toBe(12);
    }
  });

  it('is linear between two whole units of counted demand', () => {
    const at = (x: number) => expectedShortage(x, 3.2, 4, 'nbinom') as number;
    expectWithin(at(2.25), 0.75 * at(2) + 0.25 * at(3), 1e-13);
  });

  it('is the chance of a stockout, added up over the units from the stock on', () => {
    // Poisson with mean 2: P(D > 3) + P(D > 4) + …
    let sum = 0;
    let mass = Math.exp(-2);
    let above = 1 - mass;
    for (let k = 1; k < 60; k += 1) {
      mass *= 2 / k;
      above -= mass;
      if (k >= 3) sum += above;
    }
    expectWithin(expectedShortage(3, 2, 0, 'poisson'), sum, 1e-12);
  });

  it.each([
    ['a negative mean', [1, -1, 2], /Mean demand/],
    ['a negative standard deviation', [1, 1, -2], /standard deviation/],
  ] as const)('is refused for %s', (_, [x, mean, sd], sentence) => {
    expect(expectedShortage(x, mean, sd)).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});

describe('the cost of inaction', () => {
  it('weighs what is short and what is left over', () => {
    const short = expectedShortage(9, 10, 3, 'gamma') as number;
    expectWithin(
      underageOverageCost({ stock: 9, mean: 10, sd: 3, underage: 5, overage: 2, family: 'gamma' }),
      5 * short + 2 * (9 - 10 + short),
      1e-13,
    );
  });

  it.each([
    ['a negative underage cost', [-1, 2], /underage/],
    ['a negative overage cost', [1, -2], /overage/],
  ] as const)('is refused for %s', (_, [underage, overage], sentence) => {
    expect(underageOverageCost({ stock: 9, mean: 10, sd: 3, underage, overage })).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});
