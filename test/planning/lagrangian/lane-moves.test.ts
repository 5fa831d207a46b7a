import fc from 'fast-check';
import { runToEnd } from '../../../src/planning/base/steps';
import { CoupledPlan } from '../../../src/planning/lagrangian/coupled-plan';
import { LaneMoves } from '../../../src/planning/lagrangian/lane-moves';
import { trimPlan } from '../../../src/planning/lagrangian/trim-packs';
import { problems } from './arbitrary-problem';
import { isFeasible } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

/** A cheap lane and a dear one to the same destination, each with vehicles of two packs. */
const problem = coupledProblem({
  products: [{ sites: [{ losses: [0, 0, 0, 0] }, { losses: [0, 0] }, { gains: [9, 8, 7, 6] }] }],
  lanes: [
    { from: 0, to: 2, freight: 1, capacity: 2, maxVehicles: 2, fixedCost: 3 },
    { from: 1, to: 2, freight: 3, capacity: 2, maxVehicles: 2, fixedCost: 3 },
  ],
});

function planOf(...packs: number[]): CoupledPlan {
  const plan = new CoupledPlan(problem, [Int32Array.from(packs)]);
  plan.closeUnused();
  return plan;
}

describe('a vehicle removed from a lane', () => {
  it('leaves the packs that still fit, and moves others to open lanes', () => {
    const plan = planOf(4, 0);
    plan.open(1, 1);
    runToEnd(new LaneMoves(plan).close(0));

    expect(plan.packs[0]).toEqual(Int32Array.of(2, 2));
  });

  it('empties the lane if it was the last one', () => {
    const plan = planOf(2, 1);
    runToEnd(new LaneMoves(plan).close(0, 0));

    expect(plan.packs[0]).toEqual(Int32Array.of(0, 2));
    expect(plan.usage.vehicles[0]).toBe(0);
  });

  it('stops early where the loss is far beyond the maximum', () => {
    const wide = coupledProblem({
      products: Array.from({ length: 5 }, () => ({
        sites: [{ losses: [0] }, { gains: [10] }],
      })),
      lanes: [{ from: 0, to: 1, fixedCost: 1 }],
    });
    const plan = new CoupledPlan(
      wide,
      wide.products.map(() => Int32Array.of(1)),
    );
    runToEnd(new LaneMoves(plan).close(0, 0, 1));

    // The first product alone loses 10, more than twice the maximum of 1.
    expect(plan.packs.map((packs) => packs[0])).toEqual([0, 1, 1, 1, 1]);
  });
});

describe('a vehicle added to a lane', () => {
  it('carries what gains by it', () => {
    const plan = planOf(2, 0);
    runToEnd(new LaneMoves(plan).open(1));

    expect(plan.packs[0]).toEqual(Int32Array.of(2, 2));
    expect(plan.openVehicles[1]).toBe(1);
  });

  it('goes first to the product that gains most for its volume', () => {
    const two = coupledProblem({
      products: [
        { sites: [{ losses: [0] }, { gains: [6] }], volume: 2 },
        { sites: [{ losses: [0] }, { gains: [5] }], volume: 1 },
      ],
      lanes: [{ from: 0, to: 1, capacity: 2, fixedCost: 1 }],
    });
    const plan = new CoupledPlan(two, [Int32Array.of(0), Int32Array.of(0)]);
    plan.closeUnused();
    runToEnd(new LaneMoves(plan).open(0));

    expect(plan.packs).toEqual([Int32Array.of(0), Int32Array.of(1)]);
  });
});

describe('promising lanes', () => {
  it('are those whose next vehicle saves more than a share of its cost, best first', () => {
    const plan = planOf(0, 0);
    const moves = new LaneMoves(plan);

    // Four packs save 30 − 4 on the first lane and half of them fit; two save 17 − 6 on the second.
    expect(runToEnd(moves.promisingLanes(1))).toEqual([0, 1]);
    expect(runToEnd(moves.promisingLanes(4))).toEqual([0]);
  });

  it('exclude lanes that send all their vehicles', () => {
    const plan = planOf(4, 0);

    expect(runToEnd(new LaneMoves(plan).promisingLanes(0))).not.toContain(0);
  });
});

it('lanes are adjacent if they share a location', () => {
  const chain = coupledProblem({
    products: [{ sites: [{ losses: [0] }, { gains: [5] }, { losses: [0] }, { gains: [5] }] }],
    lanes: [
      { from: 0, to: 1 },
      { from: 2, to: 1 },
      { from: 2, to: 3 },
    ],
  });
  const moves = new LaneMoves(new CoupledPlan(chain, [new Int32Array(3)]));

  expect(moves.areAdjacent(0, 1)).toBe(true);
  expect(moves.areAdjacent(0, 2)).toBe(false);
});

it('a move leaves a feasible plan feasible', () => {
  fc.assert(
    fc.property(
      problems({ withShipments: true, withLineRules: true }),
      fc.nat(),
      fc.boolean(),
      (random, drawnLane, isOpening) => {
        const plan = new CoupledPlan(
          random,
          random.products.map(({ uses }) => new Int32Array(uses.length)),
        );
        const moves = new LaneMoves(plan);
        const lane = drawnLane % random.shared.fixedCost.length;
        plan.closeUnused();
        for (const other of plan.openVehicles.keys()) {
          if (isOpening || other !== lane) runToEnd(moves.open(other));
        }
        if (plan.usage.vehicles[lane]! > 0) runToEnd(moves.close(lane));
        trimPlan(plan);

        // The number of shipments is the search's concern, not the move's.
        const shared = { ...random.shared, maxShipments: Infinity };
        expect(isFeasible({ ...random, shared }, plan.packs)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});
