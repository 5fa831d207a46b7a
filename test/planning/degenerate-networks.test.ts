import type {
  Lane,
  Location,
  Network,
  Positions,
  Product,
} from '../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../src/planning/network/settings';
import { plan } from '../../src/planning/plan';
import { PLAN_DATE, randomNetwork } from '../support/random-network';
import { brokenRules } from './lagrangian/broken-limits';
import { smallNetwork } from './small-network';

const settings = defaultSettings(PLAN_DATE);
const usual = randomNetwork({ seed: 5, products: 12, locations: 8, neighbours: 4 });

function withPositions(change: (positions: Positions) => Partial<Positions>): Network {
  return { ...usual, positions: { ...usual.positions, ...change(usual.positions) } };
}

function withLanes(change: (lane: Lane) => Partial<Lane>): Network {
  return { ...usual, lanes: usual.lanes.map((lane) => ({ ...lane, ...change(lane) })) };
}

function withProducts(change: Partial<Product>): Network {
  return { ...usual, products: usual.products.map((product) => ({ ...product, ...change })) };
}

function withLocations(change: Partial<Location>): Network {
  return { ...usual, locations: usual.locations.map((location) => ({ ...location, ...change })) };
}

function carrying(capacity: number): Pick<Network, 'lanes'> {
  const { lanes } = withLanes(() => ({ capacity, maxShipments: 1 }));
  return { lanes };
}

function keeping(units: number): Pick<Network, 'locations'> {
  const { locations } = withLocations({ keepAtLeast: { units } });
  return { locations };
}

function nothing(count: number): Float64Array {
  return new Float64Array(count);
}

