import fc from 'fast-check';
import { economicOrderCost } from '../../../src/planning/policy/economic-order-cost';
import { economicOrderQuantity } from '../../../src/planning/policy/economic-order-quantity';
import {
  orderCostWithBackorders,
  orderQuantityWithBackorders,
  type OrderWithBackorders,
} from '../../../src/planning/policy/order-quantity-with-backorders';
import {
  type DiscountedOrder,
  type DiscountKind,
  orderQuantityWithDiscounts,
} from '../../../src/planning/policy/order-quantity-with-discounts';
import {
  economicProductionCost,
  economicProductionQuantity,
} from '../../../src/planning/policy/economic-production-quantity';
import cases from '../../cases/order-quantity-variants.json';
import { expectWithin } from '../../support/expect-within';

const positive = fc.double({ min: 0.01, max: 1e5, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const { relative } = cases.tolerance;

describe('the order quantity with backorders', () => {
  it.each(cases.backorders.rows)(
    'agrees: D %p, K %p, h %p, p %p, given quantity %p',
    (...[demand, order, holding, backorder, given, quantity, fraction, cost]) => {
      if (given === null) {
        const best = orderQuantityWithBackorders({
          annualDemand: demand!,
          orderCost: order!,
          holdingCost: holding!,
          backorderCost: backorder!,
        });
        expectWithin((best as OrderWithBackorders).quantity, quantity!, relative);
        expectWithin((best as OrderWithBackorders).backorderedFraction, fraction!, relative);
        expectWithin((best as OrderWithBackorders).cost, cost!, relative);
      }
      expectWithin(
        orderCostWithBackorders({
          annualDemand: demand!,
          orderCost: order!,
          holdingCost: holding!,
          backorderCost: backorder!,
          quantity: quantity!,
          backorderedFraction: fraction!,
        }),
        cost!,
        relative,
      );
    },
  );

  it('costs least: no other quantity and fraction are cheaper', () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, positive, share, (d, k, h, p, q, x) => {
        const best = orderQuantityWithBackorders({
          annualDemand: d,
          orderCost: k,
          holdingCost: h,
          backorderCost: p,
        }) as OrderWithBackorders;
        const other = orderCostWithBackorders({
          annualDemand: d,
          orderCost: k,
          holdingCost: h,
          backorderCost: p,
          quantity: q,
          backorderedFraction: x,
        }) as number;
        expect(other).toBeGreaterThanOrEqual(best.cost * (1 - 1e-12));
      }),
    );
  });

  it('becomes the economic order quantity as backorders become dear', () => {
    const best = orderQuantityWithBackorders({
      annualDemand: 1300,
      orderCost: 8,
      holdingCost: 0.225,
      backorderCost: 1e12,
    }) as OrderWithBackorders;
    expectWithin(best.quantity, economicOrderQuantity(1300, 8, 0.225) as number, 1e-12);
  });

  it.each([
    ['negative demand', [-1, 8, 1, 5], /Annual demand/],
    ['a negative order cost', [1300, -8, 1, 5], /order cost/],
    ['no holding cost', [1300, 8, 0, 5], /holding cost/],
    ['no backorder cost', [1300, 8, 1, 0], /backorder cost/],
  ] as const)('is refused for %s', (_, [d, k, h, p], sentence) => {
    const refusal = { kind: 'domain', message: expect.stringMatching(sentence) };
    expect(
      orderQuantityWithBackorders({
        annualDemand: d,
        orderCost: k,
        holdingCost: h,
        backorderCost: p,
      }),
    ).toMatchObject(refusal);
    expect(
      orderCostWithBackorders({
        annualDemand: d,
        orderCost: k,
        holdingCost: h,
        backorderCost: p,
        quantity: 10,
        backorderedFraction: 0.1,
      }),
    ).toMatchObject(refusal);
  });

  it('has no cost at a quantity of 0, or a fraction above 1', () => {
    expect(
      orderCostWithBackorders({
        annualDemand: 1300,
        orderCost: 8,
        holdingCost: 1,
        backorderCost: 5,
        quantity: 0,
        backorderedFraction: 0.1,
      }),
    ).toMatchObject({ kind: 'domain' });
    expect(
      orderCostWithBackorders({
        annualDemand: 1300,
        orderCost: 8,
        holdingCost: 1,
        backorderCost: 5,
        quantity: 10,
        backorderedFraction: 1.1,
      }),
    ).toMatchObject({ kind: 'domain' });
  });
});

