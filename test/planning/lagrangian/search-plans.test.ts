import fc from 'fast-check';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import { CoupledPlan } from '../../../src/planning/lagrangian/coupled-plan';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import { solveLagrangianDual } from '../../../src/planning/lagrangian/lagrangian-dual';
import {
  searchFrom,
  searchPlans,
  type PlanSearchOptions,
} from '../../../src/planning/lagrangian/search-plans';
import { Subproblems } from '../../../src/planning/lagrangian/subproblems';
import { problems } from './arbitrary-problem';
import { bestSaving, isFeasible } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

function inputsOf(problem: CoupledProblem) {
  const subproblems = new Subproblems(problem);
  const unconstrained = runToEnd(subproblems.solve(() => ({})));
  const stop = NEVER_STOP;
  const dual = runToEnd(solveLagrangianDual(subproblems, { unconstrained, maxSteps: 60, stop }));
  return { subproblems, unconstrained, dual };
}

function searched(problem: CoupledProblem, changed: Partial<PlanSearchOptions> = {}) {
  const { subproblems, unconstrained, dual } = inputsOf(problem);
  const options = { unconstrained, dual, effort: 1, stop: NEVER_STOP, incumbent: null };
  return searchPlans(subproblems, { ...options, ...changed });
}

const scarce = coupledProblem({
  products: [
    { sites: [{ losses: [0, 0] }, { gains: [9, 2] }] },
    { sites: [{ losses: [0, 0] }, { gains: [6, 5] }] },
  ],
  lanes: [{ from: 0, to: 1, capacity: 2 }],
});

describe('the search for plans', () => {
  it('finds the best packs of a knapsack', () => {
    const plan = runToEnd(searched(scarce));

    expect(plan.packs).toEqual([Int32Array.of(1), Int32Array.of(1)]);
  });

  it('yields the gap, which falls to 0 where the plan meets the bound', () => {
    const wide = coupledProblem({
      products: [{ sites: [{ losses: [0, 0] }, { gains: [9, 2] }] }],
      lanes: [{ from: 0, to: 1, capacity: 5 }],
    });
    const gaps = [...searched(wide)].filter((gap) => gap !== undefined);

    expect(gaps.at(-1)).toBeCloseTo(0, 6);
    expect(gaps.every((gap) => gap >= 0 && gap <= 1)).toBe(true);
  });

  it('keeps an incumbent that no starting point improves', () => {
    const incumbent = new CoupledPlan(scarce, [Int32Array.of(1), Int32Array.of(1)]);

    expect(runToEnd(searched(scarce, { incumbent }))).toBe(incumbent);
  });

  it('still returns a feasible plan once it is told to stop', () => {
    const plan = runToEnd(searched(scarce, { stop: { aborted: true } }));

    expect(isFeasible(scarce, plan.packs)).toBe(true);
  });

  it('starts from any packs, which it trims to the limits', () => {
    const { dual } = inputsOf(scarce);
    const start = { packs: [Int32Array.of(2), Int32Array.of(2)], criterion: 'freed' } as const;
    const options = { dual, stop: { aborted: true }, isThorough: false };
    const plan = runToEnd(searchFrom(scarce, start, options));

    // The two packs that lose least go: 2 and 5.
    expect(plan.packs).toEqual([Int32Array.of(1), Int32Array.of(1)]);
  });
});

describe('on random problems', () => {
  it.each([
    ['limits', { withLineRules: true }, 0.03],
    ['limits and shipments', { withShipments: true, withLineRules: true }, 0.03],
  ])('plans under %s are feasible and nearly the best', (_, shape, maxMissed) => {
    let [found, possible] = [0, 0];
    fc.assert(
      fc.property(problems(shape), (problem) => {
        const plan = runToEnd(searched(problem));
        const best = bestSaving(problem);
        found += plan.saving;
        possible += best;

        expect(isFeasible(problem, plan.packs)).toBe(true);
        expect(plan.saving).toBeLessThanOrEqual(best + 1e-9);
      }),
      { numRuns: 30 },
    );

    expect(1 - found / possible).toBeLessThan(maxMissed);
  });
});
