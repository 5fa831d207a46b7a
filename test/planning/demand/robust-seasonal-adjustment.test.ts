import { robustlyAdjusted } from '../../../src/planning/demand/robust-seasonal-adjustment';

const SEASON = [0, 10, -10];
const seasonal = (periods: number) =>
  Float64Array.from({ length: periods }, (_, t) => 100 + SEASON[t % 3]!);

describe('robust seasonal adjustment', () => {
  it('removes an additive season', () => {
    const adjusted = robustlyAdjusted(seasonal(15), 3);

    expect(Math.max(...adjusted) - Math.min(...adjusted)).toBeLessThan(1e-9);
  });

  it('is not distorted by one outlier, which stays in the series', () => {
    const values = seasonal(15);
    values[7]! += 500;
    const adjusted = robustlyAdjusted(values, 3);

    expect(adjusted[7]! - adjusted[4]!).toBeCloseTo(500, 9);
    expect(adjusted[10]).toBeCloseTo(adjusted[4]!, 9);
  });

  it.each([
    ['fewer than three seasons', seasonal(8), 3],
    ['no season', seasonal(15), 1],
  ])('changes nothing with %s', (_, values, length) => {
    expect(robustlyAdjusted(values, length)).toBe(values);
  });
});
