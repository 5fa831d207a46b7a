import fc from 'fast-check';
import { economicOrderCost } from '../../../src/planning/policy/economic-order-cost';
import { economicOrderQuantity } from '../../../src/planning/policy/economic-order-quantity';
import cases from '../../cases/economic-order-quantity.json';
import inventorize from '../../cases/inventorize.json';

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });

describe('the economic order quantity', () => {
  it.each(cases.cases)('agrees with $source, quantity $givenQuantity', (given) => {
    const { annualDemand, orderCost, holdingCost, givenQuantity } = given;
    if (givenQuantity === null) {
      expect(
        (economicOrderQuantity(annualDemand, orderCost, holdingCost) as number) / given.quantity,
      ).toBeCloseTo(1, 9);
    }
    const cost = economicOrderCost(annualDemand, orderCost, holdingCost, givenQuantity) as number;
    expect(Math.abs(cost / given.cost - 1)).toBeLessThanOrEqual(cases.tolerance.relative);
  });

  it.each(inventorize.orderQuantities)('agrees with inventorize, $example', (given) => {
    const quantity = economicOrderQuantity(given.annualDemand, given.orderCost, given.holdingCost);
    expect(Math.abs((quantity as number) / given.quantity - 1)).toBeLessThanOrEqual(
      inventorize.tolerance.relative,
    );
  });

  it.each(inventorize.orderCosts)('costs a year what inventorize says, $example', (given) => {
    const cost = economicOrderCost(given.annualDemand, given.orderCost, given.holdingCost);
    expect(Math.abs((cost as number) / given.cost - 1)).toBeLessThanOrEqual(
      inventorize.tolerance.relative,
    );
  });

  it('is forgiving: 10 % off costs half a percent, as inventorize says', () => {
    const { annualDemand, orderCost, holdingCost, quantity, ratio } = inventorize.costRatio;
    const off = economicOrderCost(annualDemand, orderCost, holdingCost, quantity) as number;
    const best = economicOrderCost(annualDemand, orderCost, holdingCost) as number;
    expect(off / best).toBeCloseTo(ratio, 11);
  });

  it('costs least: no other quantity is cheaper', () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, (demand, order, holding, quantity) => {
        const best = economicOrderCost(demand, order, holding) as number;
        const other = economicOrderCost(demand, order, holding, quantity) as number;
        expect(other).toBeGreaterThanOrEqual(best * (1 - 1e-12));
      }),
    );
  });

  it('has the cost that is stated for the optimum', () => {
    fc.assert(
      fc.property(positive, positive, positive, (demand, order, holding) => {
        const quantity = economicOrderQuantity(demand, order, holding) as number;
        const there = economicOrderCost(demand, order, holding, quantity) as number;
        expect(there / (economicOrderCost(demand, order, holding) as number)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is 0 where nothing is asked for, or an order costs nothing', () => {
    expect(economicOrderQuantity(0, 50, 2)).toBe(0);
    expect(economicOrderQuantity(1000, 0, 2)).toBe(0);
  });

  it.each([
    ['negative demand', [-1, 50, 2], /Annual demand/],
    ['a negative order cost', [1000, -50, 2], /order cost/],
    ['a holding cost of 0', [1000, 50, 0], /holding cost must be above 0/],
    ['a negative holding cost', [1000, 50, -2], /holding cost must be above 0/],
  ] as const)('is refused for %s', (_, [demand, order, holding], sentence) => {
    for (const formula of [economicOrderQuantity, economicOrderCost]) {
      const refusal = formula(demand, order, holding);
      expect(refusal).toMatchObject({ kind: 'domain', message: expect.stringMatching(sentence) });
    }
  });

  it.each([0, -5])('has no cost at a quantity of %p', (quantity) => {
    expect(economicOrderCost(1000, 50, 2, quantity)).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(/quantity must be above 0/),
    });
  });
});