/** Plans it, and checks what holds for every plan: its rules, its units, its money and its bound. */
async function planned(network: Network, changed: Partial<PlanSettings> = {}) {
  const wanted = { ...settings, ...changed };
  const started = process.cpuUsage();
  const result = await plan(network, wanted);
  const { user, system } = process.cpuUsage(started);
  const { before, after, lowerBound, gap } = result.objective;
  expect(brokenRules(network, wanted, result)).toEqual([]);
  const { available, availableAfter } = result.positions;
  expect(sum(availableAfter)).toBe(sum(available));
  expect([before, after, lowerBound, gap].filter((figure) => !Number.isFinite(figure))).toEqual([]);
  expect(after).toBeLessThanOrEqual(before);
  expect(lowerBound).toBeLessThanOrEqual(after);
  return { ...result, seconds: (user + system) / 1e6 };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('a network with next to nothing to plan', () => {
  const aMillion = withPositions(({ onHand }) => ({ onHand: onHand.map((_, p) => (p % 3) * 5e5) }));

  it.each<[string, Network, Partial<PlanSettings>]>([
    ['nothing is in stock', withPositions(({ count }) => ({ onHand: nothing(count) })), {}],
    ['everything is reserved', withPositions(({ onHand }) => ({ reserved: onHand.slice() })), {}],
    [
      'more is promised than there is',
      withPositions(({ onHand }) => ({ reserved: onHand.map((units) => units + 7) })),
      {},
    ],
    ['there is one location', randomNetwork({ seed: 5, products: 12, locations: 1 }), {}],
    ['there is no lane', { ...usual, lanes: [] }, {}],
    ['every lane is without capacity', withLanes(() => ({ capacity: 0 })), {}],
    ['no unit fits on a vehicle', { ...withProducts({ volume: 1e12 }), ...carrying(1) }, {}],
    ['there is no money', usual, { transferBudget: 0 }],
    ['no shipment is allowed', usual, { maxShipments: 0 }],
    ['every location is closed', withLocations({ isOpen: false }), {}],
    ['no location may ship', withLocations({ canShip: false }), {}],
    ['nothing may leave or enter', withLocations({ outboundLimit: 0, inboundLimit: 0 }), {}],
    ['a pack holds more than any stock', withProducts({ packSize: 1_000_000 }), {}],
    ['the least quantity is above any stock', withProducts({ minTransferQuantity: 1e6 }), {}],
    ['a unit costs a fortune to move', withLanes(() => ({ costPerUnit: 1e12 })), {}],
    ['a line costs a fortune', withLanes(() => ({ lineCost: 1e12 })), {}],
    ['a shipment costs a fortune', withLanes(() => ({ fixedCost: 1e12, capacity: 3 })), {}],
    ['nothing is worth anything', withProducts({ unitCost: 0, price: 0, salvageValue: 0 }), {}],
    ['a million units must stay', { ...aMillion, ...keeping(1e6) }, {}],
  ])('stays as it is where %s', async (_, network, changed) => {
    const { transfers, objective, seconds } = await planned(network, changed);

    expect(transfers).toEqual([]);
    expect(objective.after).toBe(objective.before);
    expect(seconds).toBeLessThan(5);
  });
});

describe('a network at the edge of what there is', () => {
  it.each<[string, Network]>([
    ['freight costs and takes nothing', withLanes(() => ({ costPerUnit: 0, leadTimeDays: 0 }))],
    ['a unit is worth a fortune', withProducts({ unitCost: 1e12, price: 2e12, salvageValue: 0 })],
    ['a sale loses money', withProducts({ price: 0.1 })],
    ['every product is a phase-out', withProducts({ isPhaseOut: true })],
    [
      'units take no room',
      { ...withProducts({ volume: 0 }), lanes: withLanes(() => ({ capacity: 1 })).lanes },
    ],
    [
      'stock comes in fractions',
      withPositions(({ onHand }) => ({ onHand: onHand.map((units) => units + 0.37) })),
    ],
    [
      'some stock is below nothing',
      withPositions(({ onHand }) => ({
        onHand: onHand.map((units, p) => (p % 2 === 0 ? units : -units)),
      })),
    ],
    [
      'lanes lead back to where they start',
      {
        ...usual,
        lanes: [
          ...usual.lanes,
          ...usual.locations.map((_, at) => ({
            ...usual.lanes[0]!,
            from: at,
            to: at,
            costPerUnit: 0,
          })),
        ],
      },
    ],
  ])('is planned where %s, and no line leads back to where it starts', async (_, network) => {
    const { transfers, objective, seconds } = await planned(network);

    expect(transfers.length).toBeGreaterThan(0);
    expect(transfers.filter(({ from, to }) => from === to)).toEqual([]);
    expect(objective.gap).toBeLessThan(1e-6);
    expect(seconds).toBeLessThan(5);
  });

  it('moves next to nothing where nobody buys anything: only what would have to be kept', async () => {
    const still = withPositions(({ count }) => ({
      forecastMean: nothing(count),
      forecastSd: nothing(count),
    }));

    expect((await planned(still)).objective.gap).toBe(0);
  });

  it.each<[string, Partial<Lane>]>([
    ['', {}],
    [', on lanes that hold ten', { capacity: 0.1, maxShipments: 1 }],
    [', on lanes whose lines cost something', { lineCost: 3 }],
  ])('looks no further into a million units than somebody wants them%s', async (_, lane) => {
    const rich = withPositions(({ onHand }) => ({
      onHand: onHand.map((_units, p) => (p % 3 === 0 ? 1e6 : 0)),
    }));
    const network = { ...rich, lanes: rich.lanes.map((each) => ({ ...each, ...lane })) };
    const { transfers, objective, seconds } = await planned(network);

    expect(transfers.length).toBeGreaterThan(20);
    expect(objective.gap).toBeLessThan(1e-4);
    expect(seconds).toBeLessThan(10);
  });

  it('serves a million a day as far as stock goes', async () => {
    const { transfers, seconds } = await planned(
      smallNetwork({
        locations: [{}, {}],
        lanes: [{ from: 0, to: 1 }],
        positions: [
          { location: 0, onHand: 100_000, mean: 0.1, sd: 0.4 },
          { location: 1, onHand: 1, mean: 1e6, sd: 1e6, leadTime: 20 },
        ],
      }),
    );

    expect(transfers.map(({ quantity }) => quantity)).toEqual([expect.any(Number)]);
    expect(transfers[0]!.quantity).toBeGreaterThan(99_000);
    expect(seconds).toBeLessThan(10);
  });

  it('gives products that are all alike plans that cost alike', async () => {
    const { transfers } = await planned(alike(40, {}));
    const moved = new Float64Array(40);
    for (const { product, quantity } of transfers) moved[product]! += quantity;

    expect(new Set(moved).size).toBe(1);
    expect(moved[0]).toBeGreaterThan(0);
  });

  it.each<[string, Partial<Lane>]>([
    ['one vehicle a lane', { fixedCost: 1000 }],
    ['as many vehicles as they fill', { fixedCost: 1000, capacity: 500, maxShipments: null }],
    ['vehicles that are small', { fixedCost: 100, capacity: 50, maxShipments: null }],
  ])('proves the best plan of products that are all alike on %s', async (_, lane) => {
    const { transfers, objective } = await planned(alike(200, lane));

    expect(transfers.length).toBeGreaterThan(0);
    expect(objective.gap).toBeLessThan(1e-6);
  });
});

/** Products that two locations have and two others want, with lanes between all of these. */
function alike(count: number, lane: Partial<Lane>): Network {
  return smallNetwork({
    products: Array.from({ length: count }, () => ({})),
    locations: [{}, {}, {}, {}],
    lanes: [0, 1].flatMap((from) => [2, 3].map((to) => ({ ...lane, from, to }))),
    positions: Array.from({ length: 4 * count }, (_, p) => ({
      product: p >> 2,
      location: p % 4,
      onHand: p % 4 < 2 ? 40 : 0,
      mean: 0.5,
      sd: 1,
    })),
  });
}
