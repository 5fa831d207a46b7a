import type { Network } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import type { PlanResult } from '../../../src/planning/network/plan-result';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';
import { brokenRules } from '../lagrangian/broken-limits';
import { limitNetwork, type LimitKinds } from '../lagrangian/limited-network';

const settings = defaultSettings(PLAN_DATE);
const shape = { products: 8, locations: 5 };

interface Scene {
  readonly network: Network;
  readonly within: typeof settings;
  readonly first: PlanResult;
}

/** A limited network with its plan, made from nothing. */
async function planned(seed: number, kinds: LimitKinds, fixedCost: number): Promise<Scene> {
  const open = randomNetwork({ seed, ...shape, fixedCost });
  const limited = limitNetwork(open, await plan(open, settings), kinds, seed);
  const within = limited.settings;
  return { network: limited.network, within, first: await plan(limited.network, within) };
}

function withOneCellEdited(network: Network): Network {
  const onHand = network.positions.onHand.slice();
  onHand[3]! += 15;
  return { ...network, positions: { ...network.positions, onHand } };
}

describe('a plan that goes on from an earlier one', () => {
  describe.each<[string, LimitKinds, number]>([
    ['lanes are narrow', { lanes: true, outbound: true }, 0],
    ['shipments cost money and are few', { shipments: true, budget: true }, 15],
  ])('where %s', (_, kinds, fixedCost) => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await planned(21, kinds, fixedCost);
    });

    it.each([
      ['one cell is edited', (s: Scene) => [withOneCellEdited(s.network), s.within] as const],
      ['holding is dearer', (s: Scene) => [s.network, { ...s.within, holdingRate: 0.4 }] as const],
    ])(
      'is within all limits, and proved as well as one from nothing, if %s',
      async (__, change) => {
        const [network, within] = change(scene);
        const anew = await plan(network, within);
        const onwards = await plan(network, within, { warmStart: scene.first.warmStart });

        expect(scene.first.warmStart).toBeDefined();
        expect(brokenRules(network, within, onwards)).toEqual([]);
        expect(onwards.objective.lowerBound).toBeLessThanOrEqual(anew.objective.after * (1 + 1e-9));
        expect(onwards.objective.after).toBeGreaterThanOrEqual(
          anew.objective.lowerBound * (1 - 1e-9),
        );
        expect(onwards.objective.gap).toBeLessThanOrEqual(anew.objective.gap + 0.005);
      },
    );

    it('is the same whenever it goes on from the same, copied or not', async () => {
      const network = withOneCellEdited(scene.network);
      const { warmStart: start } = scene.first;
      const one = await plan(network, scene.within, { warmStart: start });
      const other = await plan(network, scene.within, { warmStart: structuredClone(start) });

      expect(other).toEqual(one);
    });

    it('keeps the limits and the proof even if the earlier one was of another network', async () => {
      const stranger = await planned(5, kinds, fixedCost);
      const { network, within, first } = scene;
      const result = await plan(network, within, { warmStart: stranger.first.warmStart });

      expect(brokenRules(network, within, result)).toEqual([]);
      expect(result.objective.lowerBound).toBeLessThanOrEqual(first.objective.after * (1 + 1e-9));
      expect(result.objective.after).toBeGreaterThanOrEqual(
        first.objective.lowerBound * (1 - 1e-9),
      );
    });
  });
});
