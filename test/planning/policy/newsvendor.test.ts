import fc from 'fast-check';
import { newsvendorCost, newsvendorQuantity } from '../../../src/planning/policy/newsvendor';
import { demandFamilies, type DemandFamily } from '../../../src/planning/probability/demand-family';
import cases from '../../cases/newsvendor.json';
import inventorize from '../../cases/inventorize.json';
import { expectWithin } from '../../support/expect-within';

type Row = [DemandFamily, number, number, number, number, number | null, number, number];

const family = fc.constantFrom(...demandFamilies);
const amount = fc.double({ min: 0.01, max: 1e4, noNaN: true });
const cost = fc.double({ min: 0.01, max: 100, noNaN: true });

describe('the newsvendor', () => {
  it.each(cases.rows as Row[])(
    'agrees under %s demand: mean %p, sd %p, underage %p, overage %p, given quantity %p',
    (distribution, mean, sd, underage, overage, given, quantity, expected) => {
      const { relative } = cases.tolerance;
      if (given === null) {
        const computed = newsvendorQuantity({ mean, sd, underage, overage, family: distribution });
        expectWithin(computed, quantity, relative);
      }
      const computed = newsvendorCost({
        mean,
        sd,
        underage,
        overage,
        quantity: given,
        family: distribution,
      });
      expectWithin(computed, expected, relative);
    },
  );

  it.each(inventorize.newsvendors)('agrees with inventorize, $example', (given) => {
    const { mean, sd, underage, overage } = given;
    expectWithin(
      newsvendorQuantity({ mean, sd, underage, overage, family: given.family as DemandFamily }),
      given.quantity,
      inventorize.tolerance.relative,
    );
  });

  it('orders what costs least: no other quantity is cheaper', () => {
    fc.assert(
      fc.property(
        family,
        amount,
        amount,
        cost,
        cost,
        amount,
        (distribution, mean, sd, under, over, other) => {
          const best = newsvendorCost({
            mean,
            sd,
            underage: under,
            overage: over,
            quantity: null,
            family: distribution,
          }) as number;
          for (const quantity of [other, Math.floor(other), mean, 0]) {
            const there = newsvendorCost({
              mean,
              sd,
              underage: under,
              overage: over,
              quantity,
              family: distribution,
            }) as number;
            expect(there).toBeGreaterThanOrEqual(best * (1 - 1e-9));
          }
        },
      ),
    );
  });

  it('orders more where a lost sale costs more', () => {
    for (const distribution of demandFamilies) {
      const less = newsvendorQuantity({
        mean: 50,
        sd: 12,
        underage: 2,
        overage: 3,
        family: distribution,
      }) as number;
      expect(
        newsvendorQuantity({
          mean: 50,
          sd: 12,
          underage: 20,
          overage: 3,
          family: distribution,
        }) as number,
      ).toBeGreaterThan(less);
    }
  });

  it('takes a cost of 0 at a given quantity, though nothing is then best', () => {
    expect(newsvendorCost({ mean: 50, sd: 12, underage: 0, overage: 3, quantity: -100 })).toBe(0);
    expect(newsvendorQuantity({ mean: 50, sd: 12, underage: 0, overage: 3 })).toMatchObject({
      kind: 'domain',
    });
  });

  it.each([
    ['a negative mean', [-1, 2, 3, 4], /Mean demand/],
    ['a negative standard deviation', [1, -2, 3, 4], /standard deviation/],
    ['no underage cost', [1, 2, 0, 4], /underage cost must be above 0/],
    ['no overage cost', [1, 2, 3, 0], /overage cost must be above 0/],
  ] as const)('is refused for %s', (_, [mean, sd, under, over], sentence) => {
    for (const formula of [newsvendorQuantity, newsvendorCost]) {
      expect(formula({ mean, sd, underage: under, overage: over })).toMatchObject({
        kind: 'domain',
        message: expect.stringMatching(sentence),
      });
    }
  });
});
