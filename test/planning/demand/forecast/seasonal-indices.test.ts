import {
  seasonalIndices,
  shrunkIndices,
} from '../../../../src/planning/demand/forecast/seasonal-indices';
import { expectClose, noise } from './series';
import { noisySales, QUARTERS, seasonalSales } from './seasonal-series';

describe('seasonal indices', () => {
  it('recover an exact multiplicative season', () => {
    const values = Float64Array.from({ length: 16 }, (_, t) => 50 * QUARTERS[t % 4]!);

    expectClose(Array.from(seasonalIndices(values, 4, 'multiplicative')!.indices), QUARTERS);
  });

  it('recover an exact additive season on a line', () => {
    const values = Float64Array.from({ length: 21 }, (_, t) => 50 + 3 * t + [4, -6, 2][t % 3]!);

    expectClose(Array.from(seasonalIndices(values, 3, 'additive')!.indices), [4, -6, 2]);
  });

  it.each([
    ['multiplicative', 1],
    ['additive', 0],
  ] as const)('of a %s season have mean %i', (kind, mean) => {
    const { indices } = seasonalIndices(seasonalSales(30), 4, kind)!;

    expect(indices.reduce((sum, index) => sum + index, 0) / 4).toBeCloseTo(mean, 12);
  });

  it.each([
    ['fewer than two seasons', seasonalSales(7), 4],
    ['a season without sales', Float64Array.of(1, 2, 3, 4, 0, 0, 0, 0, 0, 1, 2, 3), 4],
    ['a season of one period', seasonalSales(12), 1],
  ])('do not exist for %s', (_, values, length) => {
    expect(seasonalIndices(values, length, 'multiplicative')).toBeNull();
  });
});

describe('the reliability of seasonal indices', () => {
  it('is near 1 for a clear season', () => {
    const { reliability } = seasonalIndices(seasonalSales(40), 4, 'multiplicative')!;

    expect(reliability).toBeGreaterThan(0.95);
  });

  it('is low for noise on average', () => {
    const seeds = Array.from({ length: 50 }, (_, i) => 1000 + 7919 * i);
    const reliabilities = seeds.map((seed) => {
      const values = Float64Array.from(noise(48, seed), (u) => 100 * (0.5 + u));
      return seasonalIndices(values, 12, 'multiplicative')!.reliability;
    });

    expect(reliabilities.reduce((sum, one) => sum + one, 0) / seeds.length).toBeLessThan(0.3);
  });

  it('is 0 with about two seasons, where sampling error cannot be estimated', () => {
    expect(seasonalIndices(seasonalSales(8), 4, 'multiplicative')!.reliability).toBe(0);
  });

  it('is the factor by which the indices are shrunk', () => {
    const seasonal = seasonalIndices(noisySales, 12, 'multiplicative')!;
    const range = (indices: Float64Array) => Math.max(...indices) - Math.min(...indices);

    expect(seasonal.reliability).toBeGreaterThan(0);
    expect(seasonal.reliability).toBeLessThan(1);
    expect(range(shrunkIndices(seasonal).indices)).toBeCloseTo(
      seasonal.reliability * range(seasonal.indices),
      9,
    );
  });
});
