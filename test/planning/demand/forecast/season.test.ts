import fc from 'fast-check';
import { fitMethod } from '../../../../src/planning/demand/forecast/forecast-methods';
import {
  likelySeasonLength,
  seasonLengthOf,
} from '../../../../src/planning/demand/forecast/season-length';
import { seasonalComponent } from '../../../../src/planning/demand/forecast/seasonal-component';
import {
  seasonalIndices,
  shrunkIndices,
} from '../../../../src/planning/demand/forecast/seasonal-indices';
import { isSeasonal } from '../../../bench/forecast/seasonality-test';
import { ahead, expectClose, noise } from './series';

const quarters = [0.8, 1.1, 1.3, 0.8];

function seasonalSales(count: number, strength = 1): Float64Array {
  return Float64Array.from(
    noise(count, 3),
    (u, t) => 100 * (1 + strength * (quarters[t % 4]! - 1)) * (0.95 + 0.1 * u),
  );
}

const noisySales = Float64Array.from(noise(48, 12_345), (u) => 100 * (0.5 + u));

describe('the test for a season', () => {
  it('finds the quarters in sales that follow them', () => {
    expect(isSeasonal(seasonalSales(24), 4)).toBe(true);
  });

  it.each([
    ['chance alone', noisySales, 12],
    ['the same every month', new Float64Array(48).fill(7), 12],
    ['fewer than three seasons', seasonalSales(11), 4],
    ['no season asked for', seasonalSales(24), 1],
  ])('finds none in %s', (_, values, length) => {
    expect(isSeasonal(values, length)).toBe(false);
  });
});

describe('seasonal indices', () => {
  it('of sales that are an exact season times a level are that season', () => {
    const values = Float64Array.from({ length: 16 }, (_, t) => 50 * quarters[t % 4]!);
    expectClose(Array.from(seasonalIndices(values, 4, 'multiplicative')!.indices), quarters);
  });

  it('of sales that are an exact season on a rising line are that season', () => {
    const values = Float64Array.from({ length: 21 }, (_, t) => 50 + 3 * t + [4, -6, 2][t % 3]!);
    expectClose(Array.from(seasonalIndices(values, 3, 'additive')!.indices), [4, -6, 2]);
  });

  it('are sure of a season that sales follow, and mostly unsure of chance', () => {
    expect(seasonalIndices(seasonalSales(40), 4, 'multiplicative')!.reliability).toBeGreaterThan(
      0.95,
    );
    const seeds = Array.from({ length: 50 }, (_, i) => 1000 + 7919 * i);
    const certainties = seeds.map((seed) => {
      const values = Float64Array.from(noise(48, seed), (u) => 100 * (0.5 + u));
      return seasonalIndices(values, 12, 'multiplicative')!.reliability;
    });
    expect(certainties.reduce((sum, one) => sum + one, 0) / seeds.length).toBeLessThan(0.3);
  });

  it('are drawn in by as much as they may be chance', () => {
    const seasonal = seasonalIndices(noisySales, 12, 'multiplicative')!;
    const spread = (indices: Float64Array) => Math.max(...indices) - Math.min(...indices);
    expect(seasonal.reliability).toBeGreaterThan(0);
    expect(seasonal.reliability).toBeLessThan(1);
    expect(spread(shrunkIndices(seasonal).indices)).toBeCloseTo(
      seasonal.reliability * spread(seasonal.indices),
      9,
    );
  });

  it.each([
    ['fewer than two seasons', seasonalSales(7), 4],
    ['no sales for a whole season', Float64Array.of(1, 2, 3, 4, 0, 0, 0, 0, 0, 1, 2, 3), 4],
  ])('are not to be had from %s', (_, values, length) => {
    expect(seasonalIndices(values, length, 'multiplicative')).toBeNull();
  });

  it('add where a place in the season sells next to nothing', () => {
    const sales = Float64Array.from({ length: 24 }, (_, t) => [40, 60, 0, 0][t % 4]!);
    expect(seasonalComponent(sales, 4)!.kind).toBe('additive');
    expectClose(ahead(fitMethod('dynamic theta', sales, 4), sales, 4), [40, 60, 0, 0], 1e-6);
  });
});

describe('a history that repeats itself exactly', () => {
  it.each(['combination', 'dynamic theta', 'damped trend', 'seasonal naive'] as const)(
    'goes on repeating itself by %s, wherever in the season it begins',
    (method) => {
      fc.assert(
        fc.property(fc.nat({ max: 3 }), fc.integer({ min: 16, max: 30 }), (begin, count) => {
          const at = (t: number) => 50 * quarters[(begin + t) % 4]!;
          const values = Float64Array.from({ length: count }, (_, t) => at(t));
          const expected = [0, 1, 2, 3, 4].map((k) => at(count + k));
          expectClose(ahead(fitMethod(method, values, 4), values, 5), expected, 1e-6);
        }),
      );
    },
  );
});

describe('the length of a season', () => {
  it.each([
    ['days', 1, 7],
    ['weeks', 7, 52],
    ['months', 30, 12],
    ['quarters', 91, 4],
    ['ten days', 10, 1],
  ])('of %s follows from the period', (_, days, length) => {
    expect(seasonLengthOf(days)).toBe(length);
  });

  it.each([
    ['quarters that differ', seasonalSales(24), 4],
    ['months that differ', Float64Array.from(noise(48, 9), (u, t) => 50 + u + (t % 12) ** 2), 12],
    ['chance', noisySales, 1],
    ['a line', Float64Array.from({ length: 60 }, (_, t) => 10 + t), 1],
    ['two seasons only', seasonalSales(8), 1],
  ])('is found in %s', (_, values, length) => {
    expect(likelySeasonLength(values)).toBe(length);
  });
});
