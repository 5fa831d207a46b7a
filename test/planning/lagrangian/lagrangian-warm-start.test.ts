import fc from 'fast-check';
import { repairPacks } from '../../../src/planning/lagrangian/lagrangian-warm-start';
import { problems } from './arbitrary-problem';
import { allPacks, savingOf } from './tiny-optimum';
import { coupledProblem, type TinyProblem, type TinyProduct } from './tiny-problem';

function problemOf(product: Partial<TinyProduct>, tiny: Partial<TinyProblem> = {}) {
  return coupledProblem({
    products: [
      { sites: [{ losses: [0, 0, 0] }, { gains: [9, 8] }, { gains: [7, 6] }], ...product },
    ],
    lanes: [
      { from: 0, to: 1 },
      { from: 0, to: 2 },
    ],
    ...tiny,
  }).products[0]!.problem;
}

describe('earlier packs that are repaired', () => {
  it('stay where they are still allowed and pay', () => {
    expect(repairPacks(problemOf({}), Int32Array.of(2, 1))).toEqual(Int32Array.of(2, 1));
  });

  it('are cut to the stock, the first line first', () => {
    const less = problemOf({ sites: [{ losses: [0, 0] }, { gains: [9, 8] }, { gains: [7] }] });

    expect(repairPacks(less, Int32Array.of(1, 2))).toEqual(Int32Array.of(1, 1));
  });

  it('are cut to the maximum of a line', () => {
    const problem = problemOf({});
    const lines = problem.lines.map((line) => ({ ...line, maxPacks: 1 }));

    expect(repairPacks({ ...problem, lines }, Int32Array.of(2, 1))).toEqual(Int32Array.of(1, 1));
  });

  it('leave a line that is now below its minimum', () => {
    expect(repairPacks(problemOf({ minPacks: 2 }), Int32Array.of(2, 1))).toEqual(
      Int32Array.of(2, 0),
    );
  });

  it('leave a line that now loses', () => {
    const lanes = [
      { from: 0, to: 1, freight: 1 },
      { from: 0, to: 2, freight: 30 },
    ];

    expect(repairPacks(problemOf({}, { lanes }), Int32Array.of(2, 1))).toEqual(Int32Array.of(2, 0));
  });

  it('are none where a site receives more than its curve covers', () => {
    expect(repairPacks(problemOf({}), Int32Array.of(3, 0))).toEqual(Int32Array.of(0, 0));
  });

  it('respect the rules of the product and save at least nothing, whatever they were', () => {
    const earlier = fc.array(fc.nat(4), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(problems({ withLineRules: true }), earlier, ({ products }, drawn) => {
        const product = products[0]!;
        const packs = Int32Array.from(product.uses, (_, line) => drawn[line]!);
        const repaired = repairPacks(product.problem, packs);

        expect(allPacks(product)).toContainEqual(repaired);
        expect(savingOf(product, repaired)).toBeGreaterThanOrEqual(0);
        repaired.forEach((count, line) => {
          expect(count).toBeLessThanOrEqual(packs[line]!);
        });
      }),
    );
  });
});
