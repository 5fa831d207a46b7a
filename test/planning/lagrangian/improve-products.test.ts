import fc from 'fast-check';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import { CoupledPlan } from '../../../src/planning/lagrangian/coupled-plan';
import {
  improveProducts,
  reoptimizeProduct,
} from '../../../src/planning/lagrangian/improve-products';
import { trimPlan } from '../../../src/planning/lagrangian/trim-packs';
import { problems } from './arbitrary-problem';
import { allPacks, bestSaving, isFeasible } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

/** Room for two packs: the first product gains 9 and 2 by its packs, the second 6 and 5. */
const pair = coupledProblem({
  products: [
    { sites: [{ losses: [0, 0] }, { gains: [9, 2] }] },
    { sites: [{ losses: [0, 0] }, { gains: [6, 5] }] },
  ],
  lanes: [{ from: 0, to: 1, capacity: 2 }],
});
const planOf = (...counts: number[]): CoupledPlan =>
  new CoupledPlan(
    pair,
    counts.map((count) => Int32Array.of(count)),
  );

describe('a product that is reoptimised', () => {
  it('uses what the others leave, and the plan stays as it is', () => {
    const plan = planOf(0, 1);

    expect(reoptimizeProduct(plan, 0).packs).toEqual(Int32Array.of(1));
    expect(plan.packs[0]).toEqual(Int32Array.of(0));
    expect(plan.usage.used[0]).toBe(1);
  });

  it('leaves lanes that are closed', () => {
    const plan = planOf(0, 0);
    plan.open(0, 0);

    expect(reoptimizeProduct(plan, 0).packs).toEqual(Int32Array.of(0));
  });

  it('leaves scarce capacity to others at its price', () => {
    const plan = planOf(2, 0);

    expect(reoptimizeProduct(plan, 0, Float64Array.of(4)).packs).toEqual(Int32Array.of(1));
  });
});

describe('a round over the products', () => {
  it('fills the limits with the best packs at their prices, then without', () => {
    const plan = planOf(0, 0);
    const packPrices = [Float64Array.of(5.5), Float64Array.of(5.5)];

    expect(runToEnd(improveProducts(plan, { stop: NEVER_STOP, packPrices }))).toBe(true);
    expect(plan.packs).toEqual([Int32Array.of(1), Int32Array.of(1)]);
    expect(runToEnd(improveProducts(plan, { stop: NEVER_STOP }))).toBe(false);
  });

  it('counts the vehicles that other packs need', () => {
    const costly = coupledProblem({
      products: [{ sites: [{ losses: [0] }, { gains: [9] }] }],
      lanes: [{ from: 0, to: 1, fixedCost: 10 }],
    });
    const plan = new CoupledPlan(costly, [Int32Array.of(0)]);

    expect(runToEnd(improveProducts(plan, { stop: NEVER_STOP }))).toBe(false);
  });

  it('takes only the products that it is given, and stops when told to', () => {
    const plan = planOf(0, 0);
    expect(runToEnd(improveProducts(plan, { stop: { aborted: true } }))).toBe(false);

    runToEnd(improveProducts(plan, { stop: NEVER_STOP, among: [1] }));
    expect(plan.packs).toEqual([Int32Array.of(0), Int32Array.of(2)]);
  });

  it('never makes a plan worse or infeasible', () => {
    fc.assert(
      fc.property(
        problems({ withShipments: true, withLineRules: true }),
        fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
        (problem, drawn) => {
          // Closed lanes would need a choice; here each product takes any that is open.
          const shared = { ...problem.shared, maxShipments: Infinity };
          const open = { ...problem, shared };
          const plan = new CoupledPlan(
            open,
            problem.products.map((product, p) => {
              const plans = allPacks(product);
              return plans[drawn[p]! % plans.length]!;
            }),
          );
          trimPlan(plan);
          const before = plan.saving;
          const changed = runToEnd(improveProducts(plan, { stop: NEVER_STOP }));

          expect(plan.saving).toBeGreaterThanOrEqual(before - 1e-9);
          expect(plan.saving > before + 1e-9).toBe(changed);
          expect(plan.saving).toBeLessThanOrEqual(bestSaving(open) + 1e-9);
          expect(isFeasible(open, plan.packs)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
