import fc from 'fast-check';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import { solveLagrangianDual } from '../../../src/planning/lagrangian/lagrangian-dual';
import { packsBySlopeScaling } from '../../../src/planning/lagrangian/slope-scaling';
import { Subproblems } from '../../../src/planning/lagrangian/subproblems';
import { problems } from './arbitrary-problem';
import { allPacks, bestSaving, totalSaving } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

function solutionsOf(problem: CoupledProblem, count: number) {
  const subproblems = new Subproblems(problem);
  const unconstrained = runToEnd(subproblems.solve(() => ({})));
  const { multipliers } = runToEnd(
    solveLagrangianDual(subproblems, { unconstrained, maxSteps: 30, stop: NEVER_STOP }),
  );
  return runToEnd(packsBySlopeScaling(subproblems, { multipliers, unconstrained, count }));
}

/** Two products prefer the first lane by 1 and one the second; a shipment costs 4. */
const consolidation = coupledProblem({
  products: [0, 0, 1].map((own) => ({
    sites: [{ losses: [0] }, { losses: [0] }, { gains: [9] }],
    freight: [0, 1].map((lane) => (lane === own ? 1 : 2)),
  })),
  lanes: [0, 1].map((from) => ({ from, to: 2, fixedCost: 4 })),
});

describe('slope scaling', () => {
  it('puts products together on one lane where that saves fixed costs', () => {
    const [best] = solutionsOf(consolidation, 1);

    expect(best).toEqual([Int32Array.of(1, 0), Int32Array.of(1, 0), Int32Array.of(1, 0)]);
    expect(totalSaving(consolidation, best!)).toBe(bestSaving(consolidation));
  });

  it('returns no more solutions than wanted, all different, the best first', () => {
    const solutions = solutionsOf(consolidation, 3);
    const savings = solutions.map((packs) => totalSaving(consolidation, packs));

    expect(solutions.length).toBeLessThanOrEqual(3);
    expect(savings).toEqual([...savings].sort((a, b) => b - a));
    expect(new Set(savings).size).toBe(savings.length);
  });

  it('gives each product packs that respect its own rules', () => {
    fc.assert(
      fc.property(problems({ withShipments: true, withLineRules: true }), (problem) => {
        fc.pre(problem.shared.openingCost.some((cost) => cost > 0));
        for (const packs of solutionsOf(problem, 2)) {
          problem.products.forEach((product, p) => {
            expect(allPacks(product)).toContainEqual(packs[p]);
          });
        }
      }),
      { numRuns: 15 },
    );
  });
});
