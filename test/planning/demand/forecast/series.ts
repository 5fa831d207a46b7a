import fc from 'fast-check';
import type { FittedForecast } from '../../../../src/planning/demand/forecast/fitted-forecast';

/** Pseudo-random numbers from 0 to 1, the same in every run. */
export function noise(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  });
}

/** Histories of frequent demand. */
export const busyHistories = fc.array(fc.double({ min: 20, max: 100, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});

/** Histories of intermittent demand. */
export const rareHistories = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 50 }) },
  ),
  { minLength: 1, maxLength: 60 },
);

/** The forecasts after the last value. */
export function ahead(
  fitted: FittedForecast,
  values: ArrayLike<number>,
  horizon: number,
): number[] {
  const into = new Float64Array(horizon);
  fitted.project(values.length, horizon, into);
  return Array.from(into);
}

/** Expects equal lengths, and differences of at most a share of the largest value. */
export function expectClose(
  actual: readonly number[],
  expected: readonly number[],
  share = 1e-9,
): void {
  expect(actual).toHaveLength(expected.length);
  const largest = Math.max(1e-12, ...expected.map(Math.abs));
  for (const [i, value] of actual.entries()) {
    expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(share * largest);
  }
}

/** The flat forecast after the last value. */
export function rate(
  fit: (values: Float64Array) => FittedForecast,
  values: readonly number[],
): number {
  return ahead(fit(Float64Array.from(values)), values, 1)[0]!;
}

/** Intercept and slope of the least-squares line through values at 1, 2, …, by the textbook formula. */
export function leastSquaresLine(values: ArrayLike<number>): {
  intercept: number;
  slope: number;
} {
  const count = values.length;
  const at = Array.from(values, (_, t) => t + 1);
  const meanAt = (count + 1) / 2;
  const mean = Array.from(values).reduce((sum, value) => sum + value, 0) / count;
  const rise = at.reduce((sum, x, t) => sum + (x - meanAt) * (values[t]! - mean), 0);
  const slope = rise / at.reduce((sum, x) => sum + (x - meanAt) ** 2, 0);
  return { intercept: mean - slope * meanAt, slope };
}

/** Monthly sales with growth and noise. */
export const growingSales = Float64Array.from(noise(40, 11), (u, t) => 50 + t + 20 * u);
