import { emptyPositionColumns } from '../../../src/planning/balance/position-columns';
import { stockAndTarget } from '../../../src/planning/balance/stock-and-target';

describe('stock and target stock of a product', () => {
  const columns = emptyPositionColumns(4);
  columns.need.set([7, 8, 5, 9]);
  const available = Float64Array.of(1, -2, 3, 4);

  it('cover the positions of its range only', () => {
    const { stock, target } = stockAndTarget(available, columns, 2, 4);
    expect([stock.length, target.length]).toEqual([2, 2]);
    expect(stock[1]).toBe(4);
  });

  it('count a backlog as no stock', () => {
    expect(Array.from(stockAndTarget(available, columns, 0, 2).stock)).toEqual([1, 0]);
    expect(available[1]).toBe(-2);
  });

  it('use the need of each position as target', () => {
    expect(Array.from(stockAndTarget(available, columns, 0, 4).target)).toEqual([7, 8, 5, 9]);
  });
});
