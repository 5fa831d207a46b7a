import fc from 'fast-check';
import { CountDemand } from '../../../src/planning/probability/count-demand';
import { solveSsPolicy } from '../../../src/planning/policy/ss-policy';
import type { SsPolicy } from '../../../src/planning/policy/ss-levels';
import cases from '../../cases/ss-policy.json';
import { expectWithin } from '../../support/expect-within';

function best(...args: Parameters<typeof solveSsPolicy>): SsPolicy {
  return solveSsPolicy(...args) as SsPolicy;
}

/** What an (s, S) policy costs under Poisson demand, from the stationary chances of a Markov chain. */
function markovCost(
  mean: number,
  leadTime: number,
  order: number,
  holding: number,
  penalty: number,
  s: number,
  S: number,
): number {
  const demand = new CountDemand(mean, mean);
  const covered = new CountDemand(mean * (leadTime + 1), mean * (leadTime + 1));
  const gap = S - s;
  // Expected visits to S − j before the next order, by solving the renewal equations directly.
  const visits: number[] = [];
  for (let j = 0; j < gap; j += 1) {
    let from = j === 0 ? 1 : 0;
    for (let k = 0; k < j; k += 1) from += visits[k]! * demand.mass(j - k);
    visits.push(from / (1 - demand.mass(0)));
  }
  let cost = order;
  let periods = 0;
  visits.forEach((held, j) => {
    const short = covered.loss(S - j);
    cost += held * (penalty * short + holding * (S - j - covered.mean + short));
    periods += held;
  });
  return cost / periods;
}

const mean = fc.double({ min: 0.05, max: 30, noNaN: true });
const leadTime = fc.integer({ min: 0, max: 4 });
const money = fc.double({ min: 0.5, max: 60, noNaN: true });

describe('the (s, S) policy under Poisson demand', () => {
  it.each(cases.poissonOptima.rows)(
    'agrees: mean %p, K %p, h %p, p %p',
    (...[of, order, holding, penalty, s, S, cost]) => {
      const levels = best({
        mean: of!,
        sd: NaN,
        leadTime: 0,
        orderCost: order!,
        holdingCost: holding!,
        penaltyCost: penalty!,
        family: 'poisson',
      });
      expect([levels.reorderPoint, levels.orderUpTo]).toEqual([s, S]);
      expectWithin(levels.cost, cost!, cases.tolerance);
    },
  );

  it.each(cases.poissonCosts.rows)(
    'is no dearer than a published policy: mean %p, K %p, h %p, p %p, s %p, S %p',
    (...[of, order, holding, penalty, s, S, cost]) => {
      expectWithin(markovCost(of!, 0, order!, holding!, penalty!, s!, S!), cost!, cases.tolerance);
      const levels = best({
        mean: of!,
        sd: NaN,
        leadTime: 0,
        orderCost: order!,
        holdingCost: holding!,
        penaltyCost: penalty!,
        family: 'poisson',
      });
      expect(levels.cost).toBeLessThanOrEqual(cost! * (1 + 1e-12));
    },
  );

  it('is no dearer than any neighbour, and costs what it says', () => {
    fc.assert(
      fc.property(mean, leadTime, money, money, money, (of, lead, order, holding, penalty) => {
        const levels = best({
          mean: of,
          sd: NaN,
          leadTime: lead,
          orderCost: order,
          holdingCost: holding,
          penaltyCost: penalty,
          family: 'poisson',
        });
        const { reorderPoint: s, orderUpTo: S } = levels;
        const at = (low: number, high: number) =>
          markovCost(of, lead, order, holding, penalty, low, high);
        expectWithin(at(s, S), levels.cost, 1e-10);
        for (const ds of [-2, -1, 0, 1, 2]) {
          for (const dS of [-2, -1, 0, 1, 2]) {
            if (S + dS <= s + ds) continue;
            expect(at(s + ds, S + dS)).toBeGreaterThanOrEqual(levels.cost * (1 - 1e-10));
          }
        }
      }),
    );
  });

  it('is a base stock where an order costs nothing', () => {
    const { reorderPoint, orderUpTo } = best({
      mean: 6,
      sd: NaN,
      leadTime: 0,
      orderCost: 0,
      holdingCost: 1,
      penaltyCost: 4,
      family: 'poisson',
    });
    expect([reorderPoint, orderUpTo]).toEqual([7, 8]);
  });

  it('is refused for more units than can be weighed', () => {
    expect(
      solveSsPolicy({
        mean: 1e6,
        sd: NaN,
        leadTime: 0,
        orderCost: 1e6,
        holdingCost: 1,
        penaltyCost: 9,
        family: 'poisson',
      }),
    ).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(/in packs, or use "normal"/),
    });
  });
});

