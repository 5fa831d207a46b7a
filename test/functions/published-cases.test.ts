import orderCases from '../cases/economic-order-quantity.json';
import inventorize from '../cases/inventorize.json';
import riskCases from '../cases/stockout-risk.json';
import stockCases from '../cases/safety-stock.json';
import { cell, column, formula } from './formula';

/** Column `name` of a table of cases, as a column of cells. */
function columnOf(
  table: { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] },
  name: string,
): unknown[][] {
  const index = table.columns.indexOf(name);
  return table.rows.map((row) => [row[index]]);
}

function expectColumn(actual: unknown[][], expected: unknown[][], tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach(([value], row) => {
    const difference = Math.abs((actual[row]![0] as number) - (value as number));
    expect(difference).toBeLessThanOrEqual(tolerance * Math.abs(value as number));
  });
}

describe('one spilled formula reproduces the published cases', () => {
  const args = ['mean', 'sd', 'leadTime', 'serviceLevel', 'leadTimeSd', 'reviewPeriod'].map(
    (name) => columnOf(stockCases, name),
  );

  it('of safety stock', () => {
    expectColumn(
      formula('SAFETYSTOCK.NORM', ...args),
      columnOf(stockCases, 'safetyStock'),
      stockCases.tolerance.relative,
    );
  });

  it('of the reorder point', () => {
    expectColumn(
      formula('REORDERPOINT.NORM', ...args),
      columnOf(stockCases, 'reorderPoint'),
      stockCases.tolerance.relative,
    );
  });

  it('of the economic order quantity and its cost', () => {
    const cases = orderCases.cases;
    const given = [
      cases.map((one) => [one.annualDemand]),
      cases.map((one) => [one.orderCost]),
      cases.map((one) => [one.holdingCost]),
    ];
    const quantities = cases.map((one) => [one.givenQuantity]);
    const tolerance = orderCases.tolerance.relative;
    const costs = cases.map((one) => [one.cost]);
    expectColumn(formula('EOQ.COST', ...given, quantities), costs, tolerance);
    const optima = cases.filter((one) => one.givenQuantity === null);
    for (const one of optima) {
      const quantity = cell('EOQ', one.annualDemand, one.orderCost, one.holdingCost) as number;
      expect(Math.abs(quantity / one.quantity - 1)).toBeLessThanOrEqual(tolerance);
    }
    for (const one of inventorize.orderQuantities) {
      const quantity = cell('EOQ', one.annualDemand, one.orderCost, one.holdingCost) as number;
      expect(Math.abs(quantity / one.quantity - 1)).toBeLessThanOrEqual(1e-11);
    }
  });

  it('of stockout risk, each row with its own distribution', () => {
    const names = ['stock', 'mean', 'sd', 'periods', 'family'];
    const risks = formula('STOCKOUTRISK', ...names.map((name) => columnOf(riskCases, name)));
    columnOf(riskCases, 'risk').forEach(([risk], row) => {
      const difference = Math.abs((risks[row]![0] as number) - (risk as number));
      expect(difference).toBeLessThanOrEqual(riskCases.tolerance.absolute);
    });
  });
});

describe('an argument that is left out', () => {
  it('means a service level of 95 %, a certain lead time, continuous review', () => {
    expect(cell('SAFETYSTOCK.NORM', 10, 3, 4)).toBe(cell('SAFETYSTOCK.NORM', 10, 3, 4, 0.95, 0, 0));
    expect(cell('REORDERPOINT', [[8, 12]], 4)).toBe(cell('REORDERPOINT', [[8, 12]], 4, 0.95, 0, 0));
  });

  it('means the same as a blank cell in a column of it', () => {
    expect(formula('SAFETYSTOCK.NORM', 10, 3, 4, column(0.9, null, ''))).toEqual([
      [cell('SAFETYSTOCK.NORM', 10, 3, 4, 0.9)],
      [cell('SAFETYSTOCK.NORM', 10, 3, 4)],
      [cell('SAFETYSTOCK.NORM', 10, 3, 4)],
    ]);
  });

  it('means normal demand for the stockout risk, and no sd is needed for "poisson"', () => {
    expect(cell('STOCKOUTRISK', 30, 10, 4, 2)).toBe(cell('STOCKOUTRISK', 30, 10, 4, 2, 'normal'));
    expect(cell('STOCKOUTRISK', 30, 10, null, 2, ' Poisson ')).toBe(
      cell('STOCKOUTRISK', 30, 10, 4, 2, 'poisson'),
    );
  });
});

describe('imbalance', () => {
  it('has the shape of the stock and sums to 0', () => {
    const shares = formula(
      'IMBALANCE',
      [
        [60, 0],
        [30, 10],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    );
    expect(shares).toEqual([
      [0.35, -0.25],
      [0.3 - 0.25, 0.1 - 0.25],
    ]);
    expect(shares.flat().reduce((sum: number, share) => sum + (share as number), 0)).toBeCloseTo(0);
    expect(
      cell(
        'IMBALANCE.INDEX',
        [
          [60, 0],
          [30, 10],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ),
    ).toBeCloseTo(0.4, 15);
  });

  it('reads a blank cell as a location that has none', () => {
    expect(formula('IMBALANCE', column(10, null, ''), column(5, 5, null))).toEqual(
      formula('IMBALANCE', column(10, 0, 0), column(5, 5, 0)),
    );
  });
});
