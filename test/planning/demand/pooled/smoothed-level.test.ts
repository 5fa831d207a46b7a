import fc from 'fast-check';
import { mean, sampleVariance } from '../../../../src/planning/demand/descriptive-statistics';
import { smoothedLevel } from '../../../../src/planning/demand/pooled/smoothed-level';

const smoothed = (values: readonly number[], constant: number) =>
  smoothedLevel(Float64Array.from(values), constant);

const constants = fc.double({ min: 0, max: 0.9, noNaN: true });
const histories = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 60 });

describe('simple exponential smoothing', () => {
  it('is a weighted mean, and its effective periods are (Σw)² ÷ Σw²', () => {
    // Weights 0.5 and 1.
    const { level, effectivePeriods } = smoothed([4, 8], 0.5);

    expect(level).toBeCloseTo((0.5 * 4 + 8) / 1.5, 12);
    expect(effectivePeriods).toBeCloseTo(1.5 ** 2 / 1.25, 12);
  });

  it('takes its variance from the errors of the level before each value', () => {
    // Error 4 of a level of one period, then 2 − 20/3 of one of 1.8 effective periods.
    const expected = (4 ** 2 / (1 + 1) + (2 - 20 / 3) ** 2 / (1 + 1 / 1.8)) / 2;

    expect(smoothed([4, 8, 2], 0.5).variance).toBeCloseTo(expected, 12);
    expect(smoothed([4, 8], 0.5).variance).toBeNaN();
  });

  it('has mean, number and sample variance of the values for a constant of 0', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 3, maxLength: 60 }), (history) => {
        const values = Float64Array.from(history);
        const { level, effectivePeriods, variance } = smoothedLevel(values, 0);

        expect(level).toBeCloseTo(mean(values), 9);
        expect(effectivePeriods).toBeCloseTo(values.length, 9);
        expect(variance).toBeCloseTo(sampleVariance(values), 8);
      }),
    );
  });

  it('moves with one more value by 1 ÷ Σw of the error', () => {
    fc.assert(
      fc.property(histories, fc.nat({ max: 50 }), constants, (history, next, constant) => {
        const before = smoothed(history, constant).level;
        const after = smoothed([...history, next], constant).level;
        let weights = 0;
        for (let age = 0; age <= history.length; age += 1) weights += (1 - constant) ** age;

        expect(after - before).toBeCloseTo((next - before) / weights, 9);
      }),
    );
  });

  it('tends to (2 − α) ÷ α effective periods', () => {
    expect(smoothed(new Array<number>(200).fill(1), 0.2).effectivePeriods).toBeCloseTo(9, 9);
  });

  it('has no level without a value', () => {
    expect(smoothed([], 0.2)).toEqual({ level: NaN, effectivePeriods: 0, variance: NaN });
  });
});
