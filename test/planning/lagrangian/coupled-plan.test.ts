import fc from 'fast-check';
import { CoupledPlan } from '../../../src/planning/lagrangian/coupled-plan';
import { problems } from './arbitrary-problem';
import { allPacks, countUse, savingOf, totalSaving } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

const CAPACITY = 0;
const problem = coupledProblem({
  products: [8, 6].map((gain) => ({ sites: [{ losses: [0, 0] }, { gains: [gain, 3] }] })),
  lanes: [{ from: 0, to: 1, freight: 1, capacity: 1, maxVehicles: 4, fixedCost: 2 }],
  outbound: { 0: 9 },
});

function planOf(first: number, second: number): CoupledPlan {
  return new CoupledPlan(problem, [Int32Array.of(first), Int32Array.of(second)]);
}

describe('a joint plan', () => {
  it('saves what its products save less the cost of vehicles', () => {
    expect(planOf(2, 1).saving).toBe(11 - 2 + (6 - 1) - 3 * 2);
    expect(planOf(2, 1).shipments).toBe(3);
  });

  it('charges no vehicle that firm lines send already', () => {
    const firm = {
      used: Float64Array.of(1.5, 2),
      users: Int32Array.of(1),
      vehicles: Int32Array.of(2),
    };
    const shared = { ...problem.shared, firm };
    const plan = new CoupledPlan({ ...problem, shared }, [Int32Array.of(1), Int32Array.of(0)]);

    // Volume 2.5 needs three vehicles, one more than firm lines send.
    expect(plan.shipments).toBe(3);
    expect(plan.saving).toBe(8 - 1 - 2);
  });

  it('lets products use as much capacity as its open vehicles hold', () => {
    const plan = planOf(1, 1);
    expect(plan.usage.amounts[CAPACITY]).toBe(4);

    plan.open(0, 3);
    expect(plan.usage.amounts[CAPACITY]).toBe(3);
    plan.closeUnused();
    expect(plan.usage.amounts[CAPACITY]).toBe(2);
    expect(plan.openVehicles[0]).toBe(2);
  });

  it('does not count packs on a lane that is being closed as excess', () => {
    const plan = planOf(1, 1);
    plan.open(0, 0);

    expect(plan.usage.isFeasible()).toBe(true);
    expect(plan.openVehicles[0]).toBe(0);
  });

  it('returns to a checkpoint with its packs, savings, use and open vehicles', () => {
    const plan = planOf(2, 1);
    plan.closeUnused();
    const checkpoint = plan.checkpoint();
    const before = { saving: plan.saving, used: [...plan.usage.used] };
    plan.open(0, 4);
    plan.replace(0, Int32Array.of(0), 0);
    plan.restore(checkpoint);

    expect(plan.packs).toEqual([Int32Array.of(2), Int32Array.of(1)]);
    expect({ saving: plan.saving, used: [...plan.usage.used] }).toEqual(before);
    expect(plan.openVehicles[0]).toBe(3);
    expect(plan.usage.amounts[CAPACITY]).toBe(3);
  });
});

describe('changes that matter to a product', () => {
  const apart = {
    products: [
      { sites: [{ losses: [0, 0] }, { gains: [5, 5] }, { gains: [5, 5] }], freight: [1, null] },
      { sites: [{ losses: [0, 0] }, { gains: [5, 5] }, { gains: [5, 5] }], freight: [null, 1] },
    ],
    lanes: [
      { from: 0, to: 1, capacity: 2 },
      { from: 0, to: 2, capacity: 2 },
    ],
  };
  const empty = [Int32Array.of(0), Int32Array.of(0)];

  it('are those in limits that it uses', () => {
    const plan = new CoupledPlan(coupledProblem(apart), empty);
    plan.replace(0, Int32Array.of(1), 4);

    expect(plan.hasChangedSince(0, 0)).toBe(true);
    expect(plan.hasChangedSince(0, 1)).toBe(false);
    expect(plan.hasChangedSince(plan.replacements, 0)).toBe(false);
  });

  it('are all changes where there is a budget', () => {
    const plan = new CoupledPlan(coupledProblem({ ...apart, budget: 3 }), empty);
    plan.replace(0, Int32Array.of(1), 4);

    expect(plan.hasChangedSince(0, 1)).toBe(true);
  });
});

describe('any sequence of replacements', () => {
  it('leaves the use and the saving that a new count gives', () => {
    const moves = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(problems({ withShipments: true }), moves, (random, drawn) => {
        const choices = random.products.map(allPacks);
        const plan = new CoupledPlan(
          random,
          choices.map((packs) => packs[0]!),
        );
        for (const [drawnProduct, drawnPacks] of drawn) {
          const p = drawnProduct % choices.length;
          const packs = choices[p]![drawnPacks % choices[p]!.length]!;
          plan.replace(p, packs, savingOf(random.products[p]!, packs));
        }

        expect(plan.saving).toBeCloseTo(totalSaving(random, plan.packs), 9);
        expect([...plan.usage.vehicles]).toEqual(countUse(random, plan.packs).vehicles);
      }),
      { numRuns: 60 },
    );
  });
});
