import { standardNormalQuantile } from '../../../src/planning/probability/normal';
import { supplyTimes, type SupplyTimes } from '../../../src/planning/valuation/supply-times';

const mean = (cases: readonly SupplyTimes[], of: (one: SupplyTimes) => number): number =>
  cases.reduce((sum, one) => sum + one.probability * of(one), 0);

describe('when supply comes', () => {
  it('has the mean lead time, and nearly its variance', () => {
    const cases = supplyTimes([], 60, 10);

    expect(mean(cases, () => 1)).toBeCloseTo(1, 12);
    expect(mean(cases, (one) => one.supplierLeadTime)).toBeCloseTo(60, 9);
    const variance = mean(cases, (one) => (one.supplierLeadTime - 60) ** 2);
    expect(variance / 10 ** 2).toBeGreaterThan(0.9);
    expect(variance / 10 ** 2).toBeLessThan(1);
  });

  it('is never before today', () => {
    for (const { supplierLeadTime, receipts } of supplyTimes([{ day: -4, quantity: 1 }], 2, 10)) {
      expect(supplierLeadTime).toBeGreaterThanOrEqual(0);
      expect(receipts[0]!.day).toBeGreaterThanOrEqual(0);
    }
  });

  it('is a promised day in the median, long before it', () => {
    const median = supplyTimes([{ day: 100, quantity: 7 }], 60, 10)[2]!;

    expect(median.receipts).toEqual([{ day: expect.closeTo(100, 6) as number, quantity: 7 }]);
  });

  it('of an order due today is later than today: half of a normal distribution is left', () => {
    const median = supplyTimes([{ day: 0, quantity: 1 }], 60, 10)[2]!;

    expect(median.receipts[0]!.day).toBeCloseTo(10 * standardNormalQuantile(0.75), 9);
  });

  it('keeps the order of the promises, so that no order overtakes another', () => {
    const promised = [-9, -1, 3, 20].map((day) => ({ day, quantity: 1 }));

    for (const { receipts } of supplyTimes(promised, 21, 10)) {
      const days = receipts.map(({ day }) => day);
      expect(days).toEqual([...days].sort((a, b) => a - b));
      expect(new Set(days).size).toBe(4);
    }
  });

  it('is today for an order so late that the distribution has nothing left', () => {
    for (const { receipts } of supplyTimes([{ day: -500, quantity: 1 }], 21, 10)) {
      expect(receipts[0]!.day).toBe(0);
    }
  });
});
