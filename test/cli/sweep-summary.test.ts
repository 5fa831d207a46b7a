import { sweepSummary } from '../../src/cli/sweep-summary';

describe('The summary of a sweep', () => {
  const points = [
    { name: 'Today’s settings', cost: 1000, fillRate: 0.9, isEfficient: false },
    { name: 'Caution 2', cost: 950, fillRate: 0.92, isEfficient: true },
  ];
  const swept = { days: 91, points, wanted: 2, best: 1, trial: null };

  it('has a row for each setting, and marks the efficient ones and the cheapest', () => {
    const lines = sweepSummary(swept, [], null).split('\n');
    expect(lines[0]).toMatch(/^In the first 13 weeks, “Caution 2” cost least/);
    expect(lines.slice(2, 5)).toEqual([
      'Settings           Cost  Fill rate',
      'Today’s settings  1,000     90.0 %',
      'Caution 2           950     92.0 %  efficient  cheapest',
    ]);
  });

  it('names what is assumed and the file', () => {
    const caveats = [{ kind: 'receipts', text: 'Past receipts are not known.' }] as const;
    expect(sweepSummary({ ...swept, points: [], best: -1 }, caveats, 'sweep.json')).toBe(
      'No settings were tried.\n\n- Past receipts are not known.\n\nWritten to sweep.json\n',
    );
  });
});
