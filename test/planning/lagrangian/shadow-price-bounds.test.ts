import { plan } from '../../../src/planning/plan';
import type { Lane, Network } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const settings = defaultSettings(PLAN_DATE);

/** One site with much of three products, and three sites without; vehicles of 40 for 30 each. */
function network(lane: Partial<Lane> = {}, { seed = 0 } = {}): Network {
  return smallNetwork({
    products: [{}, { unitCost: 4, price: 9 }, {}],
    locations: [{}, {}, {}, {}],
    lanes: [1, 2, 3].map((to) => ({ from: 0, to, fixedCost: 30, capacity: 40, ...lane })),
    positions: [0, 1, 2].flatMap((product) =>
      [0, 1, 2, 3].map((location) => ({
        ...{ product, location, leadTime: 14, sd: 1.5 },
        ...(location === 0
          ? { onHand: 260, mean: 0.2 }
          : {
              onHand: (product + location + seed) % 4,
              mean: 0.4 + ((product * location + seed) % 3),
            }),
      })),
    ),
  });
}

async function priced(of: Network, within: Partial<PlanSettings>, kind: string) {
  const { shadowPrices, objective } = await plan(of, { ...settings, ...within });
  return { price: shadowPrices.find((each) => each.kind === kind), objective };
}

describe('the price of one more shipment', () => {
  it.each([0, 1])('bounds what a plan with it saves more: seed %i', async (seed) => {
    for (const maxShipments of [0, 1]) {
      const tight = await priced(network({}, { seed }), { maxShipments }, 'shipments');
      const wide = await plan(network({}, { seed }), {
        ...settings,
        maxShipments: maxShipments + 1,
      });
      const saved = tight.objective.after - wide.objective.after;
      const { atLeast, atMost, price } = tight.price!;

      expect(saved).toBeLessThanOrEqual(atMost + 1e-6);
      // No plan with it costs less than its lower bound.
      expect(atLeast).toBeLessThanOrEqual(tight.objective.after - wide.objective.lowerBound + 1e-6);
      expect(price).toBeGreaterThanOrEqual(atLeast);
      expect(price).toBeLessThanOrEqual(atMost);
    }
  });

  it('is what planning again with it saves, where one vehicle holds all of a hand-made case', async () => {
    // A whole vehicle pays or does not; the multiplier of one more unit of it would be a small part of that.
    const one = network({ capacity: 1_000, fixedCost: 100 });
    const none = await priced(one, { maxShipments: 0 }, 'shipments');
    const again = await plan(one, { ...settings, maxShipments: 1 });
    const saved = none.objective.after - again.objective.after;

    expect(saved).toBeGreaterThan(100);
    expect(Math.abs(none.price!.atLeast - saved)).toBeLessThan(1e-6);
    expect(none.price!.price).toBeGreaterThanOrEqual(saved - 1e-6);
  });

  it('is found by a plan with it, where the multiplier says little', async () => {
    const { price, objective } = await priced(network(), { maxShipments: 1 }, 'shipments');
    const wide = await plan(network(), { ...settings, maxShipments: 2 });

    expect(price!.atLeast).toBeGreaterThan(0.9 * (objective.after - wide.objective.after));
  });
});

describe('the price of a unit of a limit', () => {
  it('is an estimate between 0 and a bound that holds', async () => {
    const limited = (outboundLimit: number): Network => {
      const { locations, ...rest } = network();
      return { ...rest, locations: [{ ...locations[0]!, outboundLimit }, ...locations.slice(1)] };
    };
    const { price, objective } = await priced(limited(60), {}, 'outbound limit');
    const wide = await plan(limited(61), settings);

    expect(price!.atLeast).toBe(0);
    expect(objective.after - wide.objective.after).toBeLessThanOrEqual(price!.atMost + 1e-6);
  });
});
