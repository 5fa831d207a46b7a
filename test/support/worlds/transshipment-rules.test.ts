import { UnitValues } from './expected-profit';
import { demandPath, publishedTransshipment, type TransshipmentProblem } from './transshipment';
import { profitOnPath } from './transshipment-profit';
import { fromClosestSite, lookAhead, noTransfers } from './transshipment-rules';

/** Three sites in a row: 1 to move a unit to the next, 2 to move it across. */
const row: TransshipmentProblem = {
  days: 2,
  meanPerDay: 1,
  price: 10,
  holdingPerDay: 1,
  stock: [0, 4, 9],
  transferCost: Float64Array.of(0, 1, 2, 1, 0, 1, 2, 1, 0),
};

describe('the value of a unit without transfers', () => {
  const values = new UnitValues(row);
  const none = Math.exp(-1);

  it('is the sale or the holding on the last day', () => {
    expect(values.at(1, 0)).toBeCloseTo(10 * (1 - none) - 1 * none, 12);
    expect(values.at(1, 1)).toBeCloseTo(10 * (1 - 2 * none) - 1 * 2 * none, 12);
  });

  it('has a second day to be sold on, at the cost of holding it until then', () => {
    const onLastDay = 10 * (1 - none) - 1 * none;
    expect(values.at(2, 0)).toBeCloseTo(10 * (1 - none) + none * (onLastDay - 1), 12);
  });

  it('is worth its holding less than nothing where no demand can reach it', () => {
    const plenty = new UnitValues({ ...row, stock: [60, 60, 60] });
    expect(plenty.at(2, 60)).toBeCloseTo(-2, 12);
  });
});

describe('transfers from the closest site', () => {
  it('give a site without stock a third of what the closest site has', () => {
    expect(fromClosestSite(row)([0, 4, 9], 2)).toEqual([{ from: 1, to: 0, units: 1 }]);
  });

  it('pass over a site with fewer than three units', () => {
    expect(fromClosestSite(row)([0, 2, 9], 2)).toEqual([{ from: 2, to: 0, units: 3 }]);
  });

  it('take nothing from a site that was out of stock itself', () => {
    expect(fromClosestSite(row)([0, 0, 12], 2)).toEqual([
      { from: 2, to: 0, units: 4 },
      { from: 2, to: 1, units: 2 },
    ]);
  });
});

describe('the look-ahead rule', () => {
  it('moves units until no pair of sites gains more than the transfer costs', () => {
    const values = new UnitValues(row);
    const left = [...row.stock];
    for (const { from, to, units } of lookAhead(row)(row.stock, 2)) {
      left[from]! -= units;
      left[to]! += units;
    }
    expect(left[0]).toBeGreaterThan(0);
    for (let from = 0; from < 3; from += 1) {
      for (let to = 0; to < 3; to += 1) {
        if (from === to || left[from] === 0) continue;
        const saving = values.at(2, left[to]!) - values.at(2, left[from]! - 1);
        expect(saving).toBeLessThanOrEqual(row.transferCost[from * 3 + to]! + 1e-9);
      }
    }
  });

  it('moves nothing if a transfer costs more than a sale and its holding', () => {
    const dear = { ...row, transferCost: row.transferCost.map((cost) => 20 * cost) };
    expect(lookAhead(dear)(row.stock, 2)).toEqual([]);
  });
});

describe('the profit of a rule', () => {
  const path = [Int32Array.of(1, 2, 0), Int32Array.of(0, 3, 1)];

  it('is sales less holding on what each day leaves', () => {
    // Day 1 sells 2 and leaves 0, 2, 9; day 2 sells 2 and 1 and leaves 0, 0, 8.
    expect(profitOnPath(row, noTransfers, path)).toBe(10 * 2 - 11 + 10 * 3 - 8);
  });

  it('pays for transfers, which arrive before the demand of the day', () => {
    // Day 1 moves 1, sells 1 and 2, leaves 0, 1, 9; day 2 moves 3 from the far site, sells 1 and 1.
    expect(profitOnPath(row, fromClosestSite(row), path)).toBe(
      10 * 3 - 1 - 10 + (10 * 2 - 2 * 3 - (3 + 0 + 5)),
    );
  });

  it('orders the rules as the paper does, on paths common to all', () => {
    const problem = publishedTransshipment(5, 0.1, 1);
    const totals = [noTransfers, fromClosestSite(problem), lookAhead(problem)].map((rule) => {
      let total = 0;
      for (let seed = 1; seed <= 10; seed += 1) {
        total += profitOnPath(problem, rule, demandPath(problem, seed));
      }
      return total;
    });
    expect(totals[1]).toBeGreaterThan(totals[0]!);
    expect(totals[2]).toBeGreaterThan(totals[1]!);
  });
});
