import fc from 'fast-check';
import highsLoader from 'highs';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import {
  solveLagrangianDual,
  type DualOptions,
} from '../../../src/planning/lagrangian/lagrangian-dual';
import { Subproblems } from '../../../src/planning/lagrangian/subproblems';
import { problems } from './arbitrary-problem';
import { bestByHighs } from './highs-optimum';
import { bestSaving } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

function dualOf(problem: CoupledProblem, options: Partial<DualOptions> = {}) {
  const subproblems = new Subproblems(problem);
  const unconstrained = runToEnd(subproblems.solve(() => ({})));
  return runToEnd(
    solveLagrangianDual(subproblems, {
      unconstrained,
      maxSteps: 100,
      stop: NEVER_STOP,
      ...options,
    }),
  );
}

/** Room for two packs, where four gain 9, 8, 6 and 4. */
const scarce = coupledProblem({
  products: [
    { sites: [{ losses: [0, 0] }, { gains: [9, 6] }] },
    { sites: [{ losses: [0, 0] }, { gains: [8, 4] }] },
  ],
  lanes: [{ from: 0, to: 1, capacity: 2 }],
});

describe('the Lagrangian dual', () => {
  it('finds a price between the gains of the last pack that fits and the next one', () => {
    const { multipliers, savingUpperBound } = dualOf(scarce);

    expect(multipliers.limits[0]).toBeGreaterThan(5.9);
    expect(multipliers.limits[0]).toBeLessThan(8.1);
    expect(savingUpperBound).toBeGreaterThanOrEqual(17);
    expect(savingUpperBound).toBeLessThan(17.2);
  });

  it('leaves the multiplier of a limit that does not bind near 0', () => {
    const wide = coupledProblem({
      products: [{ sites: [{ losses: [0, 0] }, { gains: [9, 6] }] }],
      lanes: [{ from: 0, to: 1, capacity: 50 }],
    });
    const { multipliers, savingUpperBound } = dualOf(wide);

    expect(multipliers.limits[0]).toBe(0);
    expect(savingUpperBound).toBe(15);
  });

  it('evaluates the bound at a warm start without steps', () => {
    const limits = Float64Array.of(7);
    const { multipliers, savingUpperBound } = dualOf(scarce, {
      maxSteps: 0,
      warmStart: { multipliers: { limits, shipment: 0 }, fractions: null },
    });

    // At 7 each product sends one pack: 2 + 1, and the capacity is worth 14.
    expect(multipliers.limits).toEqual(limits);
    expect(savingUpperBound).toBe(17);
  });

  it('takes fewer steps from a warm start that is good', () => {
    const { multipliers, fractions } = dualOf(scarce);
    const warm = dualOf(scarce, { maxSteps: 12, warmStart: { multipliers, fractions } });

    expect(warm.savingUpperBound).toBeLessThan(17.2);
  });

  it('stops at once where it is told to, with a bound that is valid', () => {
    const { savingUpperBound } = dualOf(scarce, { stop: { aborted: true } });

    expect(savingUpperBound).toBeGreaterThanOrEqual(17);
  });

  it('returns the packs and bounds of the products at its multipliers', () => {
    const { pass, packPrices, savingUpperBound, multipliers } = dualOf(scarce);

    expect(packPrices).toEqual(scarce.products.map(() => multipliers.limits));
    expect(savingUpperBound).toBeLessThanOrEqual(
      pass.savingUpperBound + 2 * multipliers.limits[0]! + 1e-9,
    );
  });
});

describe('weak duality', () => {
  it.each([
    ['limits', { withLineRules: true }],
    ['limits and shipments', { withShipments: true, withLineRules: true }],
  ])('the bound under %s is never below the best plan', (_, shape) => {
    fc.assert(
      fc.property(problems(shape), fc.constantFrom(0, 3, 60), (problem, maxSteps) => {
        const { savingUpperBound } = dualOf(problem, { maxSteps });

        expect(savingUpperBound).toBeGreaterThanOrEqual(bestSaving(problem) - 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('the bound is never below the optimum of HiGHS, and mostly near it', async () => {
    const highs = await highsLoader();
    const shape = { products: 4, withShipments: true, withLineRules: true };
    const gaps = fc.sample(problems(shape), 8).map((problem) => {
      const exact = bestByHighs(highs, problem);
      const { savingUpperBound } = dualOf(problem);
      expect(savingUpperBound).toBeGreaterThanOrEqual(exact - 1e-6);
      return exact === 0 ? 0 : savingUpperBound / exact - 1;
    });

    expect([...gaps].sort((a, b) => a - b)[4]).toBeLessThan(0.2);
  });
});
