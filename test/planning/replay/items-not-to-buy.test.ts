import fc from 'fast-check';
import type { RateColumns } from '../../../src/planning/demand/demand-rate';
import type { Network, Product } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { itemsNotToBuy, minimumOrderAdvice } from '../../../src/planning/replay/items-not-to-buy';
import { PLAN_DATE } from '../../support/random-network';
import '../../support/repeatable-properties';
import { smallNetwork, type SmallPosition } from '../small-network';

/** Holding a unit of cost 10 costs 0.1 a day. */
const settings = { ...defaultSettings(PLAN_DATE), holdingRate: 3.65 };
const SEASON = 10;
const season = { sellingDays: SEASON };

function network(
  positions: readonly SmallPosition[],
  minOrders: readonly number[],
  products: readonly Partial<Product>[] = [{}],
): Network {
  const small = smallNetwork({
    products: products.map((each) => ({ unitCost: 10, price: 15, salvageValue: 4, ...each })),
    locations: [{ id: 'Leeds' }, { id: 'York' }, { id: 'Hull', isOpen: false }],
    positions: positions.map((position) => ({ orderCost: 5, ...position })),
  });
  const minOrderQuantity = Float64Array.from(minOrders);
  return { ...small, positions: { ...small.positions, minOrderQuantity } };
}

/** Known demand: as many units at the end of each day of the season. */
function known(...unitsADay: readonly number[]): RateColumns {
  const column = (value: number) => new Float64Array(unitsADay.length).fill(value);
  return {
    mean: Float64Array.from(unitsADay),
    variance: column(0),
    levelVariance: column(0),
    postSeasonFactor: column(1),
    tail: unitsADay.map(() => null),
    known: unitsADay.map((units) =>
      Float64Array.from({ length: SEASON }, (_, day) => (day + 1) * units),
    ),
  };
}

const leedsAndYork: readonly SmallPosition[] = [{ location: 0 }, { location: 1 }];

