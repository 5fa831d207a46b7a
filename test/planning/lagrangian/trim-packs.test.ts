import fc from 'fast-check';
import { CoupledPlan } from '../../../src/planning/lagrangian/coupled-plan';
import { LimitUsage } from '../../../src/planning/lagrangian/limit-usage';
import { trimPlan, trimProduct } from '../../../src/planning/lagrangian/trim-packs';
import { problems } from './arbitrary-problem';
import { allPacks, respectsLimits, savingOf } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

/** Two products on one lane. The first gains less, the second has twice the volume. */
const pair = coupledProblem({
  products: [
    { sites: [{ losses: [0, 0] }, { gains: [5, 4] }] },
    { sites: [{ losses: [0, 0] }, { gains: [9, 7] }], volume: 2 },
  ],
  lanes: [{ from: 0, to: 1, capacity: 4 }],
});
const all = [Int32Array.of(2), Int32Array.of(2)];

describe('trimming by the loss per unit of a violated limit', () => {
  it('removes what loses least for the capacity that it frees', () => {
    const plan = new CoupledPlan(pair, all);
    trimPlan(plan, 'freed');

    // Volume 6 of 4. The second product loses 7 / 2 per unit, the first one 4 per unit.
    expect(plan.packs).toEqual([Int32Array.of(2), Int32Array.of(1)]);
  });

  it('counts only the excess where that is the criterion', () => {
    const tight = coupledProblem({
      products: [
        { sites: [{ losses: [0, 0] }, { gains: [5, 4] }] },
        { sites: [{ losses: [0, 0] }, { gains: [9, 7] }], volume: 2 },
      ],
      lanes: [{ from: 0, to: 1, capacity: 5 }],
    });
    const [byFreed, byExcess] = (['freed', 'excess'] as const).map((criterion) => {
      const plan = new CoupledPlan(tight, all);
      trimPlan(plan, criterion);
      return plan.packs;
    });

    // One unit too much: a pack of the first product loses 4 for it, one of the second 7.
    expect(byFreed).toEqual([Int32Array.of(2), Int32Array.of(1)]);
    expect(byExcess).toEqual([Int32Array.of(1), Int32Array.of(2)]);
  });

  it('removes a line whole rather than leave it below its minimum', () => {
    const { shared, products } = coupledProblem({
      products: [{ sites: [{ losses: [0, 0, 0] }, { gains: [5, 5, 5] }], minPacks: 2 }],
      lanes: [{ from: 0, to: 1, capacity: 1 }],
    });
    const usage = new LimitUsage(shared);
    const packs = Int32Array.of(3);
    usage.add(products[0]!, packs);
    trimProduct(products[0]!, packs, usage, 'freed');

    expect(packs).toEqual(Int32Array.of(0));
    expect(usage.users[0]).toBe(0);
  });

  it('counts the line cost as money that the last pack frees', () => {
    const { shared, products } = coupledProblem({
      products: [{ sites: [{ losses: [0, 0] }, { gains: [5] }, { gains: [6] }] }],
      lanes: [
        { from: 0, to: 1, freight: 1 },
        { from: 0, to: 2, freight: 1, lineCost: 4 },
      ],
      budget: 2,
    });
    const usage = new LimitUsage(shared);
    const packs = Int32Array.of(1, 1);
    usage.add(products[0]!, packs);
    trimProduct(products[0]!, packs, usage, 'freed');

    expect(packs).toEqual(Int32Array.of(1, 0));
  });

  it('touches only the products that it may', () => {
    const plan = new CoupledPlan(pair, all);
    trimPlan(plan, 'freed', [0]);

    expect(plan.packs).toEqual([Int32Array.of(0), Int32Array.of(2)]);
  });

  it('changes nothing where all limits hold', () => {
    const plan = new CoupledPlan(pair, [Int32Array.of(2), Int32Array.of(1)]);
    const before = [...plan.packs];
    trimPlan(plan);

    expect(plan.packs).toEqual(before);
  });

  it('throws where firm lines alone violate a limit', () => {
    const firm = {
      used: Float64Array.of(9),
      users: Int32Array.of(1),
      vehicles: Int32Array.of(1),
    };
    const plan = new CoupledPlan({ ...pair, shared: { ...pair.shared, firm } }, all);

    expect(() => {
      trimPlan(plan);
    }).toThrow('nothing uses a violated limit');
  });
});

describe('a trimmed plan', () => {
  it('is feasible, never has more packs than before, and knows what it saves', () => {
    fc.assert(
      fc.property(
        problems({ products: 3, withLineRules: true }),
        fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
        fc.constantFrom('freed' as const, 'excess' as const),
        (problem, drawn, criterion) => {
          const before = problem.products.map((product, p) => {
            const plans = allPacks(product);
            return plans[plans.length - 1 - (drawn[p]! % plans.length)]!;
          });
          const plan = new CoupledPlan(problem, before);
          trimPlan(plan, criterion);

          expect(plan.usage.isFeasible()).toBe(true);
          expect(respectsLimits(problem, plan.packs)).toBe(true);
          plan.packs.forEach((packs, p) => {
            packs.forEach((count, line) => {
              expect(count).toBeLessThanOrEqual(before[p]![line]!);
              expect(count === 0 || count >= problem.products[p]!.problem.minPacks).toBe(true);
            });
            expect(plan.savings[p]).toBeCloseTo(savingOf(problem.products[p]!, packs), 9);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
