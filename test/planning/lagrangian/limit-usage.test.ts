import fc from 'fast-check';
import { LimitUsage } from '../../../src/planning/lagrangian/limit-usage';
import { problems } from './arbitrary-problem';
import { allPacks, countUse } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

const LANE_CAPACITY = 0;
const OUTBOUND = 1;
const BUDGET = 2;

/** Vehicles of volume 4 that cost 5 each, 10 units out of location 0, and a budget of 20. */
const { shared, products } = coupledProblem({
  products: [
    { sites: [{ losses: [0, 0, 0, 0] }, { gains: [9, 8, 7, 6] }], volume: 2 },
    { sites: [{ losses: [0, 0, 0, 0] }, { gains: [9, 8, 7, 6] }], volume: 0 },
  ],
  lanes: [{ from: 0, to: 1, freight: 1, lineCost: 3, capacity: 4, maxVehicles: 2, fixedCost: 5 }],
  outbound: { 0: 10 },
  budget: 20,
});
const [bulky, flat] = products;

describe('the use of limits by a plan', () => {
  it('counts volume, units and money, with the cost of lines and of vehicles', () => {
    const usage = new LimitUsage(shared);
    usage.add(bulky!, Int32Array.of(3));

    expect([...usage.used]).toEqual([3 * 2, 3, 3 * 1 + 3 + 2 * 5]);
    expect([...usage.vehicles]).toEqual([2]);
  });

  it('needs one vehicle even for packs without volume, and shares it', () => {
    const usage = new LimitUsage(shared);
    usage.add(flat!, Int32Array.of(4));
    expect(usage.vehicles[0]).toBe(1);

    usage.add(bulky!, Int32Array.of(2));
    expect(usage.vehicles[0]).toBe(1);
    expect(usage.users[0]).toBe(2);
  });

  it('leaves room for whole packs only', () => {
    const usage = new LimitUsage(shared);
    usage.add(bulky!, Int32Array.of(1));

    expect(usage.residual(OUTBOUND)).toBe(9);
    expect(usage.residualPacks(OUTBOUND, 2)).toBe(4);
    expect(usage.residualPacks(LANE_CAPACITY, 6)).toBe(1);
  });

  it('has no room in a limit that is violated', () => {
    const usage = new LimitUsage(shared);
    usage.add(bulky!, Int32Array.of(12));

    expect(usage.excess(OUTBOUND)).toBe(2);
    expect(usage.residualPacks(OUTBOUND, 1)).toBe(0);
    expect(usage.isFeasible()).toBe(false);
  });

  it('finds the limit that is violated by the largest share', () => {
    const usage = new LimitUsage(shared);
    expect(usage.mostViolated()).toBe(-1);

    // Volume 24 of 8, 12 units of 10, and money 12 + 3 + 6 × 5 = 45 of 20.
    usage.add(bulky!, Int32Array.of(12));
    expect(usage.mostViolated()).toBe(LANE_CAPACITY);
  });

  it('frees with the last pack of a line its line cost and its part of the vehicles', () => {
    const usage = new LimitUsage(shared);
    usage.add(bulky!, Int32Array.of(4));
    usage.add(flat!, Int32Array.of(1));

    expect(usage.vehicles[0]).toBe(2);
    expect(usage.spendFreed(flat!, 0)).toBe(3 + (2 * 5) / 2);
  });

  it('treats differences in the last digits as none', () => {
    const usage = new LimitUsage(shared);
    usage.used[BUDGET] = 20 * (1 + 1e-12);

    expect(usage.isFeasible()).toBe(true);
  });

  it('is feasible for a product if its own limits and the budget hold', () => {
    const two = coupledProblem({
      products: [
        { sites: [{ losses: [0, 0] }, { gains: [5, 5] }, { gains: [5, 5] }], freight: [0, null] },
        { sites: [{ losses: [0, 0] }, { gains: [5, 5] }, { gains: [5, 5] }], freight: [null, 0] },
      ],
      lanes: [
        { from: 0, to: 1, capacity: 1 },
        { from: 0, to: 2, capacity: 1 },
      ],
    });
    const usage = new LimitUsage(two.shared);
    usage.add(two.products[0]!, Int32Array.of(2));

    expect(usage.isFeasibleFor(two.products[0]!)).toBe(false);
    expect(usage.isFeasibleFor(two.products[1]!)).toBe(true);
  });
});

describe('incremental counting', () => {
  it('equals a count of all packs after any sequence of replacements', () => {
    fc.assert(
      fc.property(
        problems({ withShipments: true }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
        (problem, moves) => {
          const usage = new LimitUsage(problem.shared);
          const packs = problem.products.map(({ uses }): Int32Array => new Int32Array(uses.length));
          const choices = problem.products.map(allPacks);
          for (const [drawnProduct, drawnPacks] of moves) {
            const p = drawnProduct % packs.length;
            usage.add(problem.products[p]!, packs[p]!, -1);
            packs[p] = choices[p]![drawnPacks % choices[p]!.length]!;
            usage.add(problem.products[p]!, packs[p]!);
          }
          const counted = countUse(problem, packs);

          expect([...usage.users]).toEqual(counted.users);
          expect([...usage.vehicles]).toEqual(counted.vehicles);
          counted.used.forEach((used, limit) => {
            expect(usage.used[limit]).toBeCloseTo(used, 9);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the same for packs that are added to a line one by one', () => {
    const atOnce = new LimitUsage(shared);
    atOnce.add(bulky!, Int32Array.of(4));
    const oneByOne = new LimitUsage(shared);
    oneByOne.add(bulky!, Int32Array.of(1));
    for (let count = 1; count < 4; count += 1) oneByOne.addPacks(bulky!, 0, 1);

    expect(oneByOne.used).toEqual(atOnce.used);
    expect(oneByOne.vehicles).toEqual(atOnce.vehicles);
  });

  it('starts from what firm lines use', () => {
    const firm = {
      used: Float64Array.of(5, 2, 10),
      users: Int32Array.of(1),
      vehicles: Int32Array.of(2),
    };
    const usage = new LimitUsage({ ...shared, firm });
    usage.add(bulky!, Int32Array.of(1));

    // The pack fits into the second vehicle, so that it pays for no other.
    expect([...usage.used]).toEqual([5 + 2, 2 + 1, 10 + 1 + 3]);
    expect(usage.residual(LANE_CAPACITY)).toBe(1);
  });
});
