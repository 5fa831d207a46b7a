import { seasonalComponent } from '../../../../src/planning/demand/forecast/seasonal-component';
import { seasonalIndices } from '../../../../src/planning/demand/forecast/seasonal-indices';
import { seasonalSales } from './seasonal-series';

describe('the seasonal component', () => {
  it('is multiplicative and shrunk', () => {
    const { kind, indices } = seasonalComponent(seasonalSales(40), 4)!;
    const unshrunk = seasonalIndices(seasonalSales(40), 4, 'multiplicative')!;

    expect(kind).toBe('multiplicative');
    expect(Math.max(...indices)).toBeLessThan(Math.max(...unshrunk.indices));
    expect(Math.max(...indices)).toBeGreaterThan(1.2);
  });

  it('is additive where a place in the season sells next to nothing', () => {
    const sales = Float64Array.from({ length: 24 }, (_, t) => [40, 60, 0, 0][t % 4]!);

    expect(seasonalComponent(sales, 4)!.kind).toBe('additive');
  });

  it.each([
    ['without a season length', seasonalSales(40), 1],
    ['with too few seasons to estimate one', seasonalSales(8), 4],
    ['of constant sales', new Float64Array(40).fill(7), 4],
  ])('does not exist %s', (_, values, length) => {
    expect(seasonalComponent(values, length)).toBeNull();
  });
});
