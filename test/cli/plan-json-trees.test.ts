import highsLoader from 'highs';
import { planJson } from '../../src/cli/plan-json';
import type { Network } from '../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../src/planning/network/settings';
import { plan } from '../../src/planning/plan';
import { PLAN_DATE } from '../support/random-network';
import { mixedPlan } from '../planning/lagrangian/mixed-plan';
import { variedNetwork } from '../planning/varied-network';
import { leastChange, type PlanWithTrees } from './model-of-json';

/** The network with a supply tree over its locations, of any depth, drawn from the seed. */
function withTrees(network: Network, seed: number): Network {
  const sourceOf = network.locations.map((_, i) =>
    i === 0 || (seed * 7 + i * 3) % 11 === 0 ? -1 : (seed + i * i) % Math.min(i, 3),
  );
  const source = network.positions.location.map((location) => sourceOf[location]!);
  return {
    ...network,
    // The file has no volume of what a location holds.
    locations: network.locations.map((location) => ({ ...location, volumeCapacity: null })),
    positions: { ...network.positions, source: Int32Array.from(source) },
  };
}

/** What `--json --curves` says of the plan. */
async function fileOf(network: Network, settings: PlanSettings): Promise<PlanWithTrees> {
  const result = await plan(network, settings);
  const planned = { network, settings, result, issues: [], supply: [] };
  return JSON.parse([...planJson(planned, true)].join('')) as PlanWithTrees;
}

describe('the model of supply trees in the JSON of a plan', () => {
  it('has the same cost as the plan and its optimum, with line rules, firm rows and closed lanes', async () => {
    const highs = await highsLoader();
    const dearer: unknown[] = [];
    let saved = 0;
    for (const seed of [1, 4, 10]) {
      const network = variedNetwork({
        // Nearby seeds of its generator give similar networks.
        seed: Math.imul(seed, 0x9e3779b1) >>> 4,
        products: 2,
        locations: 5,
        ...(seed % 2 === 0 ? { minTransferQuantity: 3, lineCost: 2 } : {}),
      });
      const settings = {
        ...defaultSettings(PLAN_DATE),
        reviewPeriod: [7, 14, null][seed % 3]!,
        caution: [1, 2][seed % 2]!,
      };
      const trees = withTrees(network, seed);
      const file = await fileOf(trees, settings);
      const { before, after, lowerBound } = file.objective;
      const tolerance = 1e-6 * Math.max(1, before);
      const change = leastChange(highs, file, { isWeighed: false, isPlanKept: true });
      const least = leastChange(highs, file, { isWeighed: false, isPlanKept: false });
      const weighed = leastChange(highs, file, { isWeighed: true, isPlanKept: true });
      const leastWeighed = leastChange(highs, file, { isWeighed: true, isPlanKept: false });
      saved += before - after;

      expect(Math.abs(before + change - after)).toBeLessThan(tolerance);
      expect(lowerBound).toBeLessThan(before + least + tolerance);
      if (Math.abs(weighed - leastWeighed) > tolerance)
        dearer.push({ seed, weighed, leastWeighed });
    }

    expect(dearer).toEqual([]);
    expect(saved).toBeGreaterThan(100);
  });

  it('bounds the plan from both sides with any mixture of costs and limits', async () => {
    const highs = await highsLoader();
    let withLines = 0;
    for (let seed = 7101; seed <= 7106; seed += 1) {
      const mixed = await mixedPlan(seed);
      const file = await fileOf(withTrees(mixed.network, seed), mixed.settings);
      const { before, after, lowerBound } = file.objective;
      const tolerance = 1e-6 * Math.max(1, before);
      const change = leastChange(highs, file, { isWeighed: false, isPlanKept: true });
      const least = leastChange(highs, file, { isWeighed: false, isPlanKept: false });
      if (file.transfers.length > 0) withLines += 1;

      expect(Math.abs(before + change - after)).toBeLessThan(tolerance);
      expect(before + least).toBeLessThan(after + tolerance);
      expect(lowerBound).toBeLessThan(before + least + tolerance);
    }

    expect(withLines).toBeGreaterThan(1);
  });
});
