import fc from 'fast-check';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import { CoupledPlan } from '../../../src/planning/lagrangian/coupled-plan';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import { ImprovementBounds } from '../../../src/planning/lagrangian/improvement-bounds';
import {
  solveLagrangianDual,
  type DualOptions,
} from '../../../src/planning/lagrangian/lagrangian-dual';
import { Subproblems } from '../../../src/planning/lagrangian/subproblems';
import { trimPlan } from '../../../src/planning/lagrangian/trim-packs';
import { problems } from './arbitrary-problem';
import { allPacks, isFeasible, savingOf, withPacks } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

function dualOf(problem: CoupledProblem, changed: Partial<DualOptions> = {}) {
  const subproblems = new Subproblems(problem);
  const unconstrained = runToEnd(subproblems.solve(() => ({})));
  return runToEnd(
    solveLagrangianDual(subproblems, {
      unconstrained,
      maxSteps: 60,
      stop: NEVER_STOP,
      ...changed,
    }),
  );
}

/** Room for three packs of two products that could send two each. */
const problem = coupledProblem({
  products: [9, 8].map((gain) => ({ sites: [{ losses: [0, 0] }, { gains: [gain, gain - 4] }] })),
  lanes: [{ from: 0, to: 1, capacity: 3 }],
});

describe('whether a product of a plan can gain', () => {
  it('is yes where it misses what it could do with the capacity that is left', () => {
    const plan = new CoupledPlan(problem, [Int32Array.of(2), Int32Array.of(0)]);
    const bounds = new ImprovementBounds(plan, dualOf(problem));

    expect(bounds.mayImprove(1, false)).toBe(true);
  });

  it('is no a second time until one of its limits has changed', () => {
    const plan = new CoupledPlan(problem, [Int32Array.of(2), Int32Array.of(0)]);
    const bounds = new ImprovementBounds(plan, dualOf(problem));
    bounds.mayImprove(1, false);
    expect(bounds.mayImprove(1, false)).toBe(false);

    plan.replace(0, Int32Array.of(1), 9);
    expect(bounds.mayImprove(1, false)).toBe(true);
  });

  it('is asked separately at cost and at the prices of the limits', () => {
    const plan = new CoupledPlan(problem, [Int32Array.of(0), Int32Array.of(0)]);
    const bounds = new ImprovementBounds(plan, dualOf(problem));

    expect(bounds.mayImprove(0, true)).toBe(true);
    expect(bounds.mayImprove(0, false)).toBe(true);
    expect(bounds.mayImprove(0, true)).toBe(false);
  });

  it('counts capacity that is left at its price, except for a product that pays that price', () => {
    const multipliers = { limits: Float64Array.of(6), shipment: 0 };
    const dual = dualOf(problem, { maxSteps: 0, warmStart: { multipliers, fractions: null } });
    const plan = new CoupledPlan(problem, [Int32Array.of(1), Int32Array.of(0)]);
    const bounds = new ImprovementBounds(plan, dual);

    // One pack is the best at a price of 6. Room for two more is left, where a second pack gains 5.
    expect(bounds.mayImprove(0, true)).toBe(false);
    expect(bounds.mayImprove(0, false)).toBe(true);
  });

  it('is no for a product that has all it wants', () => {
    const wide = coupledProblem({
      products: [{ sites: [{ losses: [0] }, { gains: [9] }] }],
      lanes: [{ from: 0, to: 1, capacity: 5 }],
    });
    const plan = new CoupledPlan(wide, [Int32Array.of(1)]);

    expect(new ImprovementBounds(plan, dualOf(wide)).mayImprove(0, false)).toBe(false);
  });
});

it('no product that is skipped could gain, the others as they are', () => {
  fc.assert(
    fc.property(
      problems({ withLineRules: true }),
      fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
      (random, drawn) => {
        const choices = random.products.map(allPacks);
        const plan = new CoupledPlan(
          random,
          choices.map((plans, p) => plans[drawn[p]! % plans.length]!),
        );
        trimPlan(plan);
        const bounds = new ImprovementBounds(plan, dualOf(random));
        random.products.forEach((product, p) => {
          if (bounds.mayImprove(p, false)) return;
          const gains = choices[p]!.filter((packs) =>
            isFeasible(random, withPacks(plan.packs, p, packs)),
          ).map((packs) => savingOf(product, packs) - plan.savings[p]!);

          expect(Math.max(...gains)).toBeLessThanOrEqual(1e-6);
        });
      },
    ),
    { numRuns: 60 },
  );
});
