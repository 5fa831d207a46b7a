import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import type { PlanResult } from '../../../src/planning/network/plan-result';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';
import { brokenRules } from '../lagrangian/broken-limits';
import { limitNetwork, type LimitedPlan } from '../lagrangian/limited-network';

const settings = defaultSettings(PLAN_DATE);

/** A plan that is asked to stop after the given number of steps. */
async function finishedAfter(
  steps: number,
  network: Parameters<typeof plan>[0],
  within = settings,
): Promise<PlanResult> {
  const stop = { aborted: steps === 0 };
  let done = 0;
  return plan(network, within, {
    stop,
    pause: () => {
      done += 1;
      stop.aborted ||= done >= steps;
      return undefined;
    },
  });
}

describe('a plan that is asked to stop early', () => {
  const open = randomNetwork({ seed: 11, products: 12, locations: 6, fixedCost: 20 });
  const kinds = { lanes: true, inbound: true, budget: true, shipments: true };
  let scene: LimitedPlan & { readonly whole: PlanResult };

  beforeAll(async () => {
    const limited = limitNetwork(open, await plan(open, settings), kinds, 3);
    scene = { ...limited, whole: await plan(limited.network, limited.settings) };
  });

  it.each([0, 1, 30, 300, 3_000])(
    'respects every limit and has a valid bound after only %i steps',
    async (steps) => {
      const { network, settings: within, whole } = scene;
      const early = await finishedAfter(steps, network, within);

      const { objective } = early;
      expect(brokenRules(network, within, early)).toEqual([]);
      expect(objective.lowerBound).toBeLessThanOrEqual(whole.objective.after * (1 + 1e-9));
      expect(objective.after).toBeGreaterThanOrEqual(whole.objective.lowerBound * (1 - 1e-9));
      expect(objective.after).toBeLessThanOrEqual(objective.before * (1 + 1e-9));
    },
  );

  it('plans the remaining products without branching if they share no limits', async () => {
    const network = randomNetwork({ seed: 4, products: 30, locations: 12, lineCost: 8 });
    const whole = await plan(network, settings);
    const early = await finishedAfter(1, network);

    expect(early.objective.lowerBound).toBeLessThanOrEqual(whole.objective.lowerBound + 1e-6);
    expect(early.objective.after).toBeGreaterThanOrEqual(whole.objective.after - 1e-6);
    expect(early.transfers.length).toBeGreaterThan(0);
  });
});