describe('advice on minimum orders', () => {
  it('is not to buy where the loss on what is left over exceeds the margin of the rest', () => {
    const [advice] = minimumOrderAdvice(
      network(leedsAndYork, [20, 20]),
      settings,
      known(1, 0),
      season,
    );

    // Ten sell with a margin of 5. Holding: 55 unit-days for these, 100 for the ten written off at 6.
    expect(advice).toMatchObject({
      product: 0,
      minOrder: 20,
      expectedDemand: 10,
      stock: 0,
      probabilityNotReached: 1,
      expectedLeftover: 10,
      expectedMargin: 50,
      advice: 'do not buy',
      reason: 'About 10 of the 20 stay unsold: a loss of 80.5 against a margin of 50.',
    });
    expect(advice!.expectedLoss).toBeCloseTo(80.5, 9);
  });

  it('is to buy what the locations sell together', () => {
    const [advice] = minimumOrderAdvice(
      network(leedsAndYork, [20, 20]),
      settings,
      known(1, 1),
      season,
    );

    expect(advice).toMatchObject({ expectedDemand: 20, probabilityNotReached: 0, advice: 'buy' });
  });

  it('counts stock, transfers and supply in time, without reserved and expired units', () => {
    const leeds = {
      ...{ location: 0, onHand: 6, reserved: 1, underWay: 2 },
      lots: [[0, 1]] as const,
      receipts: [
        [3, 4],
        [SEASON, 9],
      ] as const,
    };
    const all = [leeds, { location: 1, onHand: 3 }, { location: 2, onHand: 7 }];
    const [advice] = minimumOrderAdvice(network(all, [2, 2, 2]), settings, known(1, 0, 5), season);

    // Hull is closed: it sells nothing, but its stock is there.
    expect(advice).toMatchObject({ stock: 10 + 3 + 7, expectedDemand: 10, advice: 'do not buy' });
  });

  it('takes the smallest order of an outside supplier', () => {
    const all = [{ location: 0 }, { location: 1, source: 0 }];
    const given = network(all, [12, 1]);
    const positions = { ...given.positions, orderMultiple: Float64Array.of(5, 1) };
    const buy = (source: Int32Array) =>
      minimumOrderAdvice(
        { ...given, positions: { ...positions, source } },
        settings,
        known(1, 1),
        season,
      )[0]!.minOrder;

    expect(buy(Int32Array.of(-1, 0))).toBe(15);
    expect(buy(Int32Array.of(-1, -1))).toBe(1);
  });

  it('pays the price of the supplier', () => {
    const given = network(leedsAndYork, [10, 20]);
    const supplierUnitCost = Float64Array.of(14, 8);
    const [advice] = minimumOrderAdvice(
      { ...given, positions: { ...given.positions, supplierUnitCost } },
      settings,
      known(1, 0),
      season,
    );

    expect(advice!.expectedMargin).toBeCloseTo(10 * (15 - 14), 9);
  });

  it('leaves out what may not be bought', () => {
    const all = [
      { product: 0, location: 0 },
      { product: 1, location: 0 },
      { product: 2, location: 2 },
    ];
    const given = network(all, [2, 2, 2], [{ isPhaseOut: true }, {}, {}]);

    const advice = minimumOrderAdvice(given, settings, known(1, 1, 1), season);
    expect(advice.map(({ product }) => product)).toEqual([1]);
  });

  it('is about the shelf life, or else the obsolescence setting, at most', () => {
    const all = [
      { product: 0, location: 0 },
      { product: 1, location: 0 },
    ];
    const given = network(all, [2, 2], [{ shelfLifeDays: 4 }, {}]);
    const demandOver = (options = {}) =>
      minimumOrderAdvice(given, { ...settings, obsolescenceDays: 9 }, known(1, 1), options).map(
        ({ expectedDemand }) => expectedDemand,
      );

    expect(demandOver()).toEqual([4, 9]);
    expect(demandOver({ sellingDays: 3 })).toEqual([3, 3]);
  });

  it('without a price has the margin of the service level', () => {
    const given = network(leedsAndYork, [4, 4], [{ price: null, salvageValue: 10 }]);
    const [advice] = minimumOrderAdvice(given, settings, poisson(1, 0), season);
    const [dearer] = minimumOrderAdvice(
      given,
      { ...settings, serviceLevel: { ...settings.serviceLevel, standard: 0.99 } },
      poisson(1, 0),
      season,
    );

    expect(advice!.advice).toBe('buy');
    expect(dearer!.expectedMargin).toBeGreaterThan(4 * advice!.expectedMargin);
  });

  it('is on the products asked for', () => {
    const all = [0, 1, 2].map((product) => ({ product, location: 0 }));
    const given = network(all, [1, 2, 3], [{}, {}, {}]);

    const advice = minimumOrderAdvice(given, settings, known(1, 1, 1), {
      isAsked: (product, minOrder) => product > 0 && minOrder < 3,
    });
    expect(advice.map(({ product }) => product)).toEqual([1]);
  });

  it('never turns to buying when stock rises', () => {
    const scenario = fc.record({
      mean: fc.double({ min: 0.01, max: 5, noNaN: true }),
      minOrder: fc.integer({ min: 1, max: 200 }),
      price: fc.integer({ min: 11, max: 60 }),
      stocks: fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 6 }),
    });
    fc.assert(
      fc.property(scenario, ({ mean, minOrder, price, stocks }) => {
        const advice = stocks
          .sort((a, b) => a - b)
          .map((onHand) => {
            const given = network([{ location: 0, onHand }], [minOrder], [{ price }]);
            return minimumOrderAdvice(given, settings, poisson(mean), { sellingDays: 30 })[0]!
              .advice;
          });
        const first = advice.indexOf('do not buy');

        if (first >= 0) expect(new Set(advice.slice(first))).toEqual(new Set(['do not buy']));
      }),
    );
  });
});

describe('the items not to buy', () => {
  it('begin with the greatest net loss', () => {
    const all = [0, 1, 2].map((product) => ({ product, location: 0 }));
    const advice = minimumOrderAdvice(
      network(all, [20, 5, 40], [{}, {}, {}]),
      settings,
      known(1, 1, 1),
      season,
    );

    expect(itemsNotToBuy(advice).map(({ product }) => product)).toEqual([2, 0]);
  });
});

function poisson(...means: readonly number[]): RateColumns {
  const columns = known(...means);
  return { ...columns, variance: columns.mean, known: means.map(() => null) };
}
