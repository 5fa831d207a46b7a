import { demandLoss } from '../../../src/planning/demand/demand-distribution';
import {
  copyStock,
  emptyStockState,
  expectedCost,
  recordStock,
  recordStockAfter,
} from '../../../src/planning/valuation/stock-state';
import { stockPosition } from './stock-positions';

describe('the state of the stock', () => {
  it('records demand and unmet demand over lead time and review period', () => {
    const state = emptyStockState(1);
    const position = stockPosition({ receipts: [{ day: 12, quantity: 3 }] });
    recordStock(state, 0, position);

    expect(state.demand[0]).toBeCloseTo(17, 9);
    expect(state.unmetDemand[0]).toBeCloseTo(demandLoss(11, position.rate, 17), 9);
  });

  it('looks no further than the life of the stock', () => {
    const state = emptyStockState(1);
    recordStock(state, 0, stockPosition({ life: 5 }));

    expect(state.demand[0]).toBeCloseTo(5, 9);
  });

  it('after a plan costs what it cost before plus the change', () => {
    const [before, after] = [emptyStockState(2), emptyStockState(2)];
    recordStock(before, 1, stockPosition());
    recordStockAfter({
      before,
      after,
      p: 1,
      stock: stockPosition({ available: 12 }),
      costChange: -7.5,
    });

    expect(expectedCost(after, 1)).toBeCloseTo(expectedCost(before, 1) - 7.5, 9);
    expect(after.holdingCost[1]).toBeGreaterThan(before.holdingCost[1]!);
    expect(after.available[1]).toBe(12);
  });

  it('copies every figure of a position', () => {
    const [from, to] = [emptyStockState(1), emptyStockState(3)];
    recordStock(from, 0, stockPosition());
    copyStock(to, from, 2, 0);

    for (const [name, column] of Object.entries(to) as [keyof typeof to, Float64Array][]) {
      expect([...column]).toEqual([0, 0, from[name][0]]);
    }
  });
});
