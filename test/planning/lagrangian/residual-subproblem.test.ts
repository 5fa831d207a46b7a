import fc from 'fast-check';
import { LimitUsage } from '../../../src/planning/lagrangian/limit-usage';
import { residualTerms } from '../../../src/planning/lagrangian/line-terms';
import { solveResidualSubproblem } from '../../../src/planning/lagrangian/residual-subproblem';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import { problems } from './arbitrary-problem';
import { allPacks, isFeasible, respectsLimits, savingOf } from './tiny-optimum';
import { coupledProblem, type TinyProblem } from './tiny-problem';

function solve({ shared, products }: CoupledProblem, p: number, usage = new LimitUsage(shared)) {
  const coupled = products[p]!;
  return solveResidualSubproblem(coupled, usage, residualTerms(shared, usage, coupled));
}

/** Two lines of three packs that pay. */
const free: TinyProblem = {
  products: [
    {
      sites: [{ losses: [0, 0, 0, 0, 0, 0] }, { gains: [9, 8, 2] }, { gains: [7, 6, 5] }],
    },
  ],
  lanes: [
    { from: 0, to: 1, freight: 1 },
    { from: 0, to: 2, freight: 1 },
  ],
};
/** Each line fits into the budget, but not both. */
const budget = coupledProblem({ ...free, budget: 4 });

describe('the subproblem within residual capacity', () => {
  it('takes the best packs where all fit', () => {
    expect(solve(coupledProblem(free), 0).packs).toEqual(Int32Array.of(3, 3));
  });

  it('trims and prices a limit that the lines violate only together', () => {
    const { packs, saving } = solve(budget, 0);

    expect(packs).toEqual(Int32Array.of(2, 2));
    expect(saving).toBe(9 + 8 + 7 + 6 - 4);
  });

  it('leaves what other products use alone', () => {
    const usage = new LimitUsage(budget.shared);
    usage.used[0] = 3;
    const before = [...usage.used];

    expect(solve(budget, 0, usage).packs).toEqual(Int32Array.of(1, 0));
    expect([...usage.used]).toEqual(before);
  });

  it('prices a budget by line too', () => {
    const lines = coupledProblem({
      products: [{ sites: [{ losses: [0, 0] }, { gains: [5] }, { gains: [6] }] }],
      lanes: [
        { from: 0, to: 1, freight: 1 },
        { from: 0, to: 2, freight: 1, lineCost: 4 },
      ],
      budget: 2,
    });

    expect(solve(lines, 0).packs).toEqual(Int32Array.of(1, 0));
  });

  it('is feasible beside the others and nearly the best, on random problems', () => {
    let [found, possible] = [0, 0];
    fc.assert(
      fc.property(problems({ withLineRules: true }), fc.nat(), (problem, drawn) => {
        const [first, second] = problem.products;
        const others = allPacks(second!).filter((packs) =>
          respectsLimits(problem, [new Int32Array(first!.uses.length), packs]),
        );
        const other = others[drawn % others.length]!;
        const usage = new LimitUsage(problem.shared);
        usage.add(second!, other);
        const { packs, saving } = solve(problem, 0, usage);
        const best = Math.max(
          ...allPacks(first!)
            .filter((each) => respectsLimits(problem, [each, other]))
            .map((each) => savingOf(first!, each)),
        );
        found += saving;
        possible += best;

        expect(isFeasible(problem, [packs, other])).toBe(true);
        expect(saving).toBeCloseTo(savingOf(first!, packs), 9);
        expect(saving).toBeLessThanOrEqual(best + 1e-9);
      }),
      { numRuns: 60 },
    );

    expect(1 - found / possible).toBeLessThan(0.05);
  });
});
