import { carryingCost } from '../../../src/planning/valuation/carrying-cost';
import { orderCycle } from '../../../src/planning/valuation/order-cycle';
import { stockPosition } from './stock-positions';

// m = 2 a day, h = 0.01 a unit and day.
const terms = { meanPerDay: 2, holdingPerDay: 0.01, life: 365 };

describe('the order cycle of a position', () => {
  it('saves the holding cost of a whole cycle by each unit', () => {
    // Q = 40 lasts 20 days.
    expect(orderCycle({ reorderPoint: 10, orderUpTo: 50 }, terms)).toEqual({
      reorderPoint: 10,
      orderUpTo: 50,
      savingPerUnit: 0.01 * 20,
    });
  });

  it('saves twice the share of the order cost at the economic order quantity', () => {
    // K = 49: Q = √(2 · 49 · 2 ÷ 0.01) = 140.
    const { savingPerUnit } = orderCycle({ reorderPoint: 10, orderUpTo: 150 }, terms)!;

    expect(savingPerUnit).toBeCloseTo((2 * 49) / 140, 12);
  });

  it('saves what the cycle costs in the time by which a unit delays the next order', () => {
    const [orderCost, quantity, delayDays] = [49, 140, 1 / 2];
    const costPerDay = (orderCost * 2) / quantity + (0.01 * quantity) / 2;
    const { savingPerUnit } = orderCycle({ reorderPoint: 10, orderUpTo: 150 }, terms)!;

    expect(savingPerUnit).toBeCloseTo(costPerDay * delayDays, 12);
  });

  it('saves no more than holding over the life of a unit', () => {
    // Q = 80 lasts 40 days, but a unit 30.
    const { savingPerUnit } = orderCycle(
      { reorderPoint: 10, orderUpTo: 90 },
      { ...terms, life: 30 },
    )!;

    expect(savingPerUnit).toBeCloseTo(0.01 * 30, 12);
  });

  it.each([
    ['without demand', { reorderPoint: 0, orderUpTo: 10 }, 0],
    ['where nothing is ordered', { reorderPoint: 10, orderUpTo: 10 }, 2],
  ])('is none %s', (_, levels, meanPerDay) => {
    expect(orderCycle(levels, { ...terms, meanPerDay })).toBeNull();
  });
});

describe('the carrying cost in an order cycle, with demand that never varies', () => {
  const [reorderPoint, orderUpTo] = [10, 50];
  const position = stockPosition({
    rate: { mean: 2, variance: 0, levelVariance: 0, known: new Float64Array(0) },
    orderCycle: orderCycle({ reorderPoint, orderUpTo }, terms),
  });
  const total = (units: number): number => {
    const { holding, obsolescence } = carryingCost(units, position);
    return holding + obsolescence;
  };

  it('is h · ((S − r)² + (y − S)²) ÷ 2m, and half a unit more for each above r: units are whole', () => {
    for (let y = reorderPoint; y <= 120; y += 1) {
      const continuous =
        (0.01 * ((orderUpTo - reorderPoint) ** 2 + (y - orderUpTo) ** 2)) / (2 * 2);
      const wholeUnits = (0.01 * (y - reorderPoint)) / (2 * 2);
      expect(total(y)).toBeCloseTo(continuous + wholeUnits, 9);
    }
  });

  it('is lowest at S', () => {
    const costs = Array.from({ length: 121 }, (_, y) => total(y));

    expect(Math.min(...costs)).toBeCloseTo(total(orderUpTo), 12);
    expect(total(orderUpTo - 2)).toBeGreaterThan(total(orderUpTo));
    expect(total(orderUpTo + 1)).toBeGreaterThan(total(orderUpTo));
  });

  it('falls by the saving with each unit to r', () => {
    for (let y = -5; y < reorderPoint; y += 1) {
      expect(total(y) - total(y + 1)).toBeCloseTo(0.01 * 20, 12);
    }
  });
});
