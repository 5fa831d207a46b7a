import fc from 'fast-check';
import { countCdf } from '../../../src/planning/probability/count-distribution';
import { carryingCost, fillCarryingCost } from '../../../src/planning/valuation/carrying-cost';
import type { StockPosition } from '../../../src/planning/valuation/stock-position';
import { fillExpectedTimeToSale } from '../../../src/planning/valuation/time-to-sale';
import { stockPosition } from './stock-positions';

const none = { mean: 0, variance: 0, levelVariance: 0 };

function unitCosts(position: StockPosition, first: number, count: number): Float64Array {
  const cost = new Float64Array(count);
  fillCarryingCost(cost, first, position);
  return cost;
}

describe('the carrying cost of a unit', () => {
  it('is holding cost until the expected sale, plus write-off cost if it does not sell', () => {
    const position = stockPosition({ life: 20 });
    const days = new Float64Array(1);
    fillExpectedTimeToSale(days, 15, position.rate, 20);

    expect(unitCosts(position, 15, 1)[0]).toBeCloseTo(
      0.01 * days[0]! + 6 * countCdf(14, 20, 40),
      9,
    );
  });

  it('without demand is the holding cost of its whole life and its write-off', () => {
    expect(unitCosts(stockPosition({ rate: none, life: 90 }), 1, 2)).toEqual(
      Float64Array.of(0.01 * 90 + 6, 0.01 * 90 + 6),
    );
  });

  it('is 0 for units that do not exist', () => {
    expect([...unitCosts(stockPosition(), -2, 3)]).toEqual([0, 0, 0]);
  });

  it('depends on the life of its own lot', () => {
    const lots = [{ lastUnit: 2, life: 5 }];
    const position = stockPosition({ rate: none, lots, life: 90 });

    expect(unitCosts(position, 1, 3)).toEqual(
      Float64Array.of(0.01 * 5 + 6, 0.01 * 5 + 6, 0.01 * 90 + 6),
    );
  });

  it('never falls with y within a lot', () => {
    const costs = unitCosts(stockPosition({ life: 60 }), 1, 100);

    costs.forEach((cost, i) => {
      expect(cost).toBeGreaterThanOrEqual((costs[i - 1] ?? 0) - 1e-4);
    });
  });
});

describe('the carrying cost of a unit where stock is ordered again', () => {
  const cycle = { reorderPoint: 10, orderUpTo: 30, savingPerUnit: 0.2 };
  const position = stockPosition({ orderCycle: cycle });

  it('is that of a unit so far above the reorder point, less the saving', () => {
    const above = unitCosts(stockPosition(), 1, 40);

    unitCosts(position, 11, 40).forEach((cost, i) => {
      expect(cost).toBeCloseTo(above[i]! - 0.2, 12);
    });
  });

  it('is minus the saving to the reorder point, also for units that are owed', () => {
    expect([...unitCosts(position, -2, 13)]).toEqual(Array(13).fill(-0.2));
  });

  it('saves nothing with a unit that does not sell within its life', () => {
    const short = stockPosition({ orderCycle: cycle, life: 20 });

    expect(unitCosts(short, 1_000_000, 1)[0]).toBeCloseTo(0.01 * 20 + 6, 12);
    const unsold = countCdf(14, 20, 40);
    const alone = unitCosts(stockPosition({ life: 20 }), 15, 1)[0]!;
    expect(unitCosts(short, 25, 1)[0]).toBeCloseTo(alone - 0.2 * (1 - unsold), 9);
  });

  it('is unchanged where there is no cycle', () => {
    const without = stockPosition({ orderCycle: null });

    expect(unitCosts(without, 1, 40)).toEqual(unitCosts(stockPosition(), 1, 40));
  });
});

