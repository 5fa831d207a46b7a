import { totalDifference } from '../../../src/planning/replay/total-difference';

describe('totalDifference', () => {
  it('is certain where all differences are the same', () => {
    expect(totalDifference([2, 2, 2])).toEqual({ total: 6, low: 6, high: 6, shareAbove: 1 });
  });

  it('has an interval of two standard errors about the sum', () => {
    // 200 differences of 1 ± 10: sum 200, standard error √200 · 10 = 141.
    const differences = Array.from({ length: 200 }, (_, i) => 1 + (i % 2 === 0 ? 10 : -10));
    const { total, low, high, shareAbove } = totalDifference(differences);
    expect(total).toBe(200);
    expect(low).toBeGreaterThan(200 - 1.96 * 141 - 30);
    expect(low).toBeLessThan(200 - 1.96 * 141 + 30);
    expect(high).toBeGreaterThan(200 + 1.96 * 141 - 30);
    expect(high).toBeLessThan(200 + 1.96 * 141 + 30);
    // Φ(200 / 141) = 0.92.
    expect(shareAbove).toBeGreaterThan(0.9);
    expect(shareAbove).toBeLessThan(0.95);
  });

  it('adds what products share', () => {
    expect(totalDifference([2, 2, 2], -7)).toEqual({ total: -1, low: -1, high: -1, shareAbove: 0 });
  });

  it('is the same for the same seed', () => {
    expect(totalDifference([1, -4, 9], 0, { seed: 3 })).toEqual(
      totalDifference([1, -4, 9], 0, { seed: 3 }),
    );
  });
});
