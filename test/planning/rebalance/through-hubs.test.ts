import type { Lane } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const settings = defaultSettings(PLAN_DATE);

/**
 * Dead stock at a store; a hub with what it needs itself; an empty store behind the hub. Neither
 * lane pays without the other: the hub passes on its own stock and is made whole.
 */
function chain(costs: Partial<Lane>, hub: 'dc' | 'store' = 'dc') {
  return smallNetwork({
    locations: [{ id: 'Attic' }, { id: 'Hub', type: hub }, { id: 'Shop' }],
    lanes: [
      { from: 0, to: 1, costPerUnit: 4, ...costs },
      { from: 1, to: 2, costPerUnit: 4, ...costs },
    ],
    positions: [
      { location: 0, onHand: 20, mean: 0 },
      { location: 1, onHand: 22, mean: 1, sd: 1, leadTime: 30 },
      { location: 2, onHand: 0, mean: 1, sd: 1, leadTime: 30 },
    ],
  });
}

describe('stock that travels through a hub', () => {
  it('is replaced there as it is passed on', async () => {
    const { transfers, positions } = await plan(chain({}), settings);

    expect(transfers.map(({ from, to }) => [from, to]).sort()).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(positions.availableAfter[2]!).toBeGreaterThan(4);
  });

  it('never exceeds what the hub has of its own today', async () => {
    const network = chain({});
    const little = {
      ...network,
      positions: { ...network.positions, onHand: Float64Array.of(20, 3, 0) },
    };
    const { transfers } = await plan(little, settings);

    const passedOn = transfers.find(({ from }) => from === 1)?.quantity ?? 0;
    expect(passedOn).toBeLessThanOrEqual(3);
  });

  it('stays where it is if the place between is a store', async () => {
    const { transfers } = await plan(chain({}, 'store'), settings);

    expect(transfers).toEqual([]);
  });

  it.each([
    ['line', { lineCost: 140 }],
    ['shipment', { fixedCost: 140 }],
  ])(
    'stays where it is if both lanes together do not earn the cost of a %s each',
    async (_, costs) => {
      const { objective, transfers } = await plan(chain(costs), settings);

      expect(objective.after).toBeLessThanOrEqual(objective.before);
      expect(transfers).toEqual([]);
    },
  );
});
