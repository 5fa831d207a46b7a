import { echelonOrder } from '../../../src/planning/valuation/echelon-order';
import { supplied, termsOf } from './supplied-positions';

const supplier = { leadTime: 14, orderCost: 50, minQuantity: 1, multiple: 1 };

function dc(stock: number, north = 60, south = 60) {
  return termsOf(supplied(stock, 0, -1), supplied(north, 4, 0), supplied(south, 5, 0))[0]!;
}

describe('the order of a DC', () => {
  it('is placed below the reorder point of its net demand: 152 in the case of echelons.md', () => {
    expect(echelonOrder(dc(152), 0, supplier)).toBeNull();
    expect(echelonOrder(dc(151), 0, supplier)).toMatchObject({ position: 151, reorderPoint: 152 });
  });

  it('leaves out what the stores have already', () => {
    expect(echelonOrder(dc(160, 60, 60), 0, supplier)).toBeNull();
    expect(echelonOrder(dc(160, 0, 0), 0, supplier)!.reorderPoint).toBe(271);
  });

  it('goes up to the reorder point and the economic order quantity of all demand below it', () => {
    // √(2 · 9 · 50 ÷ 0.0068) = 363.8 units more than the reorder point.
    expect(echelonOrder(dc(100), 0, supplier)!.quantity).toBe(Math.ceil(52 + 363.8));
  });

  it('counts what the plan brings and takes', () => {
    expect(echelonOrder(dc(100), 60, supplier)).toBeNull();
    expect(echelonOrder(dc(160), -20, supplier)!.position).toBe(140);
  });

  it('is at least the minimum, in multiples', () => {
    const terms = { ...supplier, minQuantity: 600, multiple: 48 };
    expect(echelonOrder(dc(100), 0, terms)!.quantity).toBe(624);
  });

  it('saves the more, the shorter the stock', () => {
    const benefits = [140, 110, 80].map((stock) => echelonOrder(dc(stock), 0, supplier)!.benefit);
    expect(benefits[0]).toBeLessThan(benefits[1]!);
    expect(benefits[1]).toBeLessThan(benefits[2]!);
  });
});
