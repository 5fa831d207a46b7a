import fc from 'fast-check';
import type { FittedForecast } from '../../../../src/planning/demand/forecast/fitted-forecast';

/** Numbers that look random and are the same in every run, from 0 to 1. */
export function noise(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  });
}

/** Histories with demand in most periods. */
export const busyHistories = fc.array(fc.double({ min: 20, max: 100, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});

/** Histories in which most periods may be without demand. */
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

/** Fails unless both are as long and agree to a share of the largest. */
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
