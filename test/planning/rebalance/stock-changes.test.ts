import {
  costChangeAt,
  costOfReversal,
  lineBenefit,
  stockChanges,
} from '../../../src/planning/rebalance/stock-changes';
import type { ProductProblem } from '../../../src/planning/rebalance/product-problem';
import { tableCurve } from '../valuation/table-curve';

const line = { lane: 0, from: 0, to: 1, unitCost: 1, unitDelayCost: 0.5, packCost: 3, lineCost: 0 };

/** One line in packs of 2 from a site that loses 1, 2, 3 … to a site that gains 10, 8, 6 … */
const problem: ProductProblem = {
  packSize: 2,
  minPacks: 1,
  sites: [tableCurve([1, 2, 3, 4], [0]), tableCurve([20], [10, 8, 6, 4])].map(
    (curve, location) => ({
      location,
      curve,
      shippable: 4,
      canReceive: true,
    }),
  ),
  isHub: [false, false],
  nodes: [],
  lines: [line],
  firm: [],
};

describe('the stock changes of a plan', () => {
  const changes = stockChanges(problem, Int32Array.of(2));

  it('are the units of all lines, with the cost of their delay', () => {
    expect([...changes.units]).toEqual([-4, 4]);
    expect([...changes.delayCost]).toEqual([0, 2]);
  });

  it('include firm lines', () => {
    const firm = { lane: 1, from: 1, to: 0, unitCost: 1, unitDelayCost: 0 };
    const moved = { row: {} as never, lane: 1, moved: 3 };
    const both = stockChanges({ ...problem, firm: [{ ...firm, firm: moved }] }, Int32Array.of(2));

    expect([...both.units]).toEqual([-1, 1]);
  });

  it('change the cost of each site by its curve and delay', () => {
    expect(costChangeAt(problem, changes, 0)).toBe(1 + 2 + 3 + 4);
    expect(costChangeAt(problem, changes, 1)).toBe(-(10 + 8 + 6 + 4) + 2);
  });

  it('give a line the benefit of all its units, less their delay', () => {
    expect(lineBenefit(problem, changes, { ...line, units: 4 })).toBe(28 - 10 - 2);
  });

  it('cost the last units when a part is reversed', () => {
    expect(costOfReversal(problem, changes, 1, 1)).toBe(4);
    expect(costOfReversal(problem, changes, 0, -1)).toBe(-4);
  });
});
