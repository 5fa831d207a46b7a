import highsLoader from 'highs';
import { plan } from '../../../src/planning/plan';
import type { Objective } from '../../../src/planning/network/plan-result';
import { savingUpperBound } from '../rebalance/exact-model';
import { brokenRules } from './broken-limits';
import { mixedPlan } from './mixed-plan';

/** A random mixture of rules, its plan and its optimal cost by HiGHS. */
interface Mixture extends Objective {
  readonly seed: number;
  readonly broken: readonly string[];
  /** Change of the total stock in units; a plan conserves it. */
  readonly stockChange: number;
  /** Optimal cost. */
  readonly exact: number;
  readonly tolerance: number;
  readonly lines: number;
  /** Whether the plan minimises its cost alone, as the exact model does. */
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
    stockChange: sum(positions.availableAfter) - sum(positions.available),
    tolerance: 1e-6 * Math.max(1, Math.abs(objective.before - exact)),
    isTrueCost: settings.caution === 1 && settings.minNetBenefit === 0,
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

describe('a plan under any mixture of rules, costs and limits, against the optimum', () => {
  it('respects all rules, and its gap covers the distance to the optimum', async () => {
    const mixtures: Mixture[] = [];
    for (let seed = 6001; seed <= 6060; seed += 1) mixtures.push(await plannedMixture(seed));

    expect(
      mixtures.filter(({ broken, stockChange }) => broken.length > 0 || stockChange !== 0),
    ).toEqual([]);
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

  it('saves nearly all that the optimum saves', async () => {
    let [possible, achieved] = [0, 0];
    for (let seed = 6101; seed <= 6140; seed += 1) {
      const { before, after, exact, isTrueCost } = await plannedMixture(seed);
      if (!isTrueCost) continue;
      possible += before - exact;
      achieved += before - after;
    }

    expect(1 - achieved / possible).toBeLessThan(0.01);
  });
});
