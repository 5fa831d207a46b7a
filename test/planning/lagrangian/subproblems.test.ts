import fc from 'fast-check';
import { runToEnd } from '../../../src/planning/base/steps';
import { LagrangeMultipliers } from '../../../src/planning/lagrangian/lagrange-multipliers';
import { SubproblemCache } from '../../../src/planning/lagrangian/subproblem-cache';
import { boundAtMultipliers } from '../../../src/planning/lagrangian/subproblem-pass';
import { Subproblems } from '../../../src/planning/lagrangian/subproblems';
import { problems } from './arbitrary-problem';
import { allPacks, bestSaving, countUse, savingOf } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

const scarce = coupledProblem({
  products: [5, 4].map((gain) => ({ sites: [{ losses: [0, 0] }, { gains: [gain, 1] }] })),
  lanes: [{ from: 0, to: 1, capacity: 1 }],
});

describe('a pass over the subproblems', () => {
  it('solves each product alone, and may violate limits', () => {
    const pass = runToEnd(new Subproblems(scarce).solve(() => ({})));

    expect(pass.packs).toEqual([Int32Array.of(2), Int32Array.of(2)]);
    expect([...pass.savingUpperBounds]).toEqual([6, 5]);
    expect(pass.savingUpperBound).toBe(11);
    expect(pass.usage.isFeasible()).toBe(false);
  });

  it('charges the prices', () => {
    const pass = runToEnd(
      new Subproblems(scarce).solve((p) => ({ packPrice: Float64Array.of(p === 0 ? 2 : 6) })),
    );

    expect(pass.packs).toEqual([Int32Array.of(1), Int32Array.of(0)]);
    expect([...pass.savingUpperBounds]).toEqual([3, 0]);
  });

  it('yields once for each product', () => {
    expect([...new Subproblems(scarce).solve(() => ({}))]).toHaveLength(2);
  });
});

const drawnPrices = fc.array(
  fc.nat(24).map((value) => value / 8),
  { minLength: 20, maxLength: 20 },
);

function multipliersOf(problem: Subproblems, drawn: readonly number[]): LagrangeMultipliers {
  const multipliers = new LagrangeMultipliers(problem);
  const limits = Float64Array.from(problem.shared.limits, (_, limit) => drawn[limit]!);
  multipliers.restore({ limits, shipment: 0 });
  return multipliers;
}

describe('at any multipliers', () => {
  const shape = { withShipments: true, withLineRules: true };

  it('each bound is no lower than the best packs of the product, and no higher than relaxed', () => {
    fc.assert(
      fc.property(problems(shape), drawnPrices, (problem, drawn) => {
        const subproblems = new Subproblems(problem);
        const multipliers = multipliersOf(subproblems, drawn);
        const prices = problem.products.map((_, p) => ({
          packPrice: multipliers.packPrice(p),
          linePrice: multipliers.linePrice(p),
        }));
        const exact = runToEnd(subproblems.solve((p) => prices[p]!, { nodeLimit: 60 }));
        const relaxed = runToEnd(subproblems.solveRelaxed(multipliers));
        problem.products.forEach((product, p) => {
          const { packPrice, linePrice } = prices[p]!;
          const best = Math.max(
            ...allPacks(product).map((packs) =>
              packs.reduce(
                (net, count, line) =>
                  count === 0 ? net : net - count * packPrice[line]! - linePrice[line]!,
                savingOf(product, packs),
              ),
            ),
          );

          expect(exact.savingUpperBounds[p]).toBeCloseTo(best, 9);
          expect(relaxed.savingUpperBounds[p]).toBeGreaterThanOrEqual(best - 1e-9);
        });
        expect([...exact.usage.used]).toEqual(
          countUse(problem, exact.packs).used.map((used) => expect.closeTo(used, 9)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('a reoptimised pass equals one from the start, whatever came before', () => {
    fc.assert(
      fc.property(
        problems(shape),
        fc.array(drawnPrices, { minLength: 2, maxLength: 5 }),
        (problem, sequence) => {
          const used = new Subproblems(problem);
          for (const drawn of sequence) {
            const bounds = runToEnd(used.solveRelaxed(multipliersOf(used, drawn)));
            const fresh = new Subproblems(problem);
            const expected = runToEnd(fresh.solveRelaxed(multipliersOf(fresh, drawn)));

            expect(bounds.savingUpperBound).toBeCloseTo(expected.savingUpperBound, 9);
          }
          const prices = (p: number) => ({
            packPrice: multipliersOf(used, sequence[0]!).packPrice(p),
          });
          const again = runToEnd(used.solve(prices));
          const first = runToEnd(new Subproblems(problem).solve(prices));

          expect(again.packs).toEqual(first.packs);
          expect(again.savingUpperBounds).toEqual(first.savingUpperBounds);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('a cached pass equals a fresh one', () => {
    fc.assert(
      fc.property(problems(shape), drawnPrices, (problem, drawn) => {
        const subproblems = new Subproblems(problem);
        const multipliers = multipliersOf(subproblems, drawn);
        const prices = (p: number) => ({ packPrice: multipliers.packPrice(p) });
        const cache = new SubproblemCache();
        const fresh = runToEnd(subproblems.solve(prices));
        runToEnd(subproblems.solve(prices, { cache }));
        const cached = runToEnd(subproblems.solve(prices, { cache }));

        expect(cached.packs).toEqual(fresh.packs);
        expect(cached.savingUpperBounds).toEqual(fresh.savingUpperBounds);
      }),
      { numRuns: 25 },
    );
  });

  it('the Lagrangian function bounds the best plan', () => {
    fc.assert(
      fc.property(problems(shape), drawnPrices, (problem, drawn) => {
        const limits = Float64Array.from(problem.shared.limits, (_, limit) => drawn[limit]!);
        const bound = runToEnd(boundAtMultipliers(problem, { limits, shipment: 0 }));

        expect(bound).toBeGreaterThanOrEqual(bestSaving(problem) - 1e-9);
      }),
      { numRuns: 30 },
    );
  });
});
