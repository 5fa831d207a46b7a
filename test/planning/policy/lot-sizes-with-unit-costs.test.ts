import fc from 'fast-check';
import { Refusal } from '../../../src/planning/base/refusal';
import { lotSizes, type LotSizes } from '../../../src/planning/policy/lot-sizes';
import { lotSizesWithUnitCosts } from '../../../src/planning/policy/lot-sizes-with-unit-costs';
import { expectWithin } from '../../support/expect-within';

interface Problem {
  readonly demand: readonly number[];
  readonly unitCosts: readonly number[];
  readonly orderCost: number;
  readonly holdingCost: number;
}

/** What a plan of orders costs; fails where demand is not met. */
function costOf(orders: ArrayLike<number>, problem: Problem): number {
  let stock = 0;
  let cost = 0;
  problem.demand.forEach((needed, t) => {
    if (orders[t]! > 0) cost += problem.orderCost + problem.unitCosts[t]! * orders[t]!;
    stock += orders[t]! - needed;
    expect(stock).toBeGreaterThanOrEqual(-1e-6);
    cost += problem.holdingCost * stock;
  });
  return cost;
}

/** The least cost over every set of periods with an order. */
function leastCost({ demand, unitCosts, orderCost, holdingCost }: Problem): number {
  let least = Infinity;
  for (let set = 0; set < 2 ** demand.length; set += 1) {
    let [cost, from] = [0, -1];
    demand.forEach((quantity, t) => {
      if ((set >> t) % 2 === 1) {
        cost += orderCost;
        from = t;
      }
      if (quantity === 0) return;
      cost += from < 0 ? Infinity : quantity * (unitCosts[from]! + holdingCost * (t - from));
    });
    least = Math.min(least, cost);
  }
  return least;
}

const problems: fc.Arbitrary<Problem> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 1,
    maxLength: 8,
  })
  .chain((periods) =>
    fc.record({
      demand: fc.constant(periods.map(([demand]) => demand)),
      unitCosts: fc.constant(periods.map(([, cost]) => cost)),
      orderCost: fc.integer({ min: 0, max: 300 }),
      holdingCost: fc.integer({ min: 1, max: 5 }),
    }),
  );

function solve({ demand, orderCost, holdingCost, unitCosts }: Problem): LotSizes {
  return lotSizesWithUnitCosts(demand, orderCost, holdingCost, unitCosts) as LotSizes;
}

describe('lot sizes with unit costs', () => {
  it('buy ahead of a rise, by hand: 270 in the second period at 10, with 2·(80 + 2·70) held', () => {
    const lots = lotSizesWithUnitCosts([90, 120, 80, 70], 500, 2, [10, 10, 30, 30]) as LotSizes;

    expect(Array.from(lots.orders)).toEqual([90, 270, 0, 0]);
    expect(lots.cost).toBe(2 * 500 + 3600 + 440);
  });

  it('buy in a cheap period without demand', () => {
    const lots = lotSizesWithUnitCosts([10, 0, 40], 5, 1, [9, 1, 9]) as LotSizes;

    expect(Array.from(lots.orders)).toEqual([10, 40, 0]);
  });

  it('cost the least over every set of order periods', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const lots = solve(problem);
        expectWithin(lots.cost, leastCost(problem), 1e-12, 1);
        expectWithin(costOf(lots.orders, problem), lots.cost, 1e-12, 1);
      }),
    );
  });

  it('are the plain ones if a unit costs the same in every period', () => {
    fc.assert(
      fc.property(problems, ({ demand, orderCost, holdingCost }) => {
        const plain = lotSizes(demand, orderCost, holdingCost) as LotSizes;
        const lots = lotSizesWithUnitCosts(demand, orderCost, holdingCost, [7]) as LotSizes;
        expect(lots.orders).toEqual(plain.orders);
      }),
    );
  });

  it.each([
    ['of another number of periods', [1, 2], 'as many as there are periods'],
    ['below 0', [1, -2, 1], '0 or more'],
  ])('refuse unit costs %s', (_case, unitCosts, message) => {
    const refusal = lotSizesWithUnitCosts([1, 2, 3], 1, 1, unitCosts) as Refusal;

    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.message).toContain(message);
  });
});
