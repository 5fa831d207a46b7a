import { comparisonHeadline } from '../../../src/planning/replay/comparison-words';
import { comparedResult } from './compared-results';

function headline(none: number, rule: number, plan: number, days = 182): string {
  const results = [
    comparedResult('none', none),
    comparedResult('rule', rule),
    comparedResult('plan', plan),
  ];
  return comparisonHeadline({ days, wantedDays: 182, results });
}

describe('comparisonHeadline', () => {
  it('says what the plans would have saved', () => {
    expect(headline(87_900, 79_700, 75_600)).toBe(
      'Over the last 26 weeks the plans would have saved 12,300 (14 %) against no transfers, and 4,100 (5.1 %) against the usual rule.',
    );
  });

  it('says as plainly that the usual rule was better', () => {
    expect(headline(100_000, 90_000, 95_000)).toBe(
      'Over the last 26 weeks the plans would have saved 5,000 (5.0 %) against no transfers, but cost 5,000 (5.6 %) more than the usual rule.',
    );
  });

  it('says that no transfers were better, and how far a stopped replay went', () => {
    expect(headline(50, 40, 60, 14)).toBe(
      'Over the first 2 of the last 26 weeks the plans would have cost 10 (20 %) more than no transfers, and 20 (50 %) more than the usual rule.',
    );
    expect(headline(50, 40, 60, 7)).toMatch(/^Over the first week of the last 26 weeks the plans/);
  });

  it('says that nothing was replayed', () => {
    expect(comparisonHeadline({ days: 0, wantedDays: 182, results: [] })).toBe(
      'No week was replayed, so there is nothing to compare.',
    );
  });
});
