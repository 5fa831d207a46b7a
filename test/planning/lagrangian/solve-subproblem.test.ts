import fc from 'fast-check';
import { solveSubproblem } from '../../../src/planning/lagrangian/solve-subproblem';
import { problems } from './arbitrary-problem';
import { allPacks, savingOf } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

const [coupled] = coupledProblem({
  products: [{ sites: [{ losses: [1, 1, 1] }, { gains: [9, 8] }, { gains: [7, 6] }] }],
  lanes: [
    { from: 0, to: 1, freight: 2 },
    { from: 0, to: 2 },
  ],
}).products;

describe('the subproblem of one product', () => {
  it('is the best plan of the product without terms', () => {
    const { packs, saving, savingUpperBound } = solveSubproblem(coupled!, {});

    expect(packs).toEqual(Int32Array.of(1, 2));
    expect(saving).toBe(9 - 3 + 7 + 6 - 2);
    expect(savingUpperBound).toBe(saving);
  });

  it('pays the prices of packs and lines', () => {
    const terms = { packPrice: Float64Array.of(0, 4), linePrice: Float64Array.of(5, 0) };
    const { packs, saving } = solveSubproblem(coupled!, terms);

    expect(packs).toEqual(Int32Array.of(2, 1));
    expect(saving).toBe(9 + 8 - 2 * 3 - 5 + (7 - 1 - 4));
  });

  it('returns 0 packs on lines that the terms leave out', () => {
    const { packs } = solveSubproblem(coupled!, { maxPacks: Int32Array.of(0, 2) });

    expect(packs).toEqual(Int32Array.of(0, 2));
  });

  it('saves nothing where no line is left', () => {
    expect(solveSubproblem(coupled!, { maxPacks: Int32Array.of(0, 0) })).toEqual({
      packs: Int32Array.of(0, 0),
      saving: 0,
      savingUpperBound: 0,
    });
  });

  it('gives a feasible plan and a valid bound at any node limit', () => {
    fc.assert(
      fc.property(
        problems({ withLineRules: true }),
        fc.constantFrom(0, 1, 60),
        (problem, nodes) => {
          const product = problem.products[0]!;
          const plans = allPacks(product);
          const best = Math.max(...plans.map((packs) => savingOf(product, packs)));
          const { packs, saving, savingUpperBound } = solveSubproblem(product, {}, nodes);

          expect(plans).toContainEqual(packs);
          expect(saving).toBeCloseTo(savingOf(product, packs), 9);
          expect(savingUpperBound).toBeGreaterThanOrEqual(best - 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });
});
