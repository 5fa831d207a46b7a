import { defaultSettings } from '../../../src/planning/network/settings';
import { ReplayedNetwork } from '../../../src/planning/replay/replayed-network';
import type { ReplayWorld } from '../../../src/planning/replay/replay-world';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { smallWorld } from './small-world';

/** Unit cost 10, price 22, salvage value 4; holding a unit for a day costs 1. */
const product = { unitCost: 10, price: 22, salvageValue: 4, volume: 2 };
const settings = { ...defaultSettings(PLAN_DATE), holdingRate: 36.5 };

function run(
  world: ReplayWorld,
  act: (replayed: ReplayedNetwork, day: number) => void = () => undefined,
) {
  const replayed = new ReplayedNetwork(world);
  for (let day = 0; day < world.days; day += 1) {
    replayed.beginDay(day);
    act(replayed, day);
    replayed.endReview();
    replayed.meetDemand(day);
  }
  return replayed.result('test');
}

describe('ReplayedNetwork', () => {
  it('loses the margin of demand that stock cannot meet, and holds what is left', () => {
    const network = smallNetwork({
      products: [product],
      locations: [{}],
      positions: [{ location: 0, onHand: 5 }],
    });
    const result = run(smallWorld(network, { days: 3, demand: [[2, 0, 4]], settings }));
    expect(result.unmet).toBe(1);
    expect(result.stockoutDays).toBe(1);
    expect(result.costs.lostMargin).toBe(12);
    expect(result.costs.holding).toBeCloseTo(3 + 3 + 0, 9);
    expect(result.fillRate).toBeCloseTo(5 / 6, 12);
  });

  it('lets the share of unmet demand wait that is not lost', () => {
    const network = smallNetwork({
      products: [product],
      locations: [{}],
      positions: [{ location: 0, onHand: 0, receipts: [[2, 10]] }],
    });
    const backordered = { ...settings, lostSaleShare: 0.25 };
    const result = run(
      smallWorld(network, { days: 3, demand: [[8]], settings: backordered, meanAfter: 1 }),
    );
    expect(result.costs.lostMargin).toBe(8 * 0.25 * 12);
    expect(result.sold).toBe(6);
    expect(result.left).toBe(4);
  });

  it('charges freight, handling, the line and the vehicles of a transfer', () => {
    const network = smallNetwork({
      products: [product],
      locations: [{ handlingCost: 0.5 }, {}],
      lanes: [
        {
          from: 0,
          to: 1,
          costPerUnit: 1,
          costPerVolume: 0.25,
          lineCost: 3,
          fixedCost: 40,
          capacity: 5,
          leadTimeDays: 1,
        },
      ],
      positions: [{ location: 0, onHand: 10 }, { location: 1 }],
    });
    const world = smallWorld(network, { days: 2, demand: [[], [0, 3]], settings });
    const result = run(world, (replayed, day) => {
      if (day === 0) replayed.transfer({ product: 0, from: 0, to: 1, quantity: 6 }, day);
    });
    expect(result.costs.freight).toBeCloseTo(6 * (1 + 0.5 + 0.5), 9);
    expect(result.costs.lines).toBe(3);
    // 12 of volume need three vehicles of 5.
    expect(result.costs.shipments).toBe(120);
    // The units in transit are held too; three of them sell on arrival.
    expect(result.costs.holding).toBeCloseTo(4 + 6 + 4 + 3, 9);
    expect(result.unmet).toBe(0);
  });

  it('orders at the order cost, and gives fresh stock its shelf life', () => {
    const network = smallNetwork({
      products: [{ ...product, shelfLifeDays: 3 }],
      locations: [{}],
      positions: [{ location: 0, leadTime: 2, orderCost: 15 }],
    });
    const result = run(
      smallWorld(network, { days: 6, demand: [[0, 0, 1]], settings }),
      (replayed, day) => {
        if (day === 0) replayed.order(0, 4, day);
      },
    );
    expect(result.costs.ordering).toBe(15);
    // Arrived on day 2, it sells on days 2 to 4 and expires on day 5.
    expect(result.writtenOff).toBe(3);
    expect(result.costs.writeOffs).toBe(3 * (10 - 4));
  });

  it('draws supplier lead times alike for every policy', () => {
    const network = smallNetwork({
      products: [product],
      locations: [{}],
      positions: [{ location: 0, leadTime: 20, leadTimeSd: 6 }],
    });
    const arrivals = (orderedBefore: boolean) => {
      const replayed = new ReplayedNetwork(
        smallWorld(network, { days: 60, demand: [[]], settings }),
      );
      if (orderedBefore) replayed.order(0, 1, 1);
      replayed.order(0, 2, 5);
      return replayed.supply.all().at(-1)!.day;
    };
    expect(arrivals(true)).toBe(arrivals(false));
  });

  it('writes off the stock of a location that closes', () => {
    const network = smallNetwork({
      products: [product],
      locations: [{}],
      positions: [{ location: 0, onHand: 7 }],
    });
    const closures = [{ location: 0, day: 1, announcedOn: 0 }];
    const result = run(smallWorld(network, { days: 3, demand: [[2]], settings, closures }));
    expect(result.writtenOff).toBe(5);
    expect(result.left).toBe(0);
  });

  it('marks down at the value lost', () => {
    const network = smallNetwork({
      products: [product],
      locations: [{}],
      positions: [{ location: 0, onHand: 7 }],
    });
    const result = run(smallWorld(network, { days: 1, demand: [[]], settings }), (replayed) => {
      replayed.markDown({ product: 0, location: 0, quantity: 3 });
    });
    expect(result.costs.markdowns).toBe(3 * (10 - 4));
    expect(result.left).toBe(4);
  });

  it('begins without what was reserved or committed to approved transfers', () => {
    const network = smallNetwork({
      products: [product],
      locations: [{}],
      positions: [{ location: 0, onHand: 7, reserved: 2, underWay: -3 }],
    });
    expect(run(smallWorld(network, { days: 1, demand: [[]], settings })).left).toBe(2);
  });
});
