import fc from 'fast-check';
import { LaneSavings } from '../../../src/planning/lagrangian/lane-savings';
import { problems } from './arbitrary-problem';
import { allPacks, savingOf } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

describe('the estimate of what room on a lane saves for a product', () => {
  it('is the gain of additional packs less freight and the line cost', () => {
    const { problem } = coupledProblem({
      products: [{ sites: [{ losses: [1, 1, 1] }, { gains: [9, 8, 2] }] }],
      lanes: [{ from: 0, to: 1, freight: 2, lineCost: 3 }],
    }).products[0]!;
    const { saving, packs } = new LaneSavings(problem, Int32Array.of(0)).estimate(0);

    expect(packs).toBe(2);
    expect(saving).toBe(9 + 8 - 2 * (1 + 2) - 3);
  });

  it('starts from the minimum of packs', () => {
    const { problem } = coupledProblem({
      products: [{ sites: [{ losses: [0, 0, 0] }, { gains: [5, 5, 5] }], minPacks: 3 }],
      lanes: [{ from: 0, to: 1 }],
    }).products[0]!;

    expect(new LaneSavings(problem, Int32Array.of(0)).estimate(0)).toEqual({
      saving: 15,
      packs: 3,
    });
  });

  it('counts packs that change to a cheaper lane to the same destination', () => {
    const { problem } = coupledProblem({
      products: [{ sites: [{ losses: [1, 1] }, { losses: [1, 1] }, { gains: [9, 9] }] }],
      lanes: [
        { from: 0, to: 2, freight: 6 },
        { from: 1, to: 2, freight: 2 },
      ],
    }).products[0]!;
    const { saving, packs } = new LaneSavings(problem, Int32Array.of(2, 0)).estimate(1);

    expect(packs).toBe(2);
    expect(saving).toBe(2 * (6 - 2));
  });

  it('is nothing where the origin has no stock left or nothing pays', () => {
    const { problem } = coupledProblem({
      products: [{ sites: [{ losses: [1] }, { gains: [9] }, { gains: [2] }] }],
      lanes: [
        { from: 0, to: 1, freight: 2 },
        { from: 0, to: 2, freight: 2 },
      ],
    }).products[0]!;

    expect(new LaneSavings(problem, Int32Array.of(1, 0)).estimate(1).saving).toBe(0);
    expect(new LaneSavings(problem, Int32Array.of(0, 0)).estimate(1).saving).toBe(0);
  });

  it('never promises more by additional packs than they save', () => {
    fc.assert(
      fc.property(problems({ withLineRules: true }), ({ products }) => {
        for (const product of products) {
          const empty = new Int32Array(product.uses.length);
          const best = Math.max(...allPacks(product).map((packs) => savingOf(product, packs)));
          empty.forEach((_, line) => {
            const estimate = new LaneSavings(product.problem, empty).estimate(line);
            expect(estimate.saving).toBeGreaterThanOrEqual(0);
            expect(estimate.saving).toBeLessThanOrEqual(best + 1e-9);
          });
        }
      }),
    );
  });
});
