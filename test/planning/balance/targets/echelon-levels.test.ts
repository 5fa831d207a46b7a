import { echelonLevels } from '../../../../src/planning/balance/targets/echelon-levels';
import { levelsWithOrders } from '../../../../src/planning/balance/targets/position-levels';
import { countCdf } from '../../../../src/planning/probability/count-distribution';
import { supplied, termsOf } from '../../valuation/supplied-positions';

const own = levelsWithOrders({
  safetyStock: 1,
  reorderPoint: 2,
  economicOrderQuantity: 3,
  orderUpTo: 9,
});
const noTerms = { orderCost: 0, minOrderQuantity: 0, orderMultiple: 1 };

describe('the target levels of tiers, each by itself', () => {
  // The case of echelons.md: DC 500, two stores with 60 each that sell 4 and 5 a day.
  const [dc, store] = termsOf(supplied(500, 0, -1), supplied(60, 4, 0), supplied(60, 5, 0));

  it('of a DC follow the net demand on it: it needs 152, of which 33 are safety stock', () => {
    const levels = echelonLevels(dc!, own, noTerms);
    // H = 14 + 7 + 3.5 + 2 days of 9 a day, less the 120 that the stores have: 118.5, plus a tail.
    expect(levels).toMatchObject({ reorderPoint: 152, need: 152, shortageBelow: 152 });
    expect(levels.safetyStock).toBeCloseTo(33, 0);
    expect(levels.surplusAbove).toBe(152);
  });

  it('of a DC order for all demand below it: √(2 · 9 · 34 ÷ 0.0068) = 300, in nines', () => {
    const levels = echelonLevels(dc!, own, { ...noTerms, orderCost: 34, orderMultiple: 9 });
    expect(levels.economicOrderQuantity).toBeCloseTo(300, 9);
    expect(levels.orderUpTo).toBe(152 + 306);
  });

  it('of a store cover one and a half reviews and its lane: 12.5 days of 4 a day', () => {
    const { safetyStock, reorderPoint, orderUpTo } = echelonLevels(store!, own, noTerms);
    expect(countCdf(reorderPoint, 50, 80)).toBeGreaterThanOrEqual(0.95);
    expect(countCdf(reorderPoint - 1, 50, 80)).toBeLessThan(0.95);
    expect(safetyStock).toBeCloseTo(reorderPoint - 50, 9);
    expect(orderUpTo).toBe(reorderPoint + 1);
  });

  it('keep the need of a DC that orders nothing more, without reorder point or safety stock', () => {
    const position = { isReplenished: false, life: 40 };
    const [last, lastStore] = termsOf(
      supplied(500, 0, -1, { position }),
      supplied(60, 4, 0, { position }),
    );
    const levels = echelonLevels(last!, own, noTerms);
    // 40 days of 4 a day less 60, and a tail.
    expect(levels).toMatchObject({ safetyStock: 0, reorderPoint: 0, orderUpTo: levels.need });
    expect(levels.need).toBeGreaterThan(100);
    expect(levels.need).toBeLessThan(140);
    expect(echelonLevels(lastStore!, own, noTerms)).toBe(own);
  });
});
