import { RandomDraws } from './random-draws';

describe('draws of demand', () => {
  it.each([
    [0.03, 1.3],
    [0.6, 1.6],
    [24, 1],
    [45, 3],
  ])('have mean %d and dispersion %d, and are never below 0', (mean, dispersion) => {
    const draws = new RandomDraws(1);
    const count = 40_000;
    const units = Array.from({ length: count }, () => draws.demand(mean, dispersion));
    const average = units.reduce((sum, value) => sum + value, 0) / count;
    const squares = units.map((value) => (value - average) ** 2);
    const variance = squares.reduce((sum, value) => sum + value, 0) / count;
    const fourth = squares.reduce((sum, value) => sum + value ** 2, 0) / count;
    expect(Math.min(...units)).toBeGreaterThanOrEqual(0);
    // Five standard errors.
    expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(variance / count));
    expect(Math.abs(variance - mean * dispersion)).toBeLessThan(
      5 * Math.sqrt((fourth - variance ** 2) / count),
    );
  });

  it('are 0 at a mean of 0', () => {
    expect(new RandomDraws(1).poisson(0)).toBe(0);
  });
});
