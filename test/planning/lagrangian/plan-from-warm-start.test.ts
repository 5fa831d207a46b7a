import fc from 'fast-check';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import type { LagrangianWarmStart } from '../../../src/planning/lagrangian/lagrangian-warm-start';
import { planCoupled } from '../../../src/planning/lagrangian/plan-coupled';
import { planFromWarmStart } from '../../../src/planning/lagrangian/plan-from-warm-start';
import { Subproblems } from '../../../src/planning/lagrangian/subproblems';
import { problems } from './arbitrary-problem';
import { bestSaving, isFeasible } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

function cold(problem: CoupledProblem): LagrangianWarmStart {
  return runToEnd(planCoupled({ ...problem, effort: 1, stop: NEVER_STOP }));
}

function warm(problem: CoupledProblem, warmStart: LagrangianWarmStart, stop = NEVER_STOP) {
  const subproblems = new Subproblems(problem);
  const unconstrained = runToEnd(subproblems.solve(() => ({})));
  return runToEnd(planFromWarmStart(subproblems, { unconstrained, stop, warmStart }));
}

/** Room for `capacity` packs; the gains of four are 9, 8, 6 and 5. */
function knapsack(capacity: number): CoupledProblem {
  return coupledProblem({
    products: [
      { sites: [{ losses: [0, 0] }, { gains: [9, 5] }] },
      { sites: [{ losses: [0, 0] }, { gains: [8, 6] }] },
    ],
    lanes: [{ from: 0, to: 1, capacity }],
  });
}

describe('a plan from a warm start', () => {
  it('is the earlier plan where nothing has changed', () => {
    const { plan, isAccepted } = warm(knapsack(3), cold(knapsack(3)));

    expect(plan.packs).toEqual([Int32Array.of(1), Int32Array.of(2)]);
    expect(isAccepted).toBe(true);
  });

  it('is trimmed to a limit that has become tighter', () => {
    const { plan } = warm(knapsack(2), cold(knapsack(3)));

    expect(plan.packs).toEqual([Int32Array.of(1), Int32Array.of(1)]);
  });

  it('uses a limit that has become wider', () => {
    const { plan } = warm(knapsack(4), cold(knapsack(3)));

    expect(plan.packs).toEqual([Int32Array.of(2), Int32Array.of(2)]);
  });

  it('is not accepted where the earlier multipliers give a bound that is too loose', () => {
    const start = {
      ...cold(knapsack(3)),
      multipliers: { limits: Float64Array.of(0), shipment: 0 },
    };
    const stop = { aborted: true };

    expect(warm(knapsack(3), { ...start, gap: 0 }, stop).isAccepted).toBe(false);
  });

  it('is feasible with a valid bound, from the start of any other problem of the same lines', () => {
    const pair = fc
      .tuple(
        problems({ withShipments: true }),
        fc.array(fc.nat(4), { minLength: 20, maxLength: 20 }),
      )
      .filter(([{ shared }]) => shared.limits.length > 0);
    fc.assert(
      fc.property(pair, ([problem, amounts]) => {
        const { shared } = problem;
        const limits = shared.limits.map((limit, index) =>
          limit.kind === 'lane capacity' ? limit : { ...limit, amount: amounts[index]! },
        );
        const edited = { ...problem, shared: { ...shared, limits } };
        const { plan, dual } = warm(edited, cold(problem));

        expect(isFeasible(edited, plan.packs)).toBe(true);
        expect(dual.savingUpperBound).toBeGreaterThanOrEqual(bestSaving(edited) - 1e-9);
      }),
      { numRuns: 12 },
    );
  });
});
