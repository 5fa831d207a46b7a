import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import type { Location, Product } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { assemblePosition } from '../../../src/planning/rebalance/assemble-position';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallPosition } from '../small-network';

const settings = defaultSettings(PLAN_DATE);
const DAILY_HOLDING = 2.5 / 365;

function assembled(
  position: Omit<SmallPosition, 'location'>,
  location: Partial<Location> = {},
  product: Partial<Product> = {},
) {
  const network = smallNetwork({
    products: [product],
    locations: [location],
    positions: [{ location: 0, mean: 1, sd: 1, ...position }],
  });
  return assemblePosition(network, settings, estimateDemand(network, settings), 0);
}

describe('what a location has and may ship', () => {
  it.each<[string, number, number, Omit<SmallPosition, 'location'>, Partial<Location>]>([
    ['is what is on hand', 50, 50, { onHand: 50 }, {}],
    ['leaves out what is reserved', 38, 38, { onHand: 50, reserved: 12 }, {}],
    ['may be short of what is promised', -4, 0, { onHand: 8, reserved: 12 }, {}],
    ['holds back what must stay', 50, 30, { onHand: 50 }, { keepAtLeast: { units: 20 } }],
    ['holds back days of mean demand', 50, 36, { onHand: 50 }, { keepAtLeast: { days: 14 } }],
    ['counts what comes, and ships it later', 60, 50, { onHand: 50, underWay: 10 }, {}],
    ['leaves out what is promised elsewhere', 40, 40, { onHand: 50, underWay: -10 }, {}],
    ['leaves out what has expired', 43, 43, { onHand: 50, lots: [[0, 7]] }, {}],
    ['is whole units', 50, 50, { onHand: 50.7 }, {}],
    ['all leaves a closed location', 50, 50, { onHand: 50 }, { isOpen: false }],
    [
      'all leaves a closed location, whatever it had to keep',
      50,
      50,
      { onHand: 50 },
      { isOpen: false, keepAtLeast: { units: 20 } },
    ],
    ['ships nothing where it may not', 50, 0, { onHand: 50 }, { canShip: false }],
  ])('%s', (_, available, shippable, position, location) => {
    const result = assembled(position, location);

    expect([result.stock.available, result.shippable]).toEqual([available, shippable]);
  });
});

describe('what is on its way to a location', () => {
  it('is one receipt a day from today on, overdue ones today', () => {
    const { stock } = assembled({
      receipts: [
        [-3, 4],
        [0, 1],
        [5, 6],
        [5, 2],
        [9, 0.5],
      ],
    });

    expect(stock.receipts).toEqual([
      { day: 0, quantity: 5 },
      { day: 5, quantity: 8 },
    ]);
  });
});

describe('when supply comes to a location', () => {
  it('is uncertain if its lead time varies: an order is no surer for being overdue', () => {
    const { stock } = assembled({ receipts: [[-3, 4]], leadTime: 14, leadTimeSd: 6 });

    expect(stock.receipts).toEqual([{ day: 0, quantity: 4 }]);
    const days = stock.supplyTimes!.map(({ receipts }) => receipts[0]!.day);
    expect(Math.min(...days)).toBeGreaterThan(0);
    // Half of what is left of a normal distribution beyond half a standard deviation: P = 0.154.
    expect(days[2]).toBeCloseTo(-3 + 6 * 1.018, 2);
  });

  it('is certain if it does not vary', () => {
    expect(assembled({ receipts: [[-3, 4]], leadTime: 14 }).stock.supplyTimes).toBeUndefined();
  });
});

describe('what is expected to expire', () => {
  it('is what demand does not take of each lot', () => {
    // One unit a day: some 6 of 20 sell, so 14 expire.
    const { stock } = assembled({
      onHand: 30,
      lots: [
        [6, 20],
        [60, 10],
      ],
    });

    expect(stock.waste).toEqual([{ day: 6, units: 14 }]);
  });
});

describe('a location that closes', () => {
  const { stock } = assembled(
    {
      onHand: 50,
      receipts: [
        [5, 4],
        [10, 6],
      ],
    },
    { closingDay: PLAN_DATE + 10 },
  );

  it('sells until then what it has and what comes before, and orders nothing', () => {
    expect(stock).toMatchObject({ life: 10, isReplenished: false, orderCycle: null });
    expect(stock.receipts).toEqual([{ day: 5, quantity: 4 }]);
    expect(stock.rate.mean).toBe(1);
  });

  it('leaves to later plans what they can still send away', () => {
    expect(stock.reviewPeriod).toBe(7);
  });
});

