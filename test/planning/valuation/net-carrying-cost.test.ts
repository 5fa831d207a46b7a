import { countSurvival } from '../../../src/planning/probability/count-distribution';
import { fillCarryingCost } from '../../../src/planning/valuation/carrying-cost';
import { fillNetCarryingCost } from '../../../src/planning/valuation/net-carrying-cost';
import { NetDemand } from '../../../src/planning/valuation/net-demand';
import { stockPosition } from './stock-positions';
import { supplied, termsOf } from './supplied-positions';

describe('the carrying cost of stock above others', () => {
  it('is that of the own demand of a site that supplies nobody', () => {
    const position = stockPosition({ rate: { mean: 2, variance: 4, levelVariance: 0 } });
    const expected = new Float64Array(60);
    const found = new Float64Array(60);

    fillCarryingCost(expected, -3, position);
    fillNetCarryingCost(found, -3, position, new NetDemand(position.rate));

    found.forEach((cost, i) => {
      expect(Math.abs(cost - expected[i]!)).toBeLessThan(0.02 * position.holdingPerDay * 365);
    });
  });

  it('is holding until net demand takes the unit, and the loss if it never does', () => {
    const [dc] = termsOf(supplied(500, 0, -1), supplied(60, 4, 0), supplied(60, 5, 0));
    const { position, demand } = dc!;
    const cost = new Float64Array(1);
    fillNetCarryingCost(cost, 200, position, demand);

    let days = 0;
    const step = 0.1;
    for (let day = step / 2; day < position.life; day += step) {
      const { mean, variance } = demand.over(day);
      days += step * (1 - countSurvival(199, mean, variance));
    }
    expect(cost[0]! / position.holdingPerDay).toBeCloseTo(days, 0);
  });

  it('costs holding over life and the loss where nothing below sells', () => {
    const [dc] = termsOf(supplied(50, 0, -1), supplied(0, 0, 0));
    const cost = new Float64Array(3);
    fillNetCarryingCost(cost, -1, dc!.position, dc!.demand);

    expect([...cost].slice(0, 2)).toEqual([0, 0]);
    expect(cost[2]).toBeCloseTo(0.0068 * 365 + 10, 9);
  });

  it('is holding until the day on which known net demand takes the unit', () => {
    const known = Float64Array.of(5, 5, 12, 20);
    const rate = { mean: 0, variance: 0, levelVariance: 0, known };
    const store = { demand: new NetDemand(rate), stock: 8 };
    const demand = new NetDemand({ ...rate, known: new Float64Array(4) }, [store]);
    const cost = new Float64Array(14);
    fillNetCarryingCost(cost, 1, stockPosition(), demand);

    // Of 20 units sold the store has 8: 4 are asked for by day 3 and 12 by day 4, and none later.
    cost.forEach((each, i) => {
      const expected = i < 4 ? 0.01 * 3 : i < 12 ? 0.01 * 4 : 0.01 * 365 + 6;
      expect(each).toBeCloseTo(expected, 8);
    });
  });

  it('counts the life of each lot', () => {
    const lots = [{ lastUnit: 10, life: 5 }];
    const [dc] = termsOf(supplied(50, 0, -1, { position: { lots } }), supplied(0, 0, 0));
    const cost = new Float64Array(2);
    fillNetCarryingCost(cost, 10, dc!.position, dc!.demand);

    expect(cost[0]).toBeCloseTo(0.0068 * 5 + 10, 9);
    expect(cost[1]).toBeCloseTo(0.0068 * 365 + 10, 9);
  });
});
