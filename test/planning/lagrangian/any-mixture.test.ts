import highsLoader from 'highs';
import { plan } from '../../../src/planning/plan';
import type { Objective } from '../../../src/planning/network/plan-result';
import { savingUpperBound } from '../rebalance/exact-model';
import { brokenRules } from './broken-limits';
import { mixedPlan } from './mixed-plan';

/** A mixture planned, and the least cost that HiGHS finds for it. */
interface Mixture extends Objective {
  readonly seed: number;
  readonly broken: readonly string[];
  /** Units that the plan makes or loses. */
  readonly madeUp: number;
  /** The least cost of any plan. */
  readonly exact: number;
  readonly tolerance: number;
  readonly lines: number;
  /** Whether the plan is chosen by its cost alone, as the exact one is. */
  readonly isTrueCost: boolean;
}

async function plannedMixture(seed: number): Promise<Mixture> {
  const highs = await highsLoader();
  const { network, settings } = await mixedPlan(seed);
  const result = await plan(network, settings);
  const { objective, positions, transfers } = result;
  const exact = objective.before - savingUpperBound(highs, network, settings);
  return {
    ...objective,
    ...{ seed, exact, lines: transfers.length },
    broken: brokenRules(network, settings, result),
    madeUp: sum(positions.availableAfter) - sum(positions.available),
    tolerance: 1e-6 * Math.max(1, Math.abs(objective.before - exact)),
    isTrueCost: settings.caution === 1 && settings.minNetBenefit === 0,
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

describe('a plan under any mixture of rules, costs and limits, beside the exact optimum', () => {
  it('keeps them all, and lies with the optimum within the gap that it claims', async () => {
    const mixtures: Mixture[] = [];
    for (let seed = 6001; seed <= 6060; seed += 1) mixtures.push(await plannedMixture(seed));

    expect(mixtures.filter(({ broken, madeUp }) => broken.length > 0 || madeUp !== 0)).toEqual([]);
    expect(
      mixtures.filter(({ lowerBound, exact, tolerance }) => lowerBound > exact + tolerance),
    ).toEqual([]);
    expect(mixtures.filter(({ after, exact, tolerance }) => after < exact - tolerance)).toEqual([]);
    expect(
      mixtures.filter(
        ({ after, gap, exact, tolerance }) => after - exact > gap * after + tolerance,
      ),
    ).toEqual([]);
    expect(mixtures.filter(({ lines }) => lines > 0).length).toBeGreaterThan(30);
  });

  it('saves nearly all that can be saved', async () => {
    let [possible, made] = [0, 0];
    for (let seed = 6101; seed <= 6140; seed += 1) {
      const { before, after, exact, isTrueCost } = await plannedMixture(seed);
      if (!isTrueCost) continue;
      possible += before - exact;
      made += before - after;
    }

    expect(1 - made / possible).toBeLessThan(0.01);
  });
});