describe('how long stock keeps its value', () => {
  it.each([
    ['the obsolescence setting', {}, 365],
    ['its shelf life, where that is shorter', { shelfLifeDays: 40 }, 40],
    ['the setting, where its shelf life is longer', { shelfLifeDays: 900 }, 365],
  ])('is %s', (_, product, life) => {
    expect(assembled({ onHand: 5 }, {}, product).stock.life).toBe(life);
  });

  it('is lot by lot the days to expiry, the oldest sold first, after what is reserved', () => {
    const { stock } = assembled({
      onHand: 60,
      reserved: 5,
      lots: [
        [-1, 3],
        [10, 20],
        [30, 10],
        [700, 8],
      ],
    });

    expect(stock.lots).toEqual([
      { lastUnit: 15, life: 10 },
      { lastUnit: 25, life: 30 },
    ]);
  });
});

describe('what stock costs', () => {
  it('is capital by the day, the loss if never sold, and margin if short', () => {
    const { stock } = assembled({}, {}, { unitCost: 10, salvageValue: 4, price: 22 });

    expect(stock).toMatchObject({ writeOffCost: 6, underageCost: 12 });
    expect(stock.holdingPerDay).toBeCloseTo(2.5 / 365, 12);
  });

  it('is no loss where salvage fetches more than it cost', () => {
    expect(assembled({}, {}, { unitCost: 10, salvageValue: 14 }).stock.writeOffCost).toBe(0);
  });

  it('takes the service level of its class', () => {
    expect(assembled({}, {}, { serviceClass: 'critical' }).serviceLevel).toBe(0.995);
  });

  it('is never bought again in a phase-out', () => {
    expect(assembled({}, {}, { isPhaseOut: true }).stock).toMatchObject({
      isReplenished: false,
      reorderPoint: 0,
    });
  });
});

describe('the order cycle of a position', () => {
  it('has the levels by which it orders, and saves holding over a cycle', () => {
    const { stock, levels } = assembled({ onHand: 5, mean: 2 });
    const { reorderPoint, orderUpTo } = levels;

    expect(orderUpTo).toBeGreaterThan(reorderPoint);
    expect(stock.orderCycle).toMatchObject({ reorderPoint, orderUpTo });
    expect(stock.orderCycle!.savingPerUnit).toBeCloseTo(
      (DAILY_HOLDING * (orderUpTo - reorderPoint)) / 2,
      12,
    );
  });

  it.each<[string, Omit<SmallPosition, 'location'>, Partial<Location>, Partial<Product>]>([
    ['with a shelf life', {}, {}, { shelfLifeDays: 200 }],
    ['with a dated lot', { lots: [[30, 2]] }, {}, {}],
    ['in a phase-out', {}, {}, { isPhaseOut: true }],
    ['at a closed location', {}, { isOpen: false }, {}],
    ['without demand', { mean: 0 }, {}, {}],
    ['where another location supplies it', { source: 0 }, {}, {}],
  ])('is none %s', (_, position, location, product) => {
    expect(assembled({ onHand: 5, ...position }, location, product).stock.orderCycle).toBeNull();
  });

  it('is none where the plan decides on orders', () => {
    const network = smallNetwork({
      locations: [{}],
      positions: [{ location: 0, mean: 1, sd: 1 }],
    });
    const buying = { ...settings, allowPurchases: true };
    const { stock } = assemblePosition(network, buying, estimateDemand(network, buying), 0);

    expect(stock).toMatchObject({ orderCycle: null, reorderPoint: -Infinity });
  });
});

describe('a position that orders by another estimate than that of the plan', () => {
  const network = smallNetwork({
    locations: [{}],
    positions: [{ location: 0, mean: 1, sd: 1 }],
  });
  const demand = estimateDemand(network, settings);
  const ordering = {
    ...demand,
    mean: Float64Array.of(3),
    variance: Float64Array.of(9),
  };
  const orders = assemblePosition(network, settings, ordering, 0);

  it('has the levels and the order cycle of that estimate, and sells by the plan', () => {
    const { stock, levels } = assemblePosition(network, settings, { ...demand, ordering }, 0);

    expect(levels).toEqual(orders.levels);
    expect(stock.reorderPoint).toBe(orders.stock.reorderPoint);
    expect(stock.orderCycle).toEqual(orders.stock.orderCycle);
    expect(stock.rate.mean).toBe(1);
  });

  it('orders nothing once its location is closed', () => {
    const closed = { ...network, locations: [{ ...network.locations[0]!, isOpen: false }] };
    const { stock } = assemblePosition(closed, settings, { ...demand, ordering }, 0);

    expect(stock).toMatchObject({ reorderPoint: 0, orderCycle: null, isReplenished: false });
  });
});

describe('the stock of a closed location', () => {
  it('finds no use by the next plan', () => {
    expect(assembled({}, { isOpen: false }).stock.reviewPeriod).toBeNull();
    expect(assembled({}).stock.reviewPeriod).toBe(7);
  });

  it('meets no demand and is not replenished', () => {
    const { stock } = assembled({ onHand: 5, mean: 4 }, { isOpen: false });

    expect(stock.rate.mean).toBe(0);
    expect(stock.isReplenished).toBe(false);
  });
});
