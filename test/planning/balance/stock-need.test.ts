import { stockNeed } from '../../../src/planning/balance/stock-need';
import { levelsWithOrders } from '../../../src/planning/balance/targets/position-levels';
import { stockPosition } from '../valuation/stock-positions';

const levels = levelsWithOrders({
  safetyStock: 8,
  reorderPoint: 25,
  economicOrderQuantity: 30,
  orderUpTo: 55,
});

describe('what a position has too much or too little of', () => {
  it('is short below its reorder point, with supply on order', () => {
    const stock = stockPosition({ available: 8, receipts: [{ day: 3, quantity: 4 }] });
    expect(stockNeed(stock, levels)).toEqual({ surplus: 0, shortage: 13 });
  });

  it('is surplus above its order-up-to level', () => {
    expect(stockNeed(stockPosition({ available: 70 }), levels)).toEqual({
      surplus: 15,
      shortage: 0,
    });
    expect(stockNeed(stockPosition({ available: 40 }), levels)).toEqual({
      surplus: 0,
      shortage: 0,
    });
  });
});
