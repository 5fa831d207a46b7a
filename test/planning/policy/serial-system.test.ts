import fc from 'fast-check';
import type { PolicyFamily } from '../../../src/planning/policy/policy-problem';
import { newsvendorCost, newsvendorQuantity } from '../../../src/planning/policy/newsvendor';
import { solveSerialSystem, type SerialSystem } from '../../../src/planning/policy/serial-system';
import { CountDemand } from '../../../src/planning/probability/count-demand';
import cases from '../../cases/serial-system.json';
import { expectWithin } from '../../support/expect-within';

function best(...args: Parameters<typeof solveSerialSystem>): SerialSystem {
  return solveSerialSystem(...args) as SerialSystem;
}

const money = fc.double({ min: 0.1, max: 20, noNaN: true });
const time = fc.double({ min: 0.1, max: 3, noNaN: true });

describe('a serial system', () => {
  it.each(cases.cases)('agrees: $name', (given) => {
    const { echelonHoldingCosts, leadTimes, stockoutCost, mean, sd } = given;
    const family = given.family as PolicyFamily;
    const system = best({ echelonHoldingCosts, leadTimes, stockoutCost, mean, sd, family });
    expectWithin(system.cost, given.cost, given.costTolerance);
    if (given.publishedCost !== undefined) {
      expectWithin(system.cost, given.publishedCost, cases.publishedTolerance);
    }
    given.echelonBaseStock.forEach((level, j) => {
      const off = Math.abs(system.echelonBaseStock[j]! - level);
      expect(off).toBeLessThanOrEqual(given.baseStockTolerance);
    });
  });

  it.each(cases.coarse)('agrees as far as a coarse grid can tell: $name, $family', (given) => {
    const { echelonHoldingCosts, leadTimes, stockoutCost, mean, sd } = given;
    const family = given.family as PolicyFamily;
    const system = best({ echelonHoldingCosts, leadTimes, stockoutCost, mean, sd, family });
    expectWithin(system.cost, given.cost, cases.coarseTolerance);
  });

  it.each(cases.independent.cases)(
    'agrees with a grid of its own: $echelonHoldingCosts',
    (given) => {
      const { echelonHoldingCosts, leadTimes, stockoutCost, mean, sd, cost } = given;
      const system = best({ echelonHoldingCosts, leadTimes, stockoutCost, mean, sd });
      expectWithin(system.cost, cost, cases.independent.costTolerance);
    },
  );

  it('of one stage is a newsvendor', () => {
    fc.assert(
      fc.property(money, time, money, fc.constantFrom('normal', 'poisson'), (h, lead, b, name) => {
        const family = name as PolicyFamily;
        const system = best({
          echelonHoldingCosts: [h],
          leadTimes: [lead],
          stockoutCost: b,
          mean: 12,
          sd: 5,
          family,
        });
        const sd = 5 * Math.sqrt(lead);
        const level = newsvendorQuantity({
          mean: 12 * lead,
          sd,
          underage: b,
          overage: h,
          family,
        }) as number;
        expectWithin(system.echelonBaseStock[0], level, 1e-9, 1);
        expectWithin(
          system.cost,
          newsvendorCost({
            mean: 12 * lead,
            sd,
            underage: b,
            overage: h,
            quantity: null,
            family,
          }) as number,
          1e-9,
        );
      }),
    );
  });

  it('of two stages is no dearer than any pair of levels, added up one by one', () => {
    fc.assert(
      fc.property(money, money, time, time, money, (h1, h2, lead1, lead2, b) => {
        const below = new CountDemand(4 * lead1, 4 * lead1);
        const above = new CountDemand(4 * lead2, 4 * lead2);
        const first = (y: number) => h1 * (y - below.mean) + (b + h1 + h2) * below.loss(y);
        const cost = (s1: number, s2: number) => {
          let sum = h2 * (s2 - above.mean);
          for (let d = 0; d < 80; d += 1) sum += above.mass(d) * first(Math.min(s1, s2 - d));
          return sum;
        };
        const system = best({
          echelonHoldingCosts: [h1, h2],
          leadTimes: [lead1, lead2],
          stockoutCost: b,
          mean: 4,
          sd: 0,
          family: 'poisson',
        });
        const [s1, s2] = system.echelonBaseStock as unknown as [number, number];
        expectWithin(system.cost, cost(s1, s2), 1e-9, b);
        for (const one of [-1, 0, 1]) {
          for (const two of [-1, 0, 1]) {
            const other = cost(s1 + one, s2 + two);
            expect(other).toBeGreaterThanOrEqual(system.cost - 1e-9 * (1 + b));
          }
        }
      }),
    );
  });

  it('holds more stock, and costs more, where a stockout is dearer', () => {
    for (const family of ['normal', 'poisson'] as const) {
      const cheap = best({
        echelonHoldingCosts: [1, 2, 1],
        leadTimes: [1, 0, 2],
        stockoutCost: 5,
        mean: 20,
        sd: 6,
        family,
      });
      const dear = best({
        echelonHoldingCosts: [1, 2, 1],
        leadTimes: [1, 0, 2],
        stockoutCost: 50,
        mean: 20,
        sd: 6,
        family,
      });
      expect(dear.cost).toBeGreaterThan(cheap.cost);
      cheap.echelonBaseStock.forEach((level, j) => {
        expect(dear.echelonBaseStock[j]!).toBeGreaterThan(level);
      });
    }
  });

  it('holds just what is on its way where demand is certain', () => {
    const system = best({
      echelonHoldingCosts: [1, 2],
      leadTimes: [3, 4],
      stockoutCost: 9,
      mean: 10,
      sd: 0,
    });
    expect(Array.from(system.echelonBaseStock, (level) => Math.round(level * 1e9) / 1e9)).toEqual([
      30, 70,
    ]);
    // The 30 units between stage 2 and stage 1 cost the echelon holding cost of stage 2.
    expectWithin(system.cost, 60, 1e-9);
  });

  it('under normal demand scales with the unit', () => {
    const units = best({
      echelonHoldingCosts: [1, 2, 1],
      leadTimes: [1, 0.5, 2],
      stockoutCost: 20,
      mean: 120,
      sd: 36,
    });
    const packs = best({
      echelonHoldingCosts: [12, 24, 12],
      leadTimes: [1, 0.5, 2],
      stockoutCost: 240,
      mean: 10,
      sd: 3,
    });
    expectWithin(packs.cost, units.cost, 1e-9);
    expectWithin(packs.echelonBaseStock[2], units.echelonBaseStock[2]! / 12, 1e-9);
  });

  it.each([
    ['no stages', [[], [], 9, 10, 3], 'data', /no stages/],
    ['a lead time too few', [[1, 2], [1], 9, 10, 3], 'shape', /same size/],
    ['no holding cost', [[1, 0], [1, 1], 9, 10, 3], 'domain', /echelon holding cost/],
    ['a negative lead time', [[1, 1], [1, -1], 9, 10, 3], 'domain', /lead time/],
    ['no stockout cost', [[1], [1], 0, 10, 3], 'domain', /stockout cost/],
    ['a negative mean', [[1], [1], 9, -10, 3], 'domain', /Mean demand/],
    ['a negative spread', [[1], [1], 9, 10, -3], 'domain', /standard deviation/],
    ['minutes beside years', [[1, 1], [1, 1e-7], 9, 10, 3], 'domain', /differ too much/],
  ] as const)('is refused for %s', (_, [costs, times, b, mean, sd], kind, sentence) => {
    expect(
      solveSerialSystem({
        echelonHoldingCosts: costs,
        leadTimes: times,
        stockoutCost: b,
        mean,
        sd,
      }),
    ).toMatchObject({
      kind,
      message: expect.stringMatching(sentence),
    });
  });

  it('is refused where Poisson demand has too many units', () => {
    expect(
      solveSerialSystem({
        echelonHoldingCosts: [1],
        leadTimes: [1],
        stockoutCost: 9,
        mean: 1e9,
        sd: 0,
        family: 'poisson',
      }),
    ).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(/in packs/),
    });
  });
});
