import { noTransfers } from '../../../src/planning/replay/policies/no-transfers';
import { replay } from '../../../src/planning/replay/replay-steps';
import { averageDemand } from './average-demand';
import { flatWorld } from './flat-world';
import { CHAIN } from './flat-worlds';
import {
  CLOSING_SITES,
  EXPENSIVE_FREIGHT,
  NEW_PRODUCTS,
  SHARED_TRUCKS,
  STRONG_SEASON,
  UNRELIABLE_SUPPLIERS,
  WRONG_REGION,
} from './trait-worlds';
import type { ReplayWorld } from '../../../src/planning/replay/replay-world';

/** Units that a set of positions demands from one day to before another. */
function demanded(
  { network, demand }: ReplayWorld,
  of: (product: number, store: number) => boolean,
  [first, end]: readonly [number, number],
): number {
  const { product, location } = network.positions;
  let units = 0;
  for (let p = 0; p < network.positions.count; p += 1) {
    if (!of(product[p]!, location[p]!)) continue;
    for (let row = demand.start[p]!; row < demand.start[p + 1]!; row += 1) {
      if (demand.day[row]! >= first && demand.day[row]! < end) units += demand.quantity[row]!;
    }
  }
  return units;
}

it('charges freight of two fifths of the median unit cost', () => {
  const { network } = flatWorld({ ...EXPENSIVE_FREIGHT, products: 1, sites: 2 }, 1);
  expect(network.lanes[0]!.costPerUnit).toBeCloseTo(0.4 * 12, 12);
});

it('fills trucks: what stands idle at a store is more than one takes', () => {
  const { network } = flatWorld(SHARED_TRUCKS, 1);
  const { positions, products, lanes } = network;
  let volume = 0;
  for (let p = 0; p < positions.count; p += 1) {
    const isThere = positions.location[p] === 0;
    if (isThere) volume += positions.onHand[p]! * products[positions.product[p]!]!.volume;
  }
  expect(lanes[0]!.fixedCost).toBe(30);
  // Even a tenth of a store's stock fills a truck.
  expect(volume / 10).toBeGreaterThan(lanes[0]!.capacity!);
});

it('lets suppliers be late: more demand is unmet than if they were not', () => {
  const size = { products: 3, sites: 6 };
  const unmet = (leadTimeSd: number) =>
    replay(
      flatWorld({ ...UNRELIABLE_SUPPLIERS, ...size, leadTimeSd }, 2),
      noTransfers,
      averageDemand,
    ).unmet;
  expect(UNRELIABLE_SUPPLIERS.leadTimeSd).toBe(10);
  expect(unmet(10)).not.toBe(unmet(0));
});

describe('a promotion in the other region', () => {
  const world = flatWorld({ ...WRONG_REGION, products: 20 }, 1);
  const plain = flatWorld({ ...CHAIN, products: 20 }, 1);
  const { network, demand } = world;
  const isSouth = (l: number) => network.locations[l]!.region === 'South';

  it('raises demand of the promoted products in the South only', () => {
    const ratio = (of: (product: number, store: number) => boolean) =>
      demanded(world, of, [7, 35]) / demanded(plain, of, [7, 35]);
    expect(ratio((product, l) => product % 2 === 0 && isSouth(l))).toBeGreaterThan(2);
    expect(ratio((product, l) => product % 2 === 0 && !isSouth(l))).toBeLessThan(1.5);
    expect(ratio((product) => product % 2 === 1)).toBeLessThan(1.5);
  });

  it('flags promotion days in the history and in the demand to come', () => {
    const { history, location, product } = network.positions;
    const flagged = (start: Int32Array, flags: Uint8Array, p: number) =>
      flags.subarray(start[p]!, start[p + 1]!).reduce((sum, flag) => sum + flag, 0);
    for (let p = 0; p < network.positions.count; p += 1) {
      if (isSouth(location[p]!) && product[p]! % 2 === 0) continue;
      expect(flagged(history.start, history.isPromotion, p)).toBe(0);
      expect(flagged(demand.start, demand.isPromotion!, p)).toBe(0);
    }
    expect(history.isPromotion.reduce((sum, flag) => sum + flag, 0)).toBeGreaterThan(0);
    const days = demand.day.filter((_, row) => demand.isPromotion![row] === 1);
    expect(Math.min(...days)).toBe(7);
    expect(Math.max(...days)).toBe(34);
  });

  it('holds the stock for it in the North', () => {
    const onHand = (south: boolean) =>
      network.positions.onHand.reduce((sum, units, p) => {
        const isPart =
          network.positions.product[p]! % 2 === 0 &&
          isSouth(network.positions.location[p]!) === south;
        return isPart ? sum + units : sum;
      }, 0);
    expect(onHand(false)).toBeGreaterThan(1.5 * onHand(true));
  });
});

it('ends the demand of a site that closes, on the day on which it closes', () => {
  const world = flatWorld({ ...CLOSING_SITES, products: 4 }, 1);
  for (const { location, day, announcedOn } of world.closures!) {
    const there = (_: number, store: number): boolean => store === location;
    expect(announcedOn).toBe(day - 28);
    expect(demanded(world, there, [0, day])).toBeGreaterThan(0);
    expect(demanded(world, there, [day, Infinity])).toBe(0);
  }
});

it('writes off what a site holds when it closes', () => {
  const world = flatWorld({ ...CLOSING_SITES, products: 2, sites: 4 }, 1);
  expect(replay(world, noTransfers, averageDemand).writtenOff).toBeGreaterThan(0);
});

it('launches new products with no history, or a short one, and equal stock', () => {
  const { network, settings } = flatWorld({ ...NEW_PRODUCTS, products: 4, misplacement: 0 }, 1);
  const { history, onHand, product } = network.positions;
  const first = (of: number) =>
    Math.min(
      Infinity,
      ...[...product.keys()]
        .filter((p) => product[p] === of && history.start[p]! < history.start[p + 1]!)
        .map((p) => history.day[history.start[p]!]!),
    );
  const stock = (of: number) => new Set(onHand.filter((_, p) => product[p] === of)).size;
  expect(first(0)).toBe(Infinity);
  expect(first(2)).toBeGreaterThanOrEqual(settings.planDate - 7);
  expect(first(1)).toBeLessThan(settings.planDate - 28);
  expect(stock(0)).toBe(1);
  expect(stock(1)).toBeGreaterThan(1);
});

it('moves a strong season through the year, family by family', () => {
  const world = flatWorld({ ...STRONG_SEASON, products: 8 }, 1);
  const { products } = world.network;
  const family = (wanted: number, days: readonly [number, number]) =>
    demanded(world, (product) => products[product]!.family === `Family ${wanted}`, days);
  // Family 0 has its peak on day 45, family 2 half a year later.
  expect(family(0, [31, 59])).toBeGreaterThan(2 * family(0, [154, 182]));
  expect(family(2, [154, 182])).toBeGreaterThan(2 * family(2, [31, 59]));
});
