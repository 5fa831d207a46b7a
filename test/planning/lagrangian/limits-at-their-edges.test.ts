import type { Lane, Network } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { variedNetwork } from '../varied-network';
import { brokenRules } from './broken-limits';
import { limitNetwork } from './limited-network';

const settings = defaultSettings(PLAN_DATE);

/** Identical products, with too much stock at one store and too little at the other. */
function identical(products: number, lane: Partial<Lane> = {}): Network {
  return smallNetwork({
    products: Array.from({ length: products }, () => ({})),
    locations: [{}, {}],
    lanes: [{ from: 0, to: 1, ...lane }],
    positions: Array.from({ length: products }, (_, product) => [
      { product, location: 0, onHand: 60, mean: 0.1, sd: 0.4 },
      { product, location: 1, onHand: 1, mean: 1, sd: 1, leadTime: 20 },
    ]).flat(),
  });
}

async function planned(network: Network, changed: Partial<PlanSettings> = {}) {
  const wanted = { ...settings, ...changed };
  const result = await plan(network, wanted);
  expect(brokenRules(network, wanted, result)).toEqual([]);
  const quantity = result.transfers.reduce((sum, line) => sum + line.quantity, 0);
  return { ...result, quantity };
}

describe('a limit at its extreme values', () => {
  it.each<[string, Partial<Lane>, Partial<PlanSettings>]>([
    ['a lane has no capacity', { capacity: 0 }, {}],
    ['there is no budget', {}, { transferBudget: 0 }],
    ['no shipment is allowed', {}, { maxShipments: 0 }],
    ['a shipment costs more than the stock is worth', { fixedCost: 1e9 }, {}],
    ['a unit costs more than the stock is worth', { costPerUnit: 1e9, capacity: 5 }, {}],
  ])('stops every transfer if %s', async (_, lane, changed) => {
    const { transfers, objective } = await planned(identical(4, lane), changed);

    expect(transfers).toEqual([]);
    expect(objective.after).toBe(objective.before);
  });

  it('is filled to the last unit by identical products', async () => {
    const { quantity, objective } = await planned(identical(6, { capacity: 31 }));

    expect(quantity).toBe(31);
    expect(objective.gap).toBeLessThan(0.01);
  });

  it('changes nothing where it is wide', async () => {
    const unlimited = await planned(identical(3));
    const wide = await planned(identical(3, { capacity: 1e6 }), {
      transferBudget: 1e9,
      maxShipments: 5,
    });

    expect(wide.transfers).toEqual(unlimited.transfers);
    // Saving and bound are sums of the same money in another order.
    expect(wide.objective.gap).toBeLessThan(4 * Number.EPSILON);
    expect(wide.shadowPrices).toEqual([]);
  });

  it('has a shadow price near what one more unit of it saves', async () => {
    const tight = await planned(identical(6, { capacity: 31 }));
    const wider = await planned(identical(6, { capacity: 32 }));

    const [price] = tight.shadowPrices;
    expect(price).toMatchObject({ kind: 'lane capacity', from: 0, to: 1, amount: 31 });
    const saved = tight.objective.after - wider.objective.after;
    expect(Math.abs(price!.price / saved - 1)).toBeLessThan(0.25);
  });

  it('opens a lane that two products pay for together, and not for one of them', async () => {
    const one = await planned(identical(1));
    const earned = one.objective.before - one.objective.after;
    const costs = { fixedCost: 1.5 * earned };

    expect((await planned(identical(1, costs))).transfers).toEqual([]);
    expect((await planned(identical(2, costs))).transfers).toHaveLength(2);
  });
});

describe('a lane that may send several vehicles', () => {
  it('sends as many as its volume needs, each filled before the next', async () => {
    const { quantity } = await planned(identical(6));
    const lane = { capacity: quantity / 3, maxShipments: null, fixedCost: 1 };
    const { shipments, objective } = await planned(identical(6, lane));

    expect(shipments).toMatchObject([{ quantity, shipments: 3, fixedCost: 3, fill: 1 }]);
    expect(objective.gap).toBeLessThan(0.01);
  });

  it('sends no more than its maximum, with a shadow price for one more', async () => {
    const lane = { capacity: 31, fixedCost: 5 };
    const two = await planned(identical(6, { ...lane, maxShipments: 2 }));
    const three = await planned(identical(6, { ...lane, maxShipments: 3 }));

    expect(two.quantity).toBe(62);
    const price = two.shadowPrices.find(({ kind }) => kind === 'lane shipments')!;
    expect(price).toMatchObject({ from: 0, to: 1, amount: 2 });
    const saved = two.objective.after - three.objective.after;
    expect(saved).toBeGreaterThan(0);
    expect(price.price).toBeGreaterThanOrEqual(saved);
  });

  it('counts each vehicle against the limit on shipments', async () => {
    const lane = { capacity: 31, maxShipments: null };
    const { quantity, shipments } = await planned(identical(6, lane), { maxShipments: 2 });

    expect(shipments).toMatchObject([{ shipments: 2 }]);
    expect(quantity).toBe(62);
  });

  it('charges each vehicle to the budget', async () => {
    const lane = { capacity: 31, maxShipments: null, fixedCost: 40 };
    const { quantity } = await planned(identical(6, lane), { transferBudget: 2 * 40 + 3 * 31 });

    expect(quantity).toBe(62);
  });

  it('sends one vehicle where vehicles have no capacity', async () => {
    const { shipments, quantity } = await planned(identical(6, { maxShipments: 4, fixedCost: 5 }));

    expect(shipments).toMatchObject([{ quantity, shipments: 1, fixedCost: 5, fill: null }]);
  });
});

describe('a limit that is loosened', () => {
  it('raises the cost of the plan by no more than its gap', async () => {
    const kinds = { lanes: true, outbound: true, inbound: true, volume: true, budget: true };
    for (let seed = 4001; seed <= 4020; seed += 1) {
      const unlimited = variedNetwork({ seed });
      const { network, settings: tight } = limitNetwork(
        unlimited,
        await plan(unlimited, settings),
        kinds,
        seed,
      );
      const loose: Network = {
        ...network,
        lanes: network.lanes.map((lane) => ({
          ...lane,
          capacity: lane.capacity === null ? null : lane.capacity * 1.5 + 1,
        })),
      };
      const before = (await plan(network, tight)).objective;
      const after = (await plan(loose, { ...tight, transferBudget: 2 * tight.transferBudget! }))
        .objective;

      expect(after.lowerBound).toBeLessThanOrEqual(before.after + 1e-6);
      expect(after.after - before.after).toBeLessThanOrEqual(after.gap * after.after + 1e-6);
    }
  });
});
