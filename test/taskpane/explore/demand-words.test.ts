import type { DemandProfile } from '../../../src/planning/demand/demand-profile';
import {
  adjustedInWords,
  amount,
  chartInWords,
  errorInWords,
  expectedInWords,
  methodInWords,
  periodName,
} from '../../../src/taskpane/explore/demand-words';

const profile: DemandProfile = {
  periodDays: 7,
  firstDay: 46_327,
  demand: Float64Array.of(4, 6, 8),
  sold: Float64Array.of(4, 0, 8),
  adjusted: [[], ['stockout'], ['outlier', 'stockout']],
  forecast: Float64Array.of(6, 6),
  lower: Float64Array.of(2.5, 2.5),
  upper: Float64Array.of(9, 9),
  method: 'tsb',
  demandClass: 'lumpy',
  meanAbsoluteScaledError: 0.8333,
  standardDeviation: 2.1,
  meanPerDay: 6 / 7,
  source: 'own history',
};

describe('The demand of a position in words', () => {
  it.each([
    [0, '0'],
    [2.46, '2.5'],
    [100.4, '100'],
    [12_345, '12,345'],
  ])('%p units as "%s"', (units, text) => {
    expect(amount(units)).toBe(text);
  });

  it.each([
    [1, 'day'],
    [7, 'week'],
    [28, 'month'],
    [31, 'month'],
    [10, '10 days'],
  ])('a period of %p days as "%s"', (days, text) => {
    expect(periodName(days)).toBe(text);
  });

  it('states the expected demand per period with its standard deviation', () => {
    expect(expectedInWords(profile)).toBe('6 ± 2.1 per week (0.857 per day)');
  });

  it('names the method as the literature does', () => {
    expect(methodInWords(profile)).toBe('Intermittent demand (TSB)');
  });

  it('compares the error with a naive forecast, if there is one', () => {
    expect(errorInWords(profile)).toBe('0.833 times the error of a naive forecast (MASE)');
    expect(errorInWords({ ...profile, meanAbsoluteScaledError: null })).toMatch(/^Not available/);
  });

  it('lists each reason for an adjustment once', () => {
    expect(adjustedInWords(profile)).toBe('Adjusted: stockout, outlier');
  });

  it('describes the chart to a screen reader', () => {
    expect(chartInWords(profile, 'MUG at York')).toBe(
      'Demand for MUG at York over 3 weeks: average 6, maximum 8. Forecast for the next week: 6, 80% range 2.5 to 9.',
    );
    expect(chartInWords({ ...profile, periodDays: 10 }, 'MUG at York')).toMatch(
      /over 3 periods of 10 days: .* for the next 10 days:/,
    );
  });

  it('describes a forecast without a history', () => {
    const none = { demand: new Float64Array(), sold: new Float64Array(), adjusted: [] };

    expect(chartInWords({ ...profile, ...none }, 'MUG at York')).toBe(
      'No sales history of MUG at York. Forecast for the next week: 6, 80% range 2.5 to 9.',
    );
  });
});
