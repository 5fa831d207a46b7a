import { calibrateTail } from '../../../src/planning/demand/calibrate-tail';
import { demandQuantile, demandSurvival } from '../../../src/planning/demand/demand-distribution';
import type { ForecastOutcome } from '../../../src/planning/demand/forecast-outcome';

const rate = { mean: 1000, variance: 40_000, levelVariance: 0 };
const days = 4;

/** What actual of so many plans: the quantiles, of the family, at even levels, each that many times as much. */
const cameEvenly = (count: number, times = 1): ForecastOutcome[] =>
  Array.from({ length: count }, (_, i) => {
    const actual = demandQuantile((i + 0.5) / count, rate, days);
    return {
      rate,
      days,
      actual: Math.round(actual > 4000 ? 4000 + times * (actual - 4000) : actual),
    };
  });

describe('the tail of demand that plans of late have shown', () => {
  it('is that of the family where what actual is as it says', () => {
    const [tenth, fiftieth, rare] = calibrateTail(cameEvenly(2000), 1);

    expect(tenth).toBeCloseTo(0.1, 3);
    expect(fiftieth).toBeCloseTo(0.02, 3);
    expect(rare).toBeCloseTo(0.005, 3);
  });

  it('is that of the family where nothing is known, or the factor has made up for it', () => {
    expect(calibrateTail([], 1)).toEqual([0.1, 0.02, 0.005]);
    expect(calibrateTail(cameEvenly(2000, 1.5), 1.5)[2]).toBeCloseTo(0.005, 2);
  });

  it('is nearer to what was seen the more was seen', () => {
    const few = calibrateTail(cameEvenly(40, 1.4), 1);
    const many = calibrateTail(cameEvenly(2000, 1.4), 1);

    expect(few[1]).toBeGreaterThan(0.02);
    expect(many[1]).toBeGreaterThan(few[1]!);
    const fiftieth = 4000 + (demandQuantile(0.98, rate, days) - 4000) / 1.4;
    const exceeded = demandSurvival(Math.round(fiftieth), rate, days);
    expect(many[1]).toBeCloseTo((2000 * exceeded + 100 * 0.02) / 2100, 3);
  });

  it('stays in order, below the median, whatever actual', () => {
    const [tenth, fiftieth, rare] = calibrateTail(
      cameEvenly(2000).map((one) => ({ ...one, actual: 99_999 })),
      1,
    );

    expect(tenth).toBeLessThan(0.5);
    expect(fiftieth).toBeLessThan(tenth!);
    expect(rare).toBeLessThan(fiftieth!);
    expect(rare).toBeGreaterThan(0);
  });
});
