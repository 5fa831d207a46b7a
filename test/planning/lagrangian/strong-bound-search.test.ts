import fc from 'fast-check';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import { CoupledPlan } from '../../../src/planning/lagrangian/coupled-plan';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import { solveLagrangianDual } from '../../../src/planning/lagrangian/lagrangian-dual';
import {
  strongBoundSearch,
  type StrongBoundOptions,
} from '../../../src/planning/lagrangian/strong-bound-search';
import { Subproblems } from '../../../src/planning/lagrangian/subproblems';
import { problems } from './arbitrary-problem';
import { bestSaving, isFeasible } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

/** Starts from an empty plan. */
function searched(problem: CoupledProblem, changed: Partial<StrongBoundOptions> = {}) {
  const subproblems = new Subproblems(problem);
  const unconstrained = runToEnd(subproblems.solve(() => ({})));
  const stop = NEVER_STOP;
  const dual = runToEnd(solveLagrangianDual(subproblems, { unconstrained, maxSteps: 40, stop }));
  const empty = problem.products.map(({ uses }) => new Int32Array(uses.length));
  const incumbent = new CoupledPlan(problem, empty);
  const options = { dual, incumbent, effort: 1, stop };
  const found = runToEnd(strongBoundSearch(problem, { ...options, ...changed }));
  return { ...found, incumbent, weakBound: dual.savingUpperBound };
}

/** Two products share a lane that neither would pay for alone. */
const shared = coupledProblem({
  products: [{}, {}].map(() => ({ sites: [{ losses: [0] }, { gains: [5] }] })),
  lanes: [{ from: 0, to: 1, fixedCost: 8 }],
});

describe('the search with the strong linking bound', () => {
  it('closes the gap from both sides', () => {
    const { plan, savingUpperBound } = searched(shared);

    expect(plan.saving).toBe(5 + 5 - 8);
    expect(savingUpperBound).toBeCloseTo(2, 6);
  });

  it('does nothing where no shipment has a fixed cost', () => {
    const without = coupledProblem({
      products: [{ sites: [{ losses: [0, 0] }, { gains: [5, 4] }] }],
      lanes: [{ from: 0, to: 1, capacity: 1 }],
    });
    const { plan, incumbent, savingUpperBound, weakBound, tighterBound } = searched(without);

    expect(plan).toBe(incumbent);
    expect(savingUpperBound).toBe(weakBound);
    expect(tighterBound).toBeNull();
  });

  it('does nothing once it is told to stop', () => {
    const { plan, incumbent } = searched(shared, { stop: { aborted: true } });

    expect(plan).toBe(incumbent);
  });

  it('never loosens the bound or worsens the plan, and the optimum stays between them', () => {
    fc.assert(
      fc.property(problems({ withShipments: true, withLineRules: true }), (problem) => {
        const { plan, savingUpperBound, weakBound } = searched(problem);
        const best = bestSaving(problem);

        expect(isFeasible(problem, plan.packs)).toBe(true);
        expect(plan.saving).toBeGreaterThanOrEqual(0);
        expect(plan.saving).toBeLessThanOrEqual(best + 1e-9);
        expect(savingUpperBound).toBeLessThanOrEqual(weakBound);
        expect(savingUpperBound).toBeGreaterThanOrEqual(best - 1e-9);
      }),
      { numRuns: 12 },
    );
  });
});
