import fc from 'fast-check';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import { planCoupled, type CoupledOptions } from '../../../src/planning/lagrangian/plan-coupled';
import { problems } from './arbitrary-problem';
import { bestSaving, isFeasible, totalSaving } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

function planned(problem: CoupledProblem, changed: Partial<CoupledOptions> = {}) {
  return planCoupled({ ...problem, effort: 1, stop: NEVER_STOP, ...changed });
}

const scarce = coupledProblem({
  products: [
    { sites: [{ losses: [0, 0] }, { gains: [9, 2] }] },
    { sites: [{ losses: [0, 0] }, { gains: [6, 5] }] },
  ],
  lanes: [{ from: 0, to: 1, capacity: 2, fixedCost: 3 }],
});

describe('the plan of all products that share limits', () => {
  it('saves most within the limits, net of shipments', () => {
    const { packs, savingUpperBound } = runToEnd(planned(scarce));

    expect(packs).toEqual([Int32Array.of(1), Int32Array.of(1)]);
    expect(savingUpperBound).toBeGreaterThanOrEqual(9 + 6 - 3);
  });

  it('needs no multipliers where no limit binds and no shipment costs anything', () => {
    const wide = coupledProblem({
      products: [{ sites: [{ losses: [0] }, { gains: [9] }] }],
      lanes: [{ from: 0, to: 1, capacity: 9 }],
    });
    const result = runToEnd(planned(wide));

    expect(result).toMatchObject({ gap: 0, fractions: null, tighterBound: null });
    expect(result.multipliers.limits).toEqual(Float64Array.of(0));
  });

  it('is empty where nothing saves more than its shipments cost', () => {
    const costly = coupledProblem({
      products: [{ sites: [{ losses: [0] }, { gains: [9] }] }],
      lanes: [{ from: 0, to: 1, fixedCost: 30 }],
    });

    expect(runToEnd(planned(costly)).packs).toEqual([Int32Array.of(0)]);
  });

  it('counts its progress up to its total', () => {
    const steps = [...planned(scarce)];

    expect(steps.every(({ done, total }) => done <= total)).toBe(true);
    expect(steps.map(({ done }) => done)).toEqual(
      [...steps.map(({ done }) => done)].sort((a, b) => a - b),
    );
    expect(steps[0]!.gap).toBeNull();
    expect(steps.at(-1)!.gap).not.toBeNull();
  });
});

describe('on random problems', () => {
  const shape = { withShipments: true, withLineRules: true };

  it('it is feasible, and the optimum lies between what it saves and its bound', () => {
    let [found, possible] = [0, 0];
    fc.assert(
      fc.property(problems(shape), (problem) => {
        const { packs, savingUpperBound, gap } = runToEnd(planned(problem));
        const best = bestSaving(problem);
        const saving = totalSaving(problem, packs);
        found += saving;
        possible += best;

        expect(isFeasible(problem, packs)).toBe(true);
        expect(saving).toBeLessThanOrEqual(best + 1e-9);
        expect(savingUpperBound).toBeGreaterThanOrEqual(best - 1e-9);
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThanOrEqual(1);
      }),
      { numRuns: 12 },
    );

    expect(1 - found / possible).toBeLessThan(0.02);
  });

  it('from a warm start of itself it saves as much, with a valid bound', () => {
    fc.assert(
      fc.property(problems(shape), (problem) => {
        const cold = runToEnd(planned(problem));
        const warm = runToEnd(planned(problem, { warmStart: cold }));
        const saving = totalSaving(problem, cold.packs);

        expect(isFeasible(problem, warm.packs)).toBe(true);
        expect(totalSaving(problem, warm.packs)).toBeGreaterThanOrEqual(saving * 0.998 - 1e-9);
        expect(warm.savingUpperBound).toBeGreaterThanOrEqual(bestSaving(problem) - 1e-9);
      }),
      { numRuns: 8 },
    );
  });

  it('stopped at any step it is feasible and its bound is valid', () => {
    fc.assert(
      fc.property(problems(shape), fc.nat(200), (problem, last) => {
        const stop = { aborted: last === 0 };
        const work = planned(problem, { stop });
        let step = work.next();
        for (let count = 1; step.done !== true; count += 1) {
          if (count >= last) stop.aborted = true;
          step = work.next();
        }
        const { packs, savingUpperBound } = step.value;

        expect(isFeasible(problem, packs)).toBe(true);
        expect(savingUpperBound).toBeGreaterThanOrEqual(bestSaving(problem) - 1e-9);
      }),
      { numRuns: 12 },
    );
  });
});