describe('the carrying cost where nothing is ordered again', () => {
  // The next plan in 7 days.
  it('counts by the share of its life to the next plan', () => {
    const [whole, season] = [true, false].map((isReplenished) =>
      unitCosts(stockPosition({ isReplenished, life: 70 }), 1, 100),
    );

    season!.forEach((cost, i) => {
      expect(cost).toBeCloseTo(0.1 * whole![i]!, 12);
    });
  });

  it('without demand is a week of holding and a week of the loss over its life', () => {
    const season = stockPosition({ rate: none, isReplenished: false, life: 70 });

    expect(unitCosts(season, 1, 1)[0]).toBeCloseTo(0.01 * 7 + 6 / 10, 12);
  });

  it('counts by the life of each lot, in whole where it ends before the next plan', () => {
    const lots = [
      { lastUnit: 1, life: 5 },
      { lastUnit: 2, life: 14 },
    ];
    const season = stockPosition({ rate: none, isReplenished: false, life: 70, lots });

    const [within, twice, later] = unitCosts(season, 1, 3);
    expect(within).toBeCloseTo(0.01 * 5 + 6, 12);
    expect(twice).toBeCloseTo(0.01 * 7 + 6 / 2, 12);
    expect(later).toBeCloseTo(0.01 * 7 + 6 / 10, 12);
  });

  it('counts in whole in a one-off plan', () => {
    const oneOff = stockPosition({ isReplenished: false, reviewPeriod: null });

    expect(unitCosts(oneOff, 1, 40)).toEqual(unitCosts(stockPosition(), 1, 40));
  });
});

describe('the carrying cost of a stock', () => {
  it('differs between two stocks by the sum of the units between them', () => {
    const known = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 25 }).map((daily) => {
      let sum = 0;
      return Float64Array.from(daily, (units) => (sum += units));
    });
    const cycle = fc.record({
      reorderPoint: fc.integer({ min: 0, max: 30 }),
      orderUpTo: fc.integer({ min: 31, max: 90 }),
      savingPerUnit: fc.double({ min: 0, max: 2, noNaN: true }),
    });
    const variants = fc.oneof(
      cycle.map((orderCycle) => ({ orderCycle })),
      fc.constantFrom<Partial<StockPosition>>(
        { isReplenished: false },
        {
          isReplenished: false,
          lots: [
            { lastUnit: 9, life: 5 },
            { lastUnit: 20, life: 15 },
          ],
        },
      ),
    );
    const units = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(known, variants, units, units, (days, variant, from, more) => {
        const rate = { mean: 0.5, variance: 1, levelVariance: 0, known: days };
        const position = stockPosition({ rate, life: 60, ...variant });
        const total = (stock: number): number => {
          const { holding, obsolescence } = carryingCost(stock, position);
          return holding + obsolescence;
        };
        const sum = unitCosts(position, from + 1, more).reduce((all, cost) => all + cost, 0);

        expect(Math.abs(total(from + more) - total(from) - sum)).toBeLessThan(1e-9);
      }),
    );
  });

  it('with an order cycle counts from S, also with uncertain demand', () => {
    const orderCycle = { reorderPoint: 10, orderUpTo: 30, savingPerUnit: 0.2 };
    const position = stockPosition({ orderCycle });
    const { holding, obsolescence } = carryingCost(30, position);
    const above = carryingCost(20, stockPosition());
    const sum = unitCosts(position, 11, 20).reduce((all, cost) => all + cost, 0);

    expect(holding).toBeCloseTo(above.holding, 9);
    expect(obsolescence).toBe(above.obsolescence);
    expect(holding + obsolescence - 20 * 0.2).toBeCloseTo(sum, 3);
  });

  it('is the sum of its units, with and without lots', () => {
    const units = fc.integer({ min: 0, max: 60 });
    const lotSizes = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(units, lotSizes, fc.boolean(), (count, [older, newer], isDated) => {
        const lots = [
          { lastUnit: older, life: 6 },
          { lastUnit: older + newer, life: 15 },
        ];
        const position = stockPosition({ life: 60, lots: isDated ? lots : [] });
        const { holding, obsolescence } = carryingCost(count, position);
        const sum = unitCosts(position, 1, count).reduce((total, cost) => total + cost, 0);

        expect(Math.abs(holding + obsolescence - sum)).toBeLessThan(1e-3 * (1 + sum));
      }),
      { numRuns: 40 },
    );
  });

  it('is nothing for no stock', () => {
    expect(carryingCost(-4, stockPosition())).toEqual({ holding: 0, obsolescence: 0 });
  });
});