describe('the (s, S) policy under normal demand', () => {
  it.each(cases.powerApproximations.rows)(
    'is the power approximation: mean %p, sd %p, K %p, h %p, p %p',
    (...[of, sd, order, holding, penalty, s, S]) => {
      const levels = best({
        mean: of!,
        sd: sd!,
        leadTime: 0,
        orderCost: order!,
        holdingCost: holding!,
        penaltyCost: penalty!,
      });
      expectWithin(levels.reorderPoint, s!, cases.tolerance);
      expectWithin(levels.orderUpTo, S!, cases.tolerance);
    },
  );

  it('costs about what the same levels cost under Poisson demand of the same spread', () => {
    for (const [of, lead] of [
      [60, 0],
      [200, 2],
    ] as const) {
      const levels = best({
        mean: of,
        sd: Math.sqrt(of),
        leadTime: lead,
        orderCost: 3000,
        holdingCost: 1,
        penaltyCost: 9,
      });
      const same = markovCost(
        of,
        lead,
        3000,
        1,
        9,
        Math.round(levels.reorderPoint),
        Math.round(levels.orderUpTo),
      );
      expectWithin(levels.cost, same, 0.003);
    }
  });

  it('costs what can be added up by hand where demand is certain', () => {
    // Positions S, S − 10, … while above s; one period each; G = h·(position − 10).
    const {
      reorderPoint: s,
      orderUpTo: S,
      cost,
    } = best({ mean: 10, sd: 0, leadTime: 0, orderCost: 200, holdingCost: 1, penaltyCost: 9 });
    let costs = 200;
    let periods = 0;
    for (let y = S; y > s; y -= 10) {
      costs += y >= 10 ? y - 10 : 9 * (10 - y);
      periods += 1;
    }
    expectWithin(cost, costs / periods, 1e-12);
  });

  it('holds at least the base stock where an order costs nothing', () => {
    const { reorderPoint, orderUpTo } = best({
      mean: 50,
      sd: 8,
      leadTime: 0,
      orderCost: 0,
      holdingCost: 0.18,
      penaltyCost: 0.7,
    });
    expect(reorderPoint).toBe(orderUpTo);
    expectWithin(orderUpTo, 56.60395592743389, 1e-12);
  });

  it.each([
    ['no demand', [0, 3, 2, 8, 1, 5], /Mean demand must be above 0/],
    ['a negative standard deviation', [10, -3, 2, 8, 1, 5], /standard deviation/],
    ['a spread of many means', [10, 31, 2, 8, 1, 5], /three times the mean/],
    ['a negative lead time', [10, 3, -2, 8, 1, 5], /lead time/],
    ['a negative order cost', [10, 3, 2, -8, 1, 5], /order cost/],
    ['an order cost beyond reason', [10, 3, 2, 1e30, 1, 5], /check the order cost/],
    ['no holding cost', [10, 3, 2, 8, 0, 5], /holding cost/],
    ['no penalty cost', [10, 3, 2, 8, 1, 0], /penalty cost/],
  ] as const)('is refused for %s', (_, [of, sd, lead, order, holding, penalty], sentence) => {
    expect(
      solveSsPolicy({
        mean: of,
        sd,
        leadTime: lead,
        orderCost: order,
        holdingCost: holding,
        penaltyCost: penalty,
      }),
    ).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});
