import type { Network } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import type { PlanResult } from '../../../src/planning/network/plan-result';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';
import { brokenRules } from '../lagrangian/broken-limits';
import { limitNetwork, type LimitKinds } from '../lagrangian/limited-network';

const settings = defaultSettings(PLAN_DATE);
const shape = { products: 8, locations: 5 };

interface LimitedPlan {
  readonly network: Network;
  readonly within: typeof settings;
  readonly first: PlanResult;
}

/** A network with limits, and its plan without a warm start. */
async function planned(seed: number, kinds: LimitKinds, fixedCost: number): Promise<LimitedPlan> {
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

describe('a plan with a warm start', () => {
  describe.each<[string, LimitKinds, number]>([
    ['lanes have little capacity', { lanes: true, outbound: true }, 0],
    ['shipments have a fixed cost and a limit', { shipments: true, budget: true }, 15],
  ])('if %s', (_, kinds, fixedCost) => {
    let limited: LimitedPlan;
    beforeAll(async () => {
      limited = await planned(21, kinds, fixedCost);
    });

    it.each([
      ['one cell is edited', (s: LimitedPlan) => [withOneCellEdited(s.network), s.within] as const],
      [
        'the holding rate rises',
        (s: LimitedPlan) => [s.network, { ...s.within, holdingRate: 0.4 }] as const,
      ],
    ])(
      'is within all limits, with a gap as small as without a warm start, if %s',
      async (__, change) => {
        const [network, within] = change(limited);
        const cold = await plan(network, within);
        const warm = await plan(network, within, { warmStart: limited.first.warmStart });

        expect(limited.first.warmStart).toBeDefined();
        expect(brokenRules(network, within, warm)).toEqual([]);
        expect(warm.objective.lowerBound).toBeLessThanOrEqual(cold.objective.after * (1 + 1e-9));
        expect(warm.objective.after).toBeGreaterThanOrEqual(cold.objective.lowerBound * (1 - 1e-9));
        expect(warm.objective.gap).toBeLessThanOrEqual(cold.objective.gap + 0.005);
      },
    );

    it('is the same from an equal copy of the warm start', async () => {
      const network = withOneCellEdited(limited.network);
      const { warmStart: start } = limited.first;
      const one = await plan(network, limited.within, { warmStart: start });
      const other = await plan(network, limited.within, { warmStart: structuredClone(start) });

      expect(other).toEqual(one);
    });

    it('is within the limits and has a valid bound even if the warm start is of another network', async () => {
      const other = await planned(5, kinds, fixedCost);
      const { network, within, first } = limited;
      const result = await plan(network, within, { warmStart: other.first.warmStart });

      expect(brokenRules(network, within, result)).toEqual([]);
      expect(result.objective.lowerBound).toBeLessThanOrEqual(first.objective.after * (1 + 1e-9));
      expect(result.objective.after).toBeGreaterThanOrEqual(
        first.objective.lowerBound * (1 - 1e-9),
      );
    });
  });
});