describe('the production quantity', () => {
  it.each(cases.production.rows)(
    'agrees: D %p, K %p, h %p, rate %p, given quantity %p',
    (...[demand, order, holding, rate, given, quantity, cost]) => {
      if (given === null) {
        const best = economicProductionQuantity({
          annualDemand: demand!,
          orderCost: order!,
          holdingCost: holding!,
          productionRate: rate!,
        });
        expectWithin(best, quantity!, relative);
      }
      const computed = economicProductionCost({
        annualDemand: demand!,
        orderCost: order!,
        holdingCost: holding!,
        productionRate: rate!,
        quantity: given!,
      });
      expectWithin(computed, cost!, relative);
    },
  );

  it('costs least, and is larger than an order that comes at once', () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, positive, (d, k, h, more, q) => {
        const best = economicProductionQuantity({
          annualDemand: d,
          orderCost: k,
          holdingCost: h,
          productionRate: d + more,
        }) as number;
        expect(best).toBeGreaterThanOrEqual(
          (economicOrderQuantity(d, k, h) as number) * (1 - 1e-12),
        );
        const least = economicProductionCost({
          annualDemand: d,
          orderCost: k,
          holdingCost: h,
          productionRate: d + more,
        }) as number;
        const other = economicProductionCost({
          annualDemand: d,
          orderCost: k,
          holdingCost: h,
          productionRate: d + more,
          quantity: q,
        }) as number;
        expect(other).toBeGreaterThanOrEqual(least * (1 - 1e-12));
      }),
    );
  });

  it('is refused where production is no faster than demand', () => {
    expect(
      economicProductionQuantity({
        annualDemand: 1300,
        orderCost: 8,
        holdingCost: 1,
        productionRate: 1300,
      }),
    ).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(/production rate must be above/),
    });
  });
});

