import fc from 'fast-check';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import { runToEnd } from '../../../src/planning/base/steps';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import { CoupledPlan } from '../../../src/planning/lagrangian/coupled-plan';
import { LaneLocalSearch } from '../../../src/planning/lagrangian/lane-local-search';
import { problems } from './arbitrary-problem';
import { bestSaving, isFeasible } from './tiny-optimum';
import { coupledProblem, type TinyLane } from './tiny-problem';

/** Two origins with two packs each, and one destination. */
function twoLanes(first: Partial<TinyLane>, second: Partial<TinyLane>, maxShipments?: number) {
  return coupledProblem({
    products: [{ sites: [{ losses: [0, 0] }, { losses: [0, 0] }, { gains: [9, 8, 3, 2] }] }],
    lanes: [
      { from: 0, to: 2, ...first },
      { from: 1, to: 2, ...second },
    ],
    ...(maxShipments === undefined ? {} : { maxShipments }),
  });
}

function planOf(problem: CoupledProblem, ...packs: number[]): CoupledPlan {
  const plan = new CoupledPlan(problem, [Int32Array.from(packs)]);
  plan.closeUnused();
  return plan;
}

describe('the local search on lanes', () => {
  it('drops a lane that does not earn its fixed cost', () => {
    const plan = planOf(twoLanes({ fixedCost: 4 }, { fixedCost: 6 }), 2, 2);
    const changed = runToEnd(new LaneLocalSearch(plan, NEVER_STOP).improve());

    expect(changed).toBe(true);
    expect(plan.packs[0]).toEqual(Int32Array.of(2, 0));
    expect(plan.saving).toBe(9 + 8 - 4);
  });

  it('adds a lane that earns more than its fixed cost', () => {
    const plan = planOf(twoLanes({ fixedCost: 4 }, { fixedCost: 6 }), 0, 0);
    runToEnd(new LaneLocalSearch(plan, NEVER_STOP).improve());

    expect(plan.packs[0]).toEqual(Int32Array.of(2, 0));
  });

  it('swaps a vehicle for a better one where no more shipments are allowed', () => {
    const plan = planOf(twoLanes({ freight: 3 }, { freight: 1 }, 1), 2, 0);
    runToEnd(new LaneLocalSearch(plan, NEVER_STOP).improve());

    expect(plan.packs[0]).toEqual(Int32Array.of(0, 2));
    expect(plan.shipments).toBe(1);
  });

  it('drops the lanes that lose least until the limit on shipments holds', () => {
    const plan = planOf(twoLanes({ freight: 3 }, { freight: 1 }, 1), 2, 2);
    runToEnd(new LaneLocalSearch(plan, NEVER_STOP).enforceShipmentLimit());

    expect(plan.shipments).toBe(1);
    expect(plan.packs[0]).toEqual(Int32Array.of(0, 2));
  });

  it('replaces a lane that is worth its cost by one that is better', () => {
    // Adding the second lane while the first is open earns nothing: both serve the same packs.
    const problem = coupledProblem({
      products: [{ sites: [{ losses: [0, 0] }, { losses: [0, 0] }, { gains: [9, 8] }] }],
      lanes: [
        { from: 0, to: 2, fixedCost: 8 },
        { from: 1, to: 2, fixedCost: 5 },
      ],
    });
    const plan = planOf(problem, 2, 0);
    const search = new LaneLocalSearch(plan, NEVER_STOP);
    expect(runToEnd(search.improve())).toBe(false);

    expect(runToEnd(search.replace())).toBe(true);
    expect(plan.packs[0]).toEqual(Int32Array.of(0, 2));
  });

  it('adds one lane and drops two adjacent ones where only both moves together pay', () => {
    const problem = coupledProblem({
      products: [
        { sites: [{ losses: [0] }, { losses: [0] }, { losses: [0, 0] }, { gains: [9, 9] }] },
      ],
      lanes: [
        { from: 0, to: 3, fixedCost: 6, freight: 2 },
        { from: 1, to: 3, fixedCost: 6, freight: 2 },
        { from: 2, to: 3, fixedCost: 7 },
      ],
    });
    const plan = planOf(problem, 1, 1, 0);
    const search = new LaneLocalSearch(plan, NEVER_STOP);

    expect(runToEnd(search.addThenDrop())).toBe(true);
    expect(plan.packs[0]).toEqual(Int32Array.of(0, 0, 2));
    expect(plan.saving).toBe(18 - 7);
  });

  it('leaves the vehicles of firm lines', () => {
    const problem = twoLanes({ fixedCost: 50 }, { fixedCost: 50 }, 1);
    const firm = {
      used: new Float64Array(0),
      users: Int32Array.of(1, 0),
      vehicles: Int32Array.of(1, 0),
    };
    const plan = planOf({ ...problem, shared: { ...problem.shared, firm } }, 2, 0);
    runToEnd(new LaneLocalSearch(plan, NEVER_STOP).improve());

    expect(plan.packs[0]).toEqual(Int32Array.of(2, 0));
    expect(plan.saving).toBe(17);
  });

  it('changes nothing once it is to stop', () => {
    const plan = planOf(twoLanes({ fixedCost: 4 }, { fixedCost: 6 }), 2, 2);
    const search = new LaneLocalSearch(plan, { aborted: true });

    expect(runToEnd(search.improve())).toBe(false);
    expect(runToEnd(search.replace())).toBe(false);
    expect(runToEnd(search.addThenDrop())).toBe(false);
    expect(plan.packs[0]).toEqual(Int32Array.of(2, 2));
  });
});

describe('every neighbourhood', () => {
  it('keeps the plan feasible, never makes it worse, and reports whether it changed', () => {
    fc.assert(
      fc.property(problems({ withShipments: true }), (problem) => {
        const plan = new CoupledPlan(
          problem,
          problem.products.map(({ uses }) => new Int32Array(uses.length)),
        );
        plan.closeUnused();
        const search = new LaneLocalSearch(plan, NEVER_STOP);
        for (const move of ['improve', 'replace', 'addThenDrop'] as const) {
          const before = plan.saving;
          const changed = runToEnd(search[move]());

          expect(plan.saving).toBeGreaterThanOrEqual(before);
          expect(plan.saving > before).toBe(changed);
          expect(isFeasible(problem, plan.packs)).toBe(true);
        }
        expect(plan.saving).toBeLessThanOrEqual(bestSaving(problem) + 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});
