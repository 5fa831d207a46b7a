import { groupForecast, growthFactor } from '../../../src/planning/demand/group-forecast';

const index = (length: number, valueAt: (t: number) => number) =>
  groupForecast(
    Float64Array.from({ length }, (_, t) => valueAt(t)),
    2,
    7,
  );

describe('the growth of a group', () => {
  it('is 1 where its index is constant', () => {
    expect(
      growthFactor(
        index(20, () => 1)!,
        20,
      ),
    ).toBeCloseTo(1, 6);
  });

  it('is the forecast over the mean of the periods that a position has', () => {
    const doubled = index(40, (t) => (t < 20 ? 2 / 3 : 4 / 3))!;

    expect(growthFactor(doubled, 20)).toBeCloseTo(1, 1);
    expect(growthFactor(doubled, 40)).toBeCloseTo(4 / 3, 1);
  });

  it('is between a quarter and four', () => {
    const launched = index(40, (t) => (t < 30 ? 0.001 : 4))!;
    const dropped = index(40, (t) => (t < 30 ? 4 : 0.001))!;

    expect(growthFactor(launched, 40)).toBeGreaterThan(1);
    expect(growthFactor(launched, 40)).toBeLessThanOrEqual(4);
    expect(growthFactor(dropped, 40)).toBeGreaterThanOrEqual(0.25);
  });

  it('is not forecast from fewer than eight periods with demand', () => {
    expect(index(7, () => 1)).toBeNull();
    expect(index(40, (t) => (t % 6 === 0 ? 6 : 0))).toBeNull();
  });
});
