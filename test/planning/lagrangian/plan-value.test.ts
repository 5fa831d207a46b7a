import fc from 'fast-check';
import { netPacks } from '../../../src/planning/flow/flow-rules';
import { planSaving, removalLoss, siteSaving } from '../../../src/planning/lagrangian/plan-value';
import { problems } from './arbitrary-problem';
import { allPacks, savingOf } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

const { problem } = coupledProblem({
  products: [{ sites: [{ losses: [1, 2] }, { gains: [9, 4] }] }],
  lanes: [{ from: 0, to: 1, freight: 0.5, lineCost: 3 }],
}).products[0]!;

describe('what packs save', () => {
  it('is the gain of the destination less the loss of the origin, freight and the line cost', () => {
    expect(planSaving(problem, Int32Array.of(1))).toBe(9 - 1 - 0.5 - 3);
    expect(planSaving(problem, Int32Array.of(2))).toBe(13 - 3 - 1 - 3);
  });

  it('is nothing for no packs', () => {
    expect(planSaving(problem, Int32Array.of(0))).toBe(0);
  });

  it('is costed by the stock curve where packs no longer pay', () => {
    // The curve of the tiny site loses 100 by every pack beyond its list.
    expect(siteSaving(problem, 0, -3)).toBe(-(1 + 2 + 100));
    expect(siteSaving(problem, 1, 3)).toBe(9 + 4);
  });

  it('agrees with a count by hand on random problems', () => {
    fc.assert(
      fc.property(problems({ withLineRules: true }), ({ products }) => {
        for (const product of products) {
          for (const packs of allPacks(product)) {
            expect(planSaving(product.problem, packs)).toBeCloseTo(savingOf(product, packs), 9);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the loss by a removal', () => {
  const lossOf = (packs: Int32Array, count: number): number =>
    removalLoss(problem, packs, netPacks(problem, packs), { line: 0, count });

  it('is the saving of the packs less their freight', () => {
    expect(lossOf(Int32Array.of(2), 1)).toBe(4 - 2 - 0.5);
  });

  it('saves the line cost with the last pack', () => {
    expect(lossOf(Int32Array.of(2), 2)).toBe(13 - 3 - 1 - 3);
  });

  it('equals the difference of the two plans on random problems', () => {
    fc.assert(
      fc.property(problems({ withLineRules: true }), fc.nat(), ({ products }, drawn) => {
        const product = products[0]!;
        const plans = allPacks(product);
        const packs = plans[drawn % plans.length]!;
        const changes = netPacks(product.problem, packs);
        packs.forEach((carried, line) => {
          for (let count = 1; count <= carried; count += 1) {
            const after = packs.map((each, i) => (i === line ? each - count : each));
            const difference =
              planSaving(product.problem, packs) - planSaving(product.problem, after);
            expect(removalLoss(product.problem, packs, changes, { line, count })).toBeCloseTo(
              difference,
              9,
            );
          }
        });
      }),
    );
  });
});
