import { recursiveLine } from '../../../../src/planning/demand/forecast/recursive-line';
import { thetaParameters } from '../../../../src/planning/demand/forecast/theta-parameters';
import { growingSales, noise } from './series';

const parametersOf = (values: Float64Array, lineWeight: number | null = null) =>
  thetaParameters({ values, ...recursiveLine(values) }, lineWeight);

describe('the parameters of a Theta model', () => {
  it('stay within their bounds', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const values = Float64Array.from(noise(20, seed), (u, t) => 10 + (seed % 7) * t + 50 * u);
      const { smoothing, lineWeight } = parametersOf(values);

      expect(smoothing).toBeGreaterThanOrEqual(0.1);
      expect(smoothing).toBeLessThanOrEqual(0.99);
      expect(lineWeight).toBeGreaterThanOrEqual(0);
      expect(lineWeight).toBeLessThanOrEqual(0.999);
    }
  });

  it('keep a given weight of the line', () => {
    expect(parametersOf(growingSales, 0.5).lineWeight).toBe(0.5);
    expect(parametersOf(growingSales, 0).lineWeight).toBe(0);
  });

  it('smooth fast where values are a random walk, slowly where they are noise', () => {
    const noisy = Float64Array.from(noise(60, 4), (u) => 100 * u);
    let level = 0;
    const walk = Float64Array.from(noise(60, 4), (u) => (level += u - 0.5));

    expect(parametersOf(walk, 0).smoothing).toBeGreaterThan(0.8);
    expect(parametersOf(noisy, 0).smoothing).toBeLessThan(0.3);
  });

  it('start at the level of constant values', () => {
    expect(parametersOf(new Float64Array(12).fill(7), 0).levelStart).toBeCloseTo(7, 9);
  });

  it('give the line no weight with fewer than six values', () => {
    expect(parametersOf(Float64Array.of(1, 2, 3, 4, 5)).lineWeight).toBe(0);
  });

  it('are not estimated from fewer than three values', () => {
    expect(parametersOf(Float64Array.of(4, 6))).toEqual({
      smoothing: 0.5,
      levelStart: 4,
      lineWeight: 0,
    });
  });
});