describe('the order quantity with discounts', () => {
  it.each(['all-units', 'incremental'] as const)('may begin at 1: %s', (kind) => {
    const problem = { annualDemand: 1560, orderCost: 8, holdingRate: 0.3, kind };
    const unitPrices = [0.75, 0.72, 0.68];

    expect(
      orderQuantityWithDiscounts({ ...problem, breakpoints: [1, 400, 800], unitPrices }),
    ).toEqual(orderQuantityWithDiscounts({ ...problem, breakpoints: [0, 400, 800], unitPrices }));
  });

  it.each(cases.discounts)('agrees: $kind, D $annualDemand, breakpoints $breakpoints', (given) => {
    const best = orderQuantityWithDiscounts({
      annualDemand: given.annualDemand,
      orderCost: given.orderCost,
      holdingRate: given.holdingRate,
      breakpoints: given.breakpoints,
      unitPrices: given.unitPrices,
      kind: given.kind as DiscountKind,
    }) as DiscountedOrder;
    expectWithin(best.quantity, given.quantity, relative);
    expectWithin(best.cost, given.cost, relative);
  });

  const priceList = fc
    .array(fc.tuple(positive, fc.double({ min: 0.5, max: 0.999, noNaN: true })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((steps) => {
      const breakpoints = [0];
      const prices = [100];
      for (const [step, factor] of steps) {
        breakpoints.push(breakpoints.at(-1)! + step);
        prices.push(prices.at(-1)! * factor);
      }
      return { breakpoints, prices };
    });

  /** The yearly cost of a quantity, straight from what an invoice says. */
  function costOf(
    d: number,
    k: number,
    rate: number,
    breakpoints: number[],
    prices: number[],
    isIncremental: boolean,
    q: number,
  ): number {
    let invoice = 0;
    breakpoints.forEach((from, j) => {
      const to = breakpoints[j + 1] ?? Infinity;
      if (isIncremental) invoice += Math.max(0, Math.min(q, to) - from) * prices[j]!;
      else if (q >= from && q < to) invoice = q * prices[j]!;
    });
    const average = invoice / q;
    return d * average + (k * d) / q + (rate * average * q) / 2;
  }

  it.each(['all-units', 'incremental'] as const)(
    'costs least: no other quantity has a cheaper year (%s)',
    (kind) => {
      fc.assert(
        fc.property(positive, positive, priceList, positive, (d, k, list, q) => {
          const { breakpoints, prices } = list;
          const best = orderQuantityWithDiscounts({
            annualDemand: d,
            orderCost: k,
            holdingRate: 0.2,
            breakpoints,
            unitPrices: prices,
            kind,
          });
          const { quantity, cost } = best as DiscountedOrder;
          const isIncremental = kind === 'incremental';
          const at = (x: number) => costOf(d, k, 0.2, breakpoints, prices, isIncremental, x);
          expectWithin(at(quantity), cost, 1e-9);
          for (const other of [q, ...breakpoints.slice(1)]) {
            expect(at(other)).toBeGreaterThanOrEqual(cost * (1 - 1e-9));
          }
        }),
      );
    },
  );

  it('with one price is the economic order quantity, purchase added to its cost', () => {
    for (const kind of ['all-units', 'incremental'] as const) {
      const best = orderQuantityWithDiscounts({
        annualDemand: 1300,
        orderCost: 8,
        holdingRate: 0.3,
        breakpoints: [0],
        unitPrices: [0.75],
        kind,
      }) as DiscountedOrder;
      expectWithin(best.quantity, economicOrderQuantity(1300, 8, 0.225) as number, 1e-13);
      expectWithin(best.cost, 975 + (economicOrderCost(1300, 8, 0.225) as number), 1e-13);
    }
  });

  it('is 0 where nothing is asked for', () => {
    expect(
      orderQuantityWithDiscounts({
        annualDemand: 0,
        orderCost: 8,
        holdingRate: 0.3,
        breakpoints: [0, 10],
        unitPrices: [2, 1],
      }),
    ).toEqual({
      quantity: 0,
      cost: 0,
    });
  });

  it.each([
    ['negative demand', [-1, 8, 0.3, [0], [1]], 'domain', /Annual demand/],
    ['a negative order cost', [10, -8, 0.3, [0], [1]], 'domain', /order cost/],
    ['no holding rate', [10, 8, 0, [0], [1]], 'domain', /holding rate/],
    ['no prices', [10, 8, 0.3, [], []], 'data', /no prices/],
    ['a price too few', [10, 8, 0.3, [0, 5], [1]], 'shape', /same size/],
    ['a first breakpoint above 1', [10, 8, 0.3, [2, 5], [2, 1]], 'domain', /first breakpoint/],
    ['breakpoints out of order', [10, 8, 0.3, [0, 5, 5], [3, 2, 1]], 'domain', /must increase/],
    ['a price of 0', [10, 8, 0.3, [0, 5], [1, 0]], 'domain', /above 0/],
    ['a rising price', [10, 8, 0.3, [0, 5], [1, 2]], 'domain', /must not increase/],
  ] as const)('is refused for %s', (_, [d, k, rate, breakpoints, prices], kind, sentence) => {
    expect(
      orderQuantityWithDiscounts({
        annualDemand: d,
        orderCost: k,
        holdingRate: rate,
        breakpoints: [...breakpoints],
        unitPrices: [...prices],
      }),
    ).toMatchObject({
      kind,
      message: expect.stringMatching(sentence),
    });
  });
});
