import fc from 'fast-check';
import { CostCurve } from '../../../src/planning/valuation/cost-curve';
import {
  costOfInaction,
  positionStockoutRisk,
} from '../../../src/planning/valuation/inaction-cost';
import { KnownDemandSimulation, type ListedPosition } from './known-demand-simulation';
import { stockPosition } from './stock-positions';

const LONGEST_LIFE = 60;
const UNITS = 40;

const integer = (min: number, max: number) => fc.integer({ min, max });

/** Whole units on each known day, and after them a mean at which units fall on half days. */
const demands = fc
  .record({
    daily: fc.array(integer(0, 4), { maxLength: 25 }),
    mean: fc.constantFrom(0, 0.25, 0.5, 1, 2),
  })
  .map(({ daily, mean }) => {
    let sum = 0;
    const known = Float64Array.from(daily, (units) => (sum += units));
    const later = (halfDays: number) => Math.floor((mean * halfDays) / 2);
    return {
      rate: { mean, variance: 3, levelVariance: 0.2, tail: [0.2, 0.06, 0.02], known },
      unitsByHalfDay: Array.from({ length: 2 * LONGEST_LIFE }, (_, i) => {
        const after = i - 2 * daily.length;
        if (after >= 0) return later(after + 1) - later(after);
        return i % 2 === 1 ? daily[(i - 1) / 2]! : 0;
      }),
    };
  });

const receipts = fc
  .uniqueArray(fc.record({ day: integer(0, 30), quantity: integer(1, 9) }), {
    selector: ({ day }) => day,
    maxLength: 4,
  })
  .map((list) => [...list].sort((a, b) => a.day - b.day));

const lots = fc.array(fc.tuple(integer(1, 8), integer(1, 12)), { maxLength: 3 }).map((steps) => {
  let lastUnit = 0;
  let life = 0;
  return steps.map(([units, days]) => ({
    lastUnit: (lastUnit += units),
    life: (life += days),
  }));
});

const positions: fc.Arbitrary<ListedPosition> = fc
  .record({
    demand: demands,
    features: fc.record({
      available: integer(-4, 30),
      receipts,
      lots,
      reorderPoint: integer(0, 40),
      supplierLeadTime: integer(0, 20),
      reviewPeriod: fc.option(integer(1, 14)),
      isReplenished: fc.boolean(),
      life: integer(36, LONGEST_LIFE),
    }),
  })
  .map(({ demand: { rate, unitsByHalfDay }, features }) => ({
    position: stockPosition({ ...features, rate }),
    unitsByHalfDay,
  }));

const numbersOfUnits = Array.from({ length: UNITS }, (_, i) => i + 1);

describe('the cost of a position whose demand is known', () => {
  it('rises by each unit sent as a simulation day by day says', () => {
    fc.assert(
      fc.property(positions, (listed) => {
        const curve = new CostCurve(listed.position, 2);
        const simulation = new KnownDemandSimulation(listed);
        let highest = -Infinity;

        for (const n of numbersOfUnits) {
          highest = Math.max(highest, simulation.valueKept(n));
          expect(curve.marginalLoss(n)).toBeCloseTo(highest, 9);
        }
      }),
    );
  });

  it('falls by each unit received as a simulation day by day says', () => {
    fc.assert(
      fc.property(positions, integer(0, 6), (listed, leadTime) => {
        const curve = new CostCurve(listed.position, leadTime);
        const simulation = new KnownDemandSimulation(listed);
        let lowest = simulation.valueKept(1);

        for (const n of numbersOfUnits) {
          lowest = Math.min(lowest, simulation.valueReceived(n, leadTime));
          expect(curve.marginalGain(n)).toBeCloseTo(lowest, 9);
        }
      }),
    );
  });

  it('without a plan is what a simulation day by day says', () => {
    fc.assert(
      fc.property(positions, (listed) => {
        const { lostMargin, holding, obsolescence } = costOfInaction(listed.position);
        const simulation = new KnownDemandSimulation(listed);

        expect(lostMargin).toBeCloseTo(simulation.lostMargin(), 9);
        expect(holding + obsolescence).toBeCloseTo(simulation.carrying(), 9);
      }),
    );
  });

  it('has a stockout risk of 0 or 1', () => {
    fc.assert(
      fc.property(positions, ({ position }) => {
        expect([0, 1]).toContain(positionStockoutRisk(position));
      }),
    );
  });
});
