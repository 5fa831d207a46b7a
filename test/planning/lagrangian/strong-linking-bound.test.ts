import fc from 'fast-check';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import { LagrangeMultipliers } from '../../../src/planning/lagrangian/lagrange-multipliers';
import { solveLagrangianDual } from '../../../src/planning/lagrangian/lagrangian-dual';
import {
  affordablePasses,
  StrongLinkingBound,
} from '../../../src/planning/lagrangian/strong-linking-bound';
import { SubproblemCache } from '../../../src/planning/lagrangian/subproblem-cache';
import { boundAtMultipliers } from '../../../src/planning/lagrangian/subproblem-pass';
import { Subproblems } from '../../../src/planning/lagrangian/subproblems';
import { problems } from './arbitrary-problem';
import { bestSaving } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

/**
 * A shipment costs 10. One pack of the product pays for a part of it only, and three packs, of which
 * the last two gain less than that, for none.
 */
const problem = coupledProblem({
  products: [{ sites: [{ losses: [0, 0, 0, 0] }, { gains: [6, 1, 1, 1] }] }],
  lanes: [{ from: 0, to: 1, fixedCost: 10 }],
});
const at = (coupled: CoupledProblem) => ({
  limits: new Float64Array(coupled.shared.limits.length),
  shipment: 0,
});

function boundOf(coupled: CoupledProblem, passes: number, cache?: SubproblemCache) {
  const bound = new StrongLinkingBound(coupled, new LagrangeMultipliers(coupled));
  const bounds: number[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    if (pass > 0) bound.subgradientStep();
    runToEnd(bound.pass(cache));
    bounds.push(bound.savingUpperBound);
  }
  return { bound, bounds };
}

describe('the bound with strong linking', () => {
  it('charges a line its whole part for one pack, where weak linking charges a fraction', () => {
    const weak = runToEnd(boundAtMultipliers(problem, at(problem)));
    const { bounds } = boundOf(problem, 1);

    expect(weak).toBe(6 - 10 / 4);
    expect(bounds).toEqual([0]);
  });

  it('moves the fixed cost to the products that use the lane', () => {
    // Half of the cost is too much for the second product, and too little for the first one.
    const two = coupledProblem({
      products: [7, 1].map((gain) => ({ sites: [{ losses: [0] }, { gains: [gain] }] })),
      lanes: [{ from: 0, to: 1, fixedCost: 8 }],
    });
    const { bounds } = boundOf(two, 20);

    expect(bounds[0]).toBe(7 - 4);
    expect(bounds.at(-1)).toBeLessThan(0.5);
    expect(bounds.at(-1)).toBeGreaterThanOrEqual(bestSaving(two));
  });

  it('never rises from one pass to the next', () => {
    const { bounds } = boundOf(problem, 6);

    expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
  });

  it('is found again at its best multipliers', () => {
    const { bound, bounds } = boundOf(problem, 6);
    const best = bound.bestMultipliers()!;
    const multipliers = new LagrangeMultipliers(problem);
    multipliers.fixedCosts!.useFractions(best.fractions);
    multipliers.restore(best.multipliers);
    const again = new StrongLinkingBound(problem, multipliers);
    runToEnd(again.pass());

    expect(again.savingUpperBound).toBeCloseTo(bounds.at(-1)!, 6);
  });

  it('has no best multipliers before a pass', () => {
    const multipliers = new LagrangeMultipliers(problem);

    expect(new StrongLinkingBound(problem, multipliers).bestMultipliers()).toBeNull();
  });

  it('needs fixed costs', () => {
    const without = coupledProblem({
      products: [{ sites: [{ losses: [0] }, { gains: [1] }] }],
      lanes: [{ from: 0, to: 1, capacity: 1 }],
    });

    expect(() => new StrongLinkingBound(without, new LagrangeMultipliers(without))).toThrow(
      'no fixed costs',
    );
  });

  it('is the same with a cache', () => {
    const cache = new SubproblemCache();
    const { bounds } = boundOf(problem, 4);

    expect(boundOf(problem, 4, cache).bounds).toEqual(bounds);
    expect(boundOf(problem, 4, cache).bounds).toEqual(bounds);
  });
});

it('an amount of work affords as many passes as lines fit into it, within a maximum', () => {
  expect(affordablePasses(problem.products, 5)).toBe(5);
  expect(affordablePasses(problem.products, 0.5)).toBe(0);
  expect(affordablePasses(problem.products, 1e9)).toBe(32);
});

describe('weak duality', () => {
  it('holds after every pass, and the bound is no looser than with weak linking', () => {
    fc.assert(
      fc.property(problems({ withShipments: true, withLineRules: true }), (random) => {
        const subproblems = new Subproblems(random);
        const unconstrained = runToEnd(subproblems.solve(() => ({})));
        const { state } = runToEnd(
          solveLagrangianDual(subproblems, { unconstrained, maxSteps: 20, stop: NEVER_STOP }),
        );
        fc.pre(state.fixedCosts !== null);
        const weak = runToEnd(
          subproblems.solve(
            (p) => ({ packPrice: state.packPrice(p), linePrice: state.linePrice(p) }),
            { nodeLimit: 60 },
          ),
        );
        const weakBound = weak.savingUpperBound + state.dualConstant();
        const best = bestSaving(random);
        const bound = new StrongLinkingBound(random, state);
        runToEnd(bound.pass());
        expect(bound.savingUpperBound).toBeLessThanOrEqual(weakBound + 1e-9);
        for (let pass = 0; pass < 4; pass += 1) {
          bound.subgradientStep();
          runToEnd(bound.pass());
          expect(bound.savingUpperBound).toBeGreaterThanOrEqual(best - 1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });
});
