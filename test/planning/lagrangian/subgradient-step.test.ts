import fc from 'fast-check';
import { runToEnd } from '../../../src/planning/base/steps';
import type { CoupledProblem } from '../../../src/planning/lagrangian/coupled-product';
import { LagrangeMultipliers } from '../../../src/planning/lagrangian/lagrange-multipliers';
import { SubgradientStep } from '../../../src/planning/lagrangian/subgradient-step';
import { Subproblems } from '../../../src/planning/lagrangian/subproblems';
import { problems } from './arbitrary-problem';
import { coupledProblem } from './tiny-problem';

const SAVING = 100;

/** Takes steps of size 1 with the solutions at 0 prices, whatever the multipliers become. */
function stepped(problem: CoupledProblem, steps: number, start?: number[]) {
  const multipliers = new LagrangeMultipliers(problem);
  if (start !== undefined) multipliers.restore({ limits: Float64Array.from(start), shipment: 0 });
  const pass = runToEnd(new Subproblems(problem).solve(() => ({})));
  const step = new SubgradientStep(problem.shared, multipliers, SAVING);
  const values: number[][] = [];
  for (let count = 0; count < steps; count += 1) {
    step.apply(pass, 1);
    values.push([...multipliers.limits]);
  }
  return { multipliers, values };
}

/** Four packs want to leave; two may, and ten may arrive. */
const scarce = coupledProblem({
  products: [{ sites: [{ losses: [0, 0, 0, 0] }, { gains: [9, 8, 7, 6] }] }],
  lanes: [{ from: 0, to: 1 }],
  outbound: { 0: 2 },
  inbound: { 1: 10 },
});

describe('a subgradient step', () => {
  it('raises the multiplier of a violated limit and lowers that of another', () => {
    const { values } = stepped(scarce, 1, [1, 1]);

    expect(values[0]![0]).toBeGreaterThan(1);
    expect(values[0]![1]).toBeLessThan(1);
  });

  it('raises a multiplier of 0, as if its limits were worth 2 % of the saving', () => {
    const { values } = stepped(scarce, 1);

    // The violation is the whole limit; without earlier steps, momentum takes 30 % of it.
    expect(values[0]![0]).toBeCloseTo(0.3 * ((0.02 * SAVING) / 2), 12);
    expect(values[0]![1]).toBe(0);
  });

  it('gains momentum while the violation stays', () => {
    const { values } = stepped(scarce, 3, [1, 1]);
    const growth = values.map(([value], i) => value! / (i === 0 ? 1 : values[i - 1]![0]!));

    expect(growth[1]).toBeGreaterThan(growth[0]!);
    expect(growth[2]).toBeGreaterThan(growth[1]!);
  });

  it('moves the multiplier of shipments by their number', () => {
    const two = coupledProblem({
      products: [{ sites: [{ losses: [0, 0] }, { gains: [9] }, { gains: [9] }] }],
      lanes: [
        { from: 0, to: 1, fixedCost: 1 },
        { from: 0, to: 2, fixedCost: 1 },
      ],
      maxShipments: 1,
    });

    expect(stepped(two, 1).multipliers.fixedCosts!.shipmentMultiplier).toBeGreaterThan(0);
  });

  it('stops at the break-even price of vehicles', () => {
    const vehicles = coupledProblem({
      products: [{ sites: [{ losses: [0, 0, 0, 0] }, { gains: [9, 8, 7, 6] }] }],
      lanes: [{ from: 0, to: 1, capacity: 1, maxVehicles: 2, fixedCost: 5 }],
    });
    const { values } = stepped(vehicles, 1, [4.9]);

    expect(values[0]).toEqual([5]);
  });

  it('never makes a multiplier negative or infinite', () => {
    fc.assert(
      fc.property(
        problems({ withShipments: true }),
        fc.integer({ min: 1, max: 30 }),
        (problem, n) => {
          const { multipliers } = stepped(problem, n);

          for (const value of multipliers.limits) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThan(Infinity);
          }
          const shipment = multipliers.fixedCosts?.shipmentMultiplier ?? 0;
          expect(shipment).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 40 },
    );
  });
});
