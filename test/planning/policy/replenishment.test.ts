import type { DemandRate } from '../../../src/planning/demand/demand-rate';
import { replenishmentLevels, type Supply } from '../../../src/planning/policy/replenishment';

const rate = { mean: 1, variance: 1, levelVariance: 0 };
const supply: Supply = {
  leadTime: 3,
  leadTimeSd: 0,
  reviewPeriod: 7,
  orderCost: 50,
  minOrderQuantity: 1,
  orderMultiple: 1,
  isReplenished: true,
};

function levels(changes: Partial<Supply> = {}, demand: DemandRate = rate) {
  return replenishmentLevels({
    rate: demand,
    supply: { ...supply, ...changes },
    serviceLevel: 0.95,
    holdingPerDay: 0.01,
    life: 365,
  });
}

describe('the levels a position is steered by', () => {
  it('reorder at the service level’s quantile of demand over lead time and review', () => {
    // Poisson with mean 10: P(D ≤ 14) = 0.9165, P(D ≤ 15) = 0.9513.
    expect(levels()).toMatchObject({ reorderPoint: 15, safetyStock: 5 });
  });

  it('reorder at the quantile over the lead time alone where nothing is reviewed again', () => {
    // Poisson with mean 3: P(D ≤ 5) = 0.9161, P(D ≤ 6) = 0.9665.
    expect(levels({ reviewPeriod: null }).reorderPoint).toBe(6);
  });

  it('reorder at known demand itself, without safety stock', () => {
    const known = { ...rate, mean: 0, known: Float64Array.of(0, 4, 4, 9, 9, 9, 9, 9, 9, 12, 20) };

    expect(levels({ leadTimeSd: 3 }, known)).toMatchObject({ reorderPoint: 12, safetyStock: 0 });
    expect(levels({ minOrderQuantity: 6 }, known).orderUpTo).toBe(12 + 6);
    expect(levels({ isReplenished: false }, known).orderUpTo).toBe(20);
  });

  it('hold more stock for a lead time that varies', () => {
    expect(levels({ leadTimeSd: 3 }).reorderPoint).toBeGreaterThan(15);
  });

  it('order up to the reorder point and the economic quantity, √(2·1·50 ÷ 0.01) = 100', () => {
    expect(levels()).toMatchObject({ economicOrderQuantity: 100, orderUpTo: 115 });
  });

  it.each([
    ['whole multiples', { orderMultiple: 24 }, 15 + 120],
    ['the least that the supplier sells', { minOrderQuantity: 150 }, 15 + 150],
    ['whole multiples of at least that', { minOrderQuantity: 150, orderMultiple: 24 }, 15 + 168],
    ['one unit where an order costs nothing', { orderCost: 0 }, 15 + 1],
  ])('order %s', (_, changes, orderUpTo) => {
    expect(levels(changes).orderUpTo).toBe(orderUpTo);
  });

  it('order nothing where nothing is asked for', () => {
    expect(levels({}, { mean: 0, variance: 0, levelVariance: 0 })).toEqual({
      safetyStock: 0,
      reorderPoint: 0,
      economicOrderQuantity: 0,
      orderUpTo: 0,
    });
  });

  it('have no reorder point in a phase-out, and need what may sell in the rest of life', () => {
    const { reorderPoint, orderUpTo } = replenishmentLevels({
      rate,
      supply: { ...supply, isReplenished: false },
      serviceLevel: 0.95,
      holdingPerDay: 0.01,
      life: 10,
    });

    expect({ reorderPoint, orderUpTo }).toEqual({ reorderPoint: 0, orderUpTo: 15 });
  });
});
