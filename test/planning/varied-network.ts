import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { Location, Network, Positions } from '../../src/planning/network/network';
import { PLAN_DATE, randomNetwork } from '../support/random-network';

/** What every varied network of a test shares; the seed draws the rest. */
export interface VariedShape {
  readonly seed: number;
  readonly products?: number;
  readonly locations?: number;
  readonly minTransferQuantity?: number;
  readonly lineCost?: number;
  readonly fixedCost?: number;
}

/**
 * A small network with something of everything that a plan must respect: closed locations and ones
 * that may only ship or only receive, hubs and stores, dense and missing lanes, slow lanes, packs,
 * stock to keep, reserved stock, transfers and receipts on their way, lots near their expiry and
 * past it, phase-outs, with and without prices.
 */
export function variedNetwork(shape: VariedShape): Network {
  const generator = xoroshiro128plus(7919 * shape.seed + 1);
  const uniform = (): number => uniformFloat64(generator);
  const integer = (most: number): number => Math.floor(uniform() * (most + 1));
  const network = randomNetwork({
    products: 1 + integer(3),
    locations: 3 + integer(5),
    meanPerDay: [0.02, 0.1, 0.5, 2][integer(3)]!,
    maxPackSize: 1 + integer(5),
    withReceipts: uniform() < 0.6,
    withoutPrices: uniform() < 0.3,
    ...(uniform() < 0.4 ? { neighbours: 2 } : {}),
    ...shape,
  });
  const density = 0.3 + 0.7 * uniform();
  return {
    products: network.products.map((product) => ({
      ...product,
      weight: uniform(),
      serviceClass: (['standard', 'high', 'critical'] as const)[integer(2)]!,
      isPhaseOut: uniform() < 0.2,
      shelfLifeDays: uniform() < 0.3 ? 10 + integer(90) : null,
    })),
    locations: network.locations.map((location): Location => ({
      ...location,
      type: uniform() < 0.35 ? 'dc' : 'store',
      isOpen: uniform() > 0.08,
      canShip: uniform() > 0.1,
      canReceive: uniform() > 0.1,
      handlingCost: uniform() < 0.3 ? uniform() / 2 : 0,
      keepAtLeast: uniform() < 0.7 ? location.keepAtLeast : { days: integer(20) },
    })),
    lanes: network.lanes
      .filter(() => uniform() < density)
      .map((lane) => ({
        ...lane,
        costPerUnit: uniform() < 0.1 ? 0 : lane.costPerUnit * 2 * uniform(),
        costPerWeight: uniform() / 4,
        leadTimeDays: integer(9),
      })),
    positions: variedPositions(network.positions, uniform, integer),
  };
}

function variedPositions(
  positions: Positions,
  uniform: () => number,
  integer: (most: number) => number,
): Positions {
  const start = new Int32Array(positions.count + 1);
  const quantity: number[] = [];
  const expiryDay: number[] = [];
  const onHand = positions.onHand.map((units) => Math.min(units, 30 + integer(60)));
  for (let p = 0; p < positions.count; p += 1) {
    let left = uniform() < 0.25 ? onHand[p]! : 0;
    for (let day = integer(20) - 4; left > 0 && quantity.length < start[p]! + 3; day += 12) {
      const units = 1 + integer(left - 1);
      quantity.push(units);
      expiryDay.push(PLAN_DATE + day);
      left -= units;
    }
    start[p + 1] = quantity.length;
  }
  return {
    ...positions,
    onHand,
    reserved: positions.reserved.map((units) => (uniform() < 0.2 ? integer(8) : units)),
    transfersInTransit: positions.transfersInTransit.map(() =>
      uniform() < 0.15 ? integer(12) - 6 : 0,
    ),
    lots: {
      start,
      quantity: Float64Array.from(quantity),
      expiryDay: Int32Array.from(expiryDay),
    },
  };
}
