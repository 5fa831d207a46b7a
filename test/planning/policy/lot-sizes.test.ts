import fc from 'fast-check';
import { lotSizes, type LotSizes } from '../../../src/planning/policy/lot-sizes';
import cases from '../../cases/lot-sizes.json';
import { processorTime } from '../../support/processor-time';
import { expectWithin } from '../../support/expect-within';

/** The recurrence of Wagner and Whitin as they wrote it, over every pair of periods. */
function leastCost(demand: readonly number[], orderCost: number, holdingCost: number): number {
  const from = new Array<number>(demand.length + 1).fill(0);
  for (let i = demand.length - 1; i >= 0; i -= 1) {
    from[i] = demand[i] === 0 ? from[i + 1]! : Infinity;
    let holding = 0;
    for (let j = i; j < demand.length; j += 1) {
      holding += holdingCost * demand[j]! * (j - i);
      from[i] = Math.min(from[i]!, orderCost + holding + from[j + 1]!);
    }
  }
  return from[0]!;
}

/** What a plan of orders costs; fails where demand is not met. */
function costOf(
  orders: ArrayLike<number>,
  demand: readonly number[],
  orderCost: number,
  holdingCost: number,
): number {
  let stock = 0;
  let cost = 0;
  demand.forEach((needed, t) => {
    if (orders[t]! > 0) cost += orderCost;
    stock += orders[t]! - needed;
    expect(stock).toBeGreaterThanOrEqual(-1e-6);
    cost += holdingCost * stock;
  });
  return cost;
}

const needs = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })), {
  minLength: 1,
  maxLength: 60,
});

describe('lot sizes', () => {
  it.each(cases.cases)('agree: demand $demand, K $orderCost, h $holdingCost', (given) => {
    const lots = lotSizes(given.demand, given.orderCost, given.holdingCost) as LotSizes;
    expect(Array.from(lots.orders)).toEqual(given.orders);
    expectWithin(lots.cost, given.cost, cases.tolerance);
  });

  it('cost what the recurrence over all pairs of periods finds, and meet all demand', () => {
    fc.assert(
      fc.property(
        needs,
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        (demand, orderCost, holdingCost) => {
          const lots = lotSizes(demand, orderCost, holdingCost) as LotSizes;
          const least = leastCost(demand, orderCost, holdingCost);
          expectWithin(lots.cost, least, 1e-10, orderCost);
          expectWithin(
            costOf(lots.orders, demand, orderCost, holdingCost),
            least,
            1e-9,
            orderCost + 1,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('order period by period where an order costs nothing', () => {
    const lots = lotSizes([5, 0, 7, 3], 0, 1) as LotSizes;
    expect(Array.from(lots.orders)).toEqual([5, 0, 7, 3]);
    expect(lots.cost).toBe(0);
  });

  it('order nothing where nothing is asked for', () => {
    const lots = lotSizes([0, 0], 100, 1) as LotSizes;
    expect([Array.from(lots.orders), lots.cost]).toEqual([[0, 0], 0]);
  });

  it('of a century of days are there before the key is up', () => {
    const demand = Array.from({ length: 36_500 }, (_, t) => (t * 7919) % 101);
    let lots = {} as LotSizes;
    const time = processorTime(() => {
      lots = lotSizes(demand, 5000, 0.1) as LotSizes;
    });
    expect(time).toBeLessThan(500);
    expectWithin(costOf(lots.orders, demand, 5000, 0.1), lots.cost, 1e-9);
  });

  it.each([
    ['no periods', [[], 100, 1], 'data', /no demand/],
    ['negative demand', [[5, -1], 100, 1], 'domain', /0 or more in every period/],
    ['a negative order cost', [[5], -100, 1], 'domain', /order cost/],
    ['no holding cost', [[5], 100, 0], 'domain', /holding cost must be above 0/],
  ] as const)('are refused for %s', (_, [demand, order, holding], kind, sentence) => {
    expect(lotSizes(demand, order, holding)).toMatchObject({
      kind,
      message: expect.stringMatching(sentence),
    });
  });
});
