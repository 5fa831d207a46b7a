import fc from 'fast-check';
import { LagrangeMultipliers } from '../../../src/planning/lagrangian/lagrange-multipliers';
import { LimitUsage } from '../../../src/planning/lagrangian/limit-usage';
import { problems } from './arbitrary-problem';
import { bestSaving, savingOf, allPacks } from './tiny-optimum';
import { coupledProblem } from './tiny-problem';

/** One lane, two products that gain 5 and 4 by their first pack, and room for one pack. */
const scarce = coupledProblem({
  products: [5, 4].map((gain) => ({ sites: [{ losses: [0, 0] }, { gains: [gain, 1] }] })),
  lanes: [{ from: 0, to: 1, freight: 1, lineCost: 2, capacity: 1 }],
  outbound: { 0: 6 },
  budget: 10,
});

describe('multipliers of limits without fixed costs', () => {
  const multipliers = new LagrangeMultipliers(scarce);
  // Lane capacity, outbound limit, budget.
  multipliers.restore({ limits: Float64Array.of(3, 0.5, 0.25), shipment: 0 });

  it('charge a pack for everything that it uses', () => {
    expect(multipliers.packPrice(0)).toEqual(Float64Array.of(3 + 0.5 + 0.25));
    expect(multipliers.limitPrice(0)).toEqual(multipliers.packPrice(0));
  });

  it('charge a line once for its own money of the budget', () => {
    expect(multipliers.linePrice(0)).toEqual(Float64Array.of(0.25 * 2));
  });

  it('add to a pack the share of the line price that a relaxation gives it', () => {
    const cost = Float64Array.of(1);
    multipliers.addTo(cost, 0, Float64Array.of(1 / 2));
    expect(cost).toEqual(Float64Array.of(1 + 3.75 + 0.5 / 2));
  });

  it('value the right-hand sides in the dual constant', () => {
    expect(multipliers.dualConstant()).toBe(3 * 1 + 0.5 * 6 + 0.25 * 10);
  });

  it('are copied by a snapshot and come back with it', () => {
    const { limits, shipment } = multipliers.snapshot();
    const other = new LagrangeMultipliers(scarce);
    other.restore({ limits, shipment });
    limits.fill(0);

    expect(other.limits).toEqual(multipliers.limits);
    expect(other.dualConstant()).toBe(multipliers.dualConstant());
  });

  it('rise where a limit is violated and fall where it is not, by no more than the step', () => {
    const moved = new LagrangeMultipliers(scarce);
    moved.restore(multipliers.snapshot());
    const usage = new LimitUsage(scarce.shared);
    scarce.products.forEach((product) => {
      usage.add(product, Int32Array.of(1));
    });
    moved.multiplicativeStep(usage, 0.5);

    // Two packs leave; they spend 2 × (1 + 2) of 10. The multiplier of lane capacity stays.
    expect(moved.limits[0]).toBe(3);
    expect(moved.limits[1]).toBeCloseTo(0.5 * (1 + 0.5 * ((2 - 6) / 6)), 12);
    expect(moved.limits[2]).toBeCloseTo(0.25 * (1 + 0.5 * ((6 - 10) / 10)), 12);
  });
});

describe('what firm lines leave', () => {
  it('is all that the dual constant values', () => {
    const { shared } = scarce;
    const firm = { ...shared.firm, used: Float64Array.of(1, 4, 9) };
    const multipliers = new LagrangeMultipliers({ ...scarce, shared: { ...shared, firm } });
    multipliers.restore({ limits: Float64Array.of(3, 0.5, 0.25), shipment: 0 });

    expect(multipliers.dualConstant()).toBe(0.5 * (6 - 4) + 0.25 * (10 - 9));
  });
});

describe('a lane with fixed costs', () => {
  const lane = { from: 0, to: 1, capacity: 2, maxVehicles: 3, fixedCost: 6 };
  const problem = coupledProblem({
    products: [{ sites: [{ losses: [0, 0, 0] }, { gains: [5, 4, 3] }] }],
    lanes: [lane],
    maxShipments: 2,
  });

  it('starts at the price of capacity that pays for a vehicle', () => {
    const multipliers = new LagrangeMultipliers(problem);
    multipliers.setBreakEvenPrices();

    expect(multipliers.limits[0]).toBe(6 / 2);
    expect(multipliers.packPrice(0)).toEqual(Float64Array.of(3));
    expect(multipliers.dualConstant()).toBe(0);
  });

  it('counts vehicles whose capacity is worth more than they cost, and the shipments allowed', () => {
    const multipliers = new LagrangeMultipliers(problem);
    multipliers.restore({ limits: Float64Array.of(5), shipment: 1 });

    // A vehicle is worth 2 × 5 and costs 6 + 1: all three add 3 each, and two shipments 1 each.
    expect(multipliers.dualConstant()).toBe(3 * 3 + 2 * 1);
  });
});

describe('weak duality', () => {
  const values = fc.array(
    fc.nat(40).map((value) => value / 8),
    { minLength: 20, maxLength: 20 },
  );

  it.each([
    ['limits alone', { withShipments: false }],
    ['limits and shipments', { withShipments: true }],
  ])('holds at any multipliers of %s: the Lagrangian bounds the best plan', (_, shape) => {
    fc.assert(
      fc.property(problems(shape), values, fc.nat(4), (problem, drawn, shipment) => {
        const multipliers = new LagrangeMultipliers(problem);
        const limits = Float64Array.from(problem.shared.limits, (__, limit) => drawn[limit]!);
        multipliers.restore({
          limits,
          shipment: isFinite(problem.shared.maxShipments) ? shipment : 0,
        });
        const lagrangian = problem.products.reduce((sum, product, p) => {
          const [packPrice, linePrice] = [multipliers.packPrice(p), multipliers.linePrice(p)];
          const net = allPacks(product).map((packs) =>
            packs.reduce(
              (saving, count, line) =>
                count === 0 ? saving : saving - count * packPrice[line]! - linePrice[line]!,
              savingOf(product, packs),
            ),
          );
          return sum + Math.max(...net);
        }, multipliers.dualConstant());

        expect(lagrangian).toBeGreaterThanOrEqual(bestSaving(problem) - 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});
