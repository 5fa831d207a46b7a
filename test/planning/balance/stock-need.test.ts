import { needOf } from '../../../src/planning/balance/stock-need';
import { supplyValues } from '../../../src/planning/valuation/supply-values';
import { stockPosition } from '../valuation/stock-positions';
import { supplied } from '../valuation/supplied-positions';

const levels = { safetyStock: 8, reorderPoint: 25, economicOrderQuantity: 30, orderUpTo: 55 };
const assembled = {
  ...{ levels, serviceLevel: 0.95, minStock: 0, freeUnits: 8, shippable: 8, expired: 0 },
  isUntried: false,
  stock: stockPosition(),
};

describe('the need of a position', () => {
  it('is its reorder point; surplus counts from the order-up-to level', () => {
    expect(needOf(assembled, null)).toEqual({ need: 25, surplus: 0, shortage: 17 });
    const full = { ...assembled, stock: stockPosition({ available: 70 }) };
    expect(needOf(full, null)).toEqual({ need: 25, surplus: 15, shortage: 0 });
  });

  it('is the order-up-to level where nothing is ordered', () => {
    const last = {
      ...assembled,
      levels: { ...levels, reorderPoint: 0 },
      stock: stockPosition({ isReplenished: false }),
    };
    expect(needOf(last, null)).toEqual({ need: 55, surplus: 0, shortage: 47 });
  });

  it('of a DC is the quantile of its net demand: 152 of the 500 in the case of echelons.md', () => {
    const positions = [supplied(500, 0, -1), supplied(60, 4, 0), supplied(60, 5, 0)];
    const [dc] = supplyValues(positions, Int32Array.of(2, 1, 0), () => 0);
    const stock = positions[0]!.position;

    expect(needOf({ ...assembled, stock }, dc!)).toEqual({ need: 152, surplus: 348, shortage: 0 });
  });
});
