import {
  compareSteps,
  type ComparisonProgress,
} from '../../../src/planning/replay/compare-policies';
import { comparedPolicies } from '../../../src/planning/replay/compared-policies';
import { noTransfers } from '../../../src/planning/replay/policies/no-transfers';
import { replay } from '../../../src/planning/replay/replay-steps';
import { runToEnd } from '../../../src/planning/base/steps';
import { flatWorld } from '../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../support/worlds/flat-worlds';

const world = flatWorld({ ...TINY_CHAIN, days: 30 }, 7);

/** Runs a comparison until the given share is done, then stops it. */
function stoppedAt(share: number) {
  const stop = { aborted: share === 0 };
  const steps = compareSteps(world, comparedPolicies(world), { stop });
  let step = steps.next();
  while (step.done !== true) {
    if (step.value.share >= share) stop.aborted = true;
    step = steps.next();
  }
  return step.value;
}

describe('compareSteps', () => {
  const whole = runToEnd(compareSteps(world, comparedPolicies(world)));

  it('replays no transfers, the usual rule, the plans and perfect foresight', () => {
    expect(whole.results.map(({ role, policy }) => [role, policy])).toEqual([
      ['none', 'No transfers'],
      ['rule', 'Usual rule'],
      ['plan', 'Evenstock'],
      ['foresight', 'Perfect foresight'],
    ]);
    expect(whole.days).toBe(30);
  });

  it('gives each policy what it gets when replayed alone', () => {
    expect(whole.results[0]).toEqual({ ...replay(world, noTransfers), role: 'none' });
  });

  it('shows all policies the same demand', () => {
    for (const { demand } of whole.results) expect(demand).toBe(whole.results[0]!.demand);
  });

  it('reports a share of the work that never falls and stays below 1', () => {
    const shares: ComparisonProgress['share'][] = [];
    const steps = compareSteps(world, comparedPolicies(world));
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      shares.push(step.value.share);
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it('ends all policies with the same week when stopped', () => {
    const { days, wantedDays, results } = stoppedAt(0.3);
    expect([days, wantedDays]).toEqual([14, 30]);
    const weeks = results.map((result) => result.weeks.length);
    expect(weeks).toEqual([2, 2, 2, 2]);
    results.forEach((result, i) => {
      expect(result.weeks).toEqual(whole.results[i]!.weeks.slice(0, 2));
    });
  });

  it('has no results when stopped before it began', () => {
    expect(stoppedAt(0)).toEqual({ days: 0, wantedDays: 30, results: [] });
  });
});
