import fc from 'fast-check';
import { FixedCostAllocation } from '../../../src/planning/lagrangian/fixed-cost-allocation';
import { problems } from './arbitrary-problem';
import { allPacks } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

const NO_PRICES = new Float64Array(1);

/** A lane that costs 12 for 2 packs of the first product, up to 4 of the second, in vehicles of volume 6. */
const problem = coupledProblem({
  products: [
    { sites: [{ losses: [0, 0] }, { gains: [9, 8] }] },
    { sites: [{ losses: [0, 0, 0, 0] }, { gains: [9, 8, 7, 6] }] },
  ],
  lanes: [{ from: 0, to: 1, capacity: 6, maxVehicles: 2, fixedCost: 12 }],
});

function packPrices(allocation: FixedCostAllocation): number[] {
  return problem.products.map((_, p) => {
    const price = new Float64Array(1);
    allocation.addPackPrice(price, p);
    return price[0]!;
  });
}

describe('the allocation of a fixed cost', () => {
  it('starts in proportion to the maximum packs of each line', () => {
    const allocation = new FixedCostAllocation(problem);

    expect(allocation.copyFractions()).toEqual([Float64Array.of(2 / 6), Float64Array.of(4 / 6)]);
    expect(allocation.costOfLines(0)).toEqual(Float64Array.of(4));
    expect(packPrices(allocation)).toEqual([2, 2]);
  });

  it('covers only what the price of capacity does not pay', () => {
    const allocation = new FixedCostAllocation(problem);
    allocation.allocate(Float64Array.of(1.5));
    expect(allocation.capacityValue(0, Float64Array.of(1.5))).toBe(9);
    expect(allocation.costOfLines(0)[0]! + allocation.costOfLines(1)[0]!).toBeCloseTo(3, 12);

    allocation.allocate(Float64Array.of(4));
    expect(packPrices(allocation)).toEqual([0, 0]);
  });

  it('is nothing on a lane where firm lines send a vehicle', () => {
    const firm = { ...problem.shared.firm, vehicles: Int32Array.of(1) };
    const allocation = new FixedCostAllocation({
      ...problem,
      shared: { ...problem.shared, firm },
    });

    expect(packPrices(allocation)).toEqual([0, 0]);
  });

  it('includes the multipliers of the budget and of shipments in the cost of a shipment', () => {
    const withBudget = coupledProblem({
      products: [{ sites: [{ losses: [0] }, { gains: [9] }] }],
      lanes: [{ from: 0, to: 1, fixedCost: 12 }],
      budget: 100,
    });
    const allocation = new FixedCostAllocation(withBudget);
    allocation.shipmentMultiplier = 5;

    expect(allocation.shipmentCost(0, Float64Array.of(0.5))).toBe(12 + 0.5 * 12 + 5);
  });

  it('moves to the lines that use the lane', () => {
    const allocation = new FixedCostAllocation(problem);
    const [before] = allocation.copyFractions();
    allocation.subgradientStep([Int32Array.of(2), Int32Array.of(0)], 1);
    const [after] = allocation.copyFractions();

    expect(after![0]).toBeGreaterThan(before![0]!);
  });

  it('can return to a line that has lost nearly all of it', () => {
    const allocation = new FixedCostAllocation(problem);
    for (let pass = 0; pass < 60; pass += 1) {
      allocation.subgradientStep([Int32Array.of(2), Int32Array.of(0)], 1);
    }
    const [, lost] = allocation.copyFractions();
    expect(lost![0]).toBeGreaterThan(0);

    for (let pass = 0; pass < 60; pass += 1) {
      allocation.subgradientStep([Int32Array.of(0), Int32Array.of(4)], 1);
    }
    const [, back] = allocation.copyFractions();
    expect(back![0]).toBeGreaterThan(0.9);
  });
});

describe('fractions of an earlier plan', () => {
  it('are taken over', () => {
    const allocation = new FixedCostAllocation(problem);
    allocation.useFractions([Float64Array.of(0.75), Float64Array.of(0.25)]);
    allocation.allocate(NO_PRICES);

    expect(allocation.costOfLines(0)).toEqual(Float64Array.of(9));
  });

  it('leave the fraction of a line that has gone to nobody, so that others keep their prices', () => {
    const allocation = new FixedCostAllocation(problem);
    allocation.useFractions([Float64Array.of(0.5), Float64Array.of(0)]);

    expect(allocation.copyFractions()).toEqual([Float64Array.of(0.5), Float64Array.of(0)]);
  });

  it('are scaled down where they sum to more than 1', () => {
    const allocation = new FixedCostAllocation(problem);
    allocation.useFractions([Float64Array.of(1), Float64Array.of(1)]);
    const [first, second] = allocation.copyFractions();

    expect(first![0]! + second![0]!).toBeCloseTo(1, 8);
  });

  it('are ignored on a lane where there are none', () => {
    const allocation = new FixedCostAllocation(problem);
    const before = allocation.copyFractions();
    allocation.useFractions([Float64Array.of(0), Float64Array.of(0)]);

    expect(allocation.copyFractions()).toEqual(before);
  });
});

describe('vehicles in the relaxed problem', () => {
  const allocation = new FixedCostAllocation(problem);
  const breakEven = allocation.breakEvenPrice(0, NO_PRICES);

  it('are as many as the volume needs at the price of capacity that pays for them', () => {
    expect(breakEven).toBe(12 / 6);
    expect(allocation.relaxedVehicles(0, Float64Array.of(breakEven), 9)).toBe(1.5);
  });

  it('are the maximum above that price and the use of the first vehicle below it', () => {
    expect(allocation.relaxedVehicles(0, Float64Array.of(breakEven + 0.1), 9)).toBe(2);
    expect(allocation.relaxedVehicles(0, Float64Array.of(breakEven - 0.1), 9)).toBe(0);
  });

  it('stop a step of the price that would cross break-even', () => {
    expect(allocation.stopAtBreakEven(0, NO_PRICES, 1, 3)).toBe(breakEven);
    expect(allocation.stopAtBreakEven(0, NO_PRICES, 3, 1)).toBe(breakEven);
    expect(allocation.stopAtBreakEven(0, NO_PRICES, 0.5, 1)).toBe(1);
  });
});

describe('any allocation', () => {
  it('never charges the lines of a lane more than one shipment costs', () => {
    const passes = fc.array(fc.array(fc.nat(), { minLength: 2, maxLength: 2 }), { maxLength: 6 });
    fc.assert(
      fc.property(problems({ withShipments: true }), passes, (random, drawn) => {
        const allocation = new FixedCostAllocation(random);
        const prices = new Float64Array(random.shared.limits.length);
        const choices = random.products.map(allPacks);
        for (const numbers of drawn) {
          const packs = choices.map((plans, p) => plans[numbers[p]! % plans.length]!);
          allocation.subgradientStep(packs, 0.5);
          allocation.allocate(prices);
        }
        // What the lines pay for their packs, whichever packs they carry.
        const paid = new Float64Array(random.shared.fixedCost.length);
        random.products.forEach(({ problem: { lines } }, p) => {
          const costs = allocation.costOfLines(p);
          lines.forEach(({ lane }, line) => (paid[lane]! += costs[line]!));
        });

        paid.forEach((sum, lane) => {
          expect(sum).toBeLessThanOrEqual(random.shared.openingCost[lane]! + 1e-9);
        });
      }),
      { numRuns: 60 },
    );
  });
});
