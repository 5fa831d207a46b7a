import { calibrateTail } from '../../../src/planning/demand/calibrate-tail';
import { demandQuantile, demandSurvival } from '../../../src/planning/demand/demand-distribution';
import type { ForecastOutcome } from '../../../src/planning/demand/forecast-outcome';

const rate = { mean: 1000, variance: 40_000, levelVariance: 0 };
const days = 4;

/** Outcomes at evenly spaced quantiles of the family, their excess over the mean times a factor. */
const evenOutcomes = (count: number, times = 1): ForecastOutcome[] =>
  Array.from({ length: count }, (_, i) => {
    const actual = demandQuantile((i + 0.5) / count, rate, days);
    return {
      rate,
      days,
      actual: Math.round(actual > 4000 ? 4000 + times * (actual - 4000) : actual),
    };
  });

describe('the calibrated tail', () => {
  it('is that of the family if outcomes follow the family', () => {
    const [tenth, fiftieth, rare] = calibrateTail(evenOutcomes(2000), 1);

    expect(tenth).toBeCloseTo(0.1, 3);
    expect(fiftieth).toBeCloseTo(0.02, 3);
    expect(rare).toBeCloseTo(0.005, 3);
  });

  it('is that of the family without outcomes, or if the factor explains them', () => {
    expect(calibrateTail([], 1)).toEqual([0.1, 0.02, 0.005]);
    expect(calibrateTail(evenOutcomes(2000, 1.5), 1.5)[2]).toBeCloseTo(0.005, 2);
  });

  it('is closer to observed exceedances with more outcomes', () => {
    const few = calibrateTail(evenOutcomes(40, 1.4), 1);
    const many = calibrateTail(evenOutcomes(2000, 1.4), 1);

    expect(few[1]).toBeGreaterThan(0.02);
    expect(many[1]).toBeGreaterThan(few[1]!);
    const fiftieth = 4000 + (demandQuantile(0.98, rate, days) - 4000) / 1.4;
    const exceeded = demandSurvival(Math.round(fiftieth), rate, days);
    expect(many[1]).toBeCloseTo((2000 * exceeded + 100 * 0.02) / 2100, 3);
  });

  it('stays in falling order and below ½ for any outcomes', () => {
    const [tenth, fiftieth, rare] = calibrateTail(
      evenOutcomes(2000).map((one) => ({ ...one, actual: 99_999 })),
      1,
    );

    expect(tenth).toBeLessThan(0.5);
    expect(fiftieth).toBeLessThan(tenth!);
    expect(rare).toBeLessThan(fiftieth!);
    expect(rare).toBeGreaterThan(0);
  });
});
