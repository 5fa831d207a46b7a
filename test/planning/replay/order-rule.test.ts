import { placeOrders } from '../../../src/planning/replay/order-rule';
import { defaultSettings } from '../../../src/planning/network/settings';
import { replenishmentLevels } from '../../../src/planning/policy/replenishment';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallNetwork } from '../small-network';

const settings = defaultSettings(PLAN_DATE);

function orders(small: SmallNetwork, means: readonly number[], onItsWay: readonly number[] = []) {
  const network = smallNetwork(small);
  const { count, onHand } = network.positions;
  return placeOrders({
    network,
    settings,
    rates: {
      mean: Float64Array.from(means),
      variance: Float64Array.from(means),
      levelVariance: new Float64Array(count),
      postSeasonFactor: new Float64Array(count).fill(1),
      tail: new Array<null>(count).fill(null),
    },
    onHand,
    onItsWay: Float64Array.from({ length: count }, (_, p) => onItsWay[p] ?? 0),
    ordersFeed: true,
  });
}

/** Levels of a position with mean and variance 2 a day, over 14 days. */
const levels = replenishmentLevels({
  rate: { mean: 2, variance: 2, levelVariance: 0 },
  supply: {
    leadTime: 7,
    leadTimeSd: 0,
    reviewPeriod: 7,
    orderCost: 50,
    minOrderQuantity: 1,
    orderMultiple: 1,
    isReplenished: true,
  },
  serviceLevel: 0.95,
  holdingPerDay: (10 * 0.25) / 365,
  life: 365,
});

describe('placeOrders', () => {
  it('orders up to S below the reorder point, and nothing at it', () => {
    const at = (onHand: number) =>
      orders({ locations: [{}], positions: [{ location: 0, onHand }] }, [2]).supplier;
    expect(at(levels.reorderPoint)).toEqual([]);
    const quantity = levels.orderUpTo - levels.reorderPoint + 1;
    expect(at(levels.reorderPoint - 1)).toEqual([{ position: 0, quantity }]);
  });

  it('counts what is on its way', () => {
    const small = { locations: [{}], positions: [{ location: 0, onHand: 0 }] };
    expect(orders(small, [2], [levels.reorderPoint]).supplier).toEqual([]);
  });

  it('orders nothing in a phase-out or for a location that is closed or closes', () => {
    const positions = [{ location: 0, onHand: 0 }];
    expect(
      orders({ products: [{ isPhaseOut: true }], locations: [{}], positions }, [2]).supplier,
    ).toEqual([]);
    expect(orders({ locations: [{ isOpen: false }], positions }, [2]).supplier).toEqual([]);
    const closing = [{ closingDay: PLAN_DATE + 28 }];
    expect(orders({ locations: closing, positions }, [2]).supplier).toEqual([]);
  });

  describe('with a DC that supplies two stores', () => {
    const small = (dc: number, stores: readonly [number, number]): SmallNetwork => ({
      locations: [{ type: 'dc' }, {}, {}],
      lanes: [
        { from: 0, to: 1, leadTimeDays: 2 },
        { from: 0, to: 2, leadTimeDays: 2 },
      ],
      positions: [
        { location: 0, onHand: dc, source: -1 },
        { location: 1, onHand: stores[0], source: 0 },
        { location: 2, onHand: stores[1], source: 0 },
      ],
    });

    it('lets stores order from the DC what nine days of demand need', () => {
      // The 95 % quantile of a Poisson variable with mean 9 is 14, with mean 18 is 25.
      const { feed } = orders(small(500, [4, 0]), [0, 1, 2]);
      expect(feed).toEqual([
        { from: 0, to: 1, quantity: 10 },
        { from: 0, to: 2, quantity: 25 },
      ]);
    });

    it('shares what a DC has too little of', () => {
      const { feed } = orders(small(7, [4, 0]), [0, 1, 2]);
      expect(feed).toEqual([
        { from: 0, to: 1, quantity: 2 },
        { from: 0, to: 2, quantity: 5 },
      ]);
    });

    it('keeps the share of the customers of the DC itself', () => {
      // They want 12 in a week of mean 7; the stores want 10 and 25.
      const { feed } = orders(small(47, [4, 0]), [1, 1, 2]);
      expect(feed.map(({ quantity }) => quantity)).toEqual([10, 25]);
      const scarce = orders(small(24, [4, 0]), [1, 1, 2]);
      expect(scarce.feed.map(({ quantity }) => quantity)).toEqual([5, 13]);
    });

    it('lets the DC order on its echelon: stock in stores counts', () => {
      expect(orders(small(0, [300, 300]), [0, 1, 2]).supplier).toEqual([]);
      const { supplier } = orders(small(0, [0, 0]), [0, 1, 2]);
      expect(supplier).toHaveLength(1);
      expect(supplier[0]!.position).toBe(0);
      // Mean 3 a day over lead time 7, review 7 and 2 days down is 48; the order adds the EOQ.
      expect(supplier[0]!.quantity).toBeGreaterThan(48);
    });
  });
});
