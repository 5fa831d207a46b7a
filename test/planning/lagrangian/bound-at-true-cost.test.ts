import fc from 'fast-check';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import {
  boundAtTrueCost,
  type TrueCostOptions,
} from '../../../src/planning/lagrangian/bound-at-true-cost';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import { planCoupled } from '../../../src/planning/lagrangian/plan-coupled';
import { boundAtMultipliers } from '../../../src/planning/lagrangian/subproblem-pass';
import { problems } from './arbitrary-problem';
import { bestSaving } from './tiny-optimum';

/** The same problem weighed with a caution of 2: freight, lines and shipments count twice. */
function cautious({ shared, products }: CoupledProblem): CoupledProblem {
  return {
    shared: { ...shared, openingCost: shared.openingCost.map((cost) => 2 * cost) },
    products: products.map((coupled) => {
      const lines = coupled.problem.lines.map((line) => ({
        ...line,
        packCost: 2 * line.packCost,
        lineCost: 2 * line.lineCost,
      }));
      return { ...coupled, problem: { ...coupled.problem, lines } };
    }),
  };
}

function boundOf(problem: CoupledProblem, changed: Partial<TrueCostOptions> = {}) {
  const { multipliers, tighterBound } = runToEnd(
    planCoupled({ ...cautious(problem), effort: 1, stop: NEVER_STOP }),
  );
  const options = { multipliers, tighterBound, isAtTrueCost: false, effort: 1, stop: NEVER_STOP };
  const weak = runToEnd(boundAtMultipliers(problem, changed.multipliers ?? multipliers));
  return { weak, ...runToEnd(boundAtTrueCost({ ...problem, ...options, ...changed })) };
}

const shape = { withShipments: true, withLineRules: true };
const random = problems(shape).filter(({ shared }) => shared.openingCost.some((cost) => cost > 0));

describe('the bound at true cost of a plan that was chosen with caution', () => {
  it('is valid, and no looser than the bound with weak linking', () => {
    fc.assert(
      fc.property(random, (problem) => {
        const { savingUpperBound, weak } = boundOf(problem);

        expect(savingUpperBound).toBeGreaterThanOrEqual(bestSaving(problem) - 1e-9);
        expect(savingUpperBound).toBeLessThanOrEqual(weak);
      }),
      { numRuns: 12 },
    );
  });

  it('is that of weak linking without multipliers of strong linking, or once stopped', () => {
    const [problem] = fc.sample(random, 1);
    const without = boundOf(problem!, { tighterBound: null });
    const stopped = boundOf(problem!, { stop: { aborted: true } });

    expect(without).toMatchObject({ savingUpperBound: without.weak, tighterBound: null });
    expect(stopped).toMatchObject({ savingUpperBound: stopped.weak, tighterBound: null });
  });

  it('is found again from its own multipliers in one pass', () => {
    fc.assert(
      fc.property(random, (problem) => {
        const first = boundOf(problem);
        fc.pre(first.tighterBound !== null);
        const { tighterBound } = first;
        const again = boundOf(problem, { tighterBound, isAtTrueCost: true });

        expect(again.savingUpperBound).toBeCloseTo(first.savingUpperBound, 6);
      }),
      { numRuns: 3 },
    );
  });
});
