import fc from 'fast-check';
import { sampleVariance } from '../../../../src/planning/demand/descriptive-statistics';
import {
  SMOOTHING_CONSTANTS,
  SmoothingConstantChoice,
} from '../../../../src/planning/demand/pooled/smoothing-constant';
import { noise } from '../forecast/series';

function chosen(series: readonly (readonly number[])[], horizon = 3): number {
  const choice = new SmoothingConstantChoice();
  for (const values of series) choice.add(Float64Array.from(values), horizon);
  return choice.constant();
}

const WEEKS = 52;
const stationary = (seed: number) => noise(WEEKS, seed).map((u) => 10 * u);
function randomWalk(seed: number): number[] {
  let level = 50;
  return noise(WEEKS, seed).map((u) => (level += 4 * (u - 0.5)));
}
const many = (history: (seed: number) => readonly number[]) =>
  Array.from({ length: 40 }, (_, i) => history(7 * i + 1));

/** Weighted means and totals written out, the loss of one series. */
function lossOf(values: readonly number[], span: number, constant: number): number {
  let sum = 0;
  for (let origin = Math.ceil(values.length / 2); origin + span <= values.length; origin += 1) {
    const weight = (t: number) => (1 - constant) ** (origin - 1 - t);
    const past = values.slice(0, origin);
    const level =
      past.reduce((total, one, t) => total + weight(t) * one, 0) /
      past.reduce((total, _, t) => total + weight(t), 0);
    const total = values.slice(origin, origin + span).reduce((a, b) => a + b, 0);
    sum += (total - span * level) ** 2;
  }
  return sum / (span * sampleVariance(Float64Array.from(values)));
}

describe('one smoothing constant for many series', () => {
  it('is 0, the plain mean, where demand is stationary', () => {
    expect(chosen(many(stationary))).toBeLessThanOrEqual(0.02);
  });

  it('is the largest one where demand is a random walk', () => {
    expect(chosen(many(randomWalk))).toBe(Math.max(...SMOOTHING_CONSTANTS));
  });

  it('is near the optimum of a random walk in noise: 0.125 for variances of 4/3 and 75', () => {
    // q = 4/225, α = (√(q² + 4q) − q) ÷ 2.
    const mixed = (seed: number) =>
      randomWalk(seed).map((level, t) => level + 30 * (noise(WEEKS, seed + 1_000)[t]! - 0.5));

    expect(chosen(many(mixed))).toBeGreaterThanOrEqual(0.07);
    expect(chosen(many(mixed))).toBeLessThanOrEqual(0.2);
  });

  it('has the least loss of totals over the horizon for a single series', () => {
    const histories = fc.array(fc.nat({ max: 30 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 6 }), (values, horizon) => {
        fc.pre(new Set(values).size > 1);
        const span = Math.min(horizon, Math.floor(values.length / 4));
        const losses = SMOOTHING_CONSTANTS.map((constant) => lossOf(values, span, constant));
        const ofChosen = losses[SMOOTHING_CONSTANTS.indexOf(chosen([values], horizon))]!;

        expect(ofChosen).toBeLessThanOrEqual(Math.min(...losses) * (1 + 1e-9) + 1e-9);
      }),
    );
  });

  it('stays at the plain mean if only one of many series moves', () => {
    expect(chosen([...many(stationary), randomWalk(3)])).toBeLessThanOrEqual(0.02);
  });

  it('does not depend on the units of a series', () => {
    const series = [...many(stationary).slice(0, 20), ...many(randomWalk).slice(0, 8)];
    const inOtherUnits = series.map((values, i) => values.map((one) => one * 2 ** (i - 9)));

    expect(chosen(inOtherUnits)).toBe(chosen(series));
    expect(chosen(series)).toBeGreaterThan(0);
  });

  it.each([
    ['there is no series', []],
    ['all are shorter than eight periods', [[1, 2, 3, 4, 5, 6, 7]]],
    ['none varies', [new Array<number>(20).fill(3)]],
  ])('is 0 where %s', (_, series) => {
    expect(chosen(series)).toBe(0);
  });
});
