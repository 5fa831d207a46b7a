import { sweepHeadline } from '../../../src/planning/replay/sweep-words';

const point = (name: string, cost: number) => ({ name, cost, fillRate: 0.9, isEfficient: true });
const points = [point('Today’s settings', 1000), point('Caution 2', 950)];
const swept = { days: 91, points, wanted: 2, best: 1, trial: null };
const trial = (costBest: number, low: number, high: number) => ({
  days: 91,
  costToday: 2000,
  costBest,
  saving: { total: 2000 - costBest, low, high, shareAbove: 0.9 },
});

describe('sweepHeadline', () => {
  it('says what was best and what it saved afterwards', () => {
    expect(sweepHeadline({ ...swept, trial: trial(1900, 20, 180) })).toBe(
      'In the first 13 weeks, “Caution 2” cost least of the 2 settings that were tried: 5.0 % less than today’s. In the 13 weeks after them it would have saved 100 (5.0 %); 95 % interval over products: 20 to 180. So it is probably better.',
    );
  });

  it('says that it is not clear, or worse', () => {
    expect(sweepHeadline({ ...swept, trial: trial(1990, -40, 60) })).toMatch(
      /saved 10 \(0\.5 %\); .*: −40 to 60\. So it is not clear that it is better\.$/,
    );
    expect(sweepHeadline({ ...swept, trial: trial(2100, -150, -50) })).toMatch(
      /cost 100 \(5\.0 %\) more; .* So it is probably worse\.$/,
    );
  });

  it('says that today’s settings are the best', () => {
    expect(sweepHeadline({ ...swept, best: 0, wanted: 16 })).toBe(
      'Today’s settings cost least of the 2 of 16 that were tried, in the first 13 weeks.',
    );
  });

  it('says that nothing else was tried', () => {
    expect(sweepHeadline({ ...swept, points: [], best: -1 })).toBe('No settings were tried.');
    expect(sweepHeadline({ ...swept, points: points.slice(0, 1), best: 0 })).toBe(
      'No settings but today’s were tried.',
    );
  });
});
