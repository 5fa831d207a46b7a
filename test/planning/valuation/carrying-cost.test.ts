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

describe('the carrying cost of a stock', () => {
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
