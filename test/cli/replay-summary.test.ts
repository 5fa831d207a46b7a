import { replayReport, type ReplayedPast } from '../../src/cli/replay-report';
import { replaySummary } from '../../src/cli/replay-summary';
import { comparedResult } from '../planning/replay/compared-results';
import { flatWorld } from '../support/worlds/flat-world';
import { TINY_CHAIN } from '../support/worlds/flat-worlds';

const replayed: ReplayedPast = {
  world: flatWorld(TINY_CHAIN, 1),
  caveats: [{ kind: 'receipts', text: 'Past receipts are not known.' }],
  comparison: {
    days: 182,
    wantedDays: 182,
    results: [comparedResult('none', 2000), comparedResult('plan', 1500)],
  },
};

describe('The summary of a replay', () => {
  const lines = replaySummary(replayed, 'replay.json').split('\n');

  it('begins with what the plans would have saved', () => {
    expect(lines[0]).toBe(
      'Over the last 26 weeks the plans would have saved 500 (25 %) against no transfers.',
    );
  });

  it('has a column for each policy', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^Total cost +2,000 +1,500$/));
    expect(lines).toContainEqual(expect.stringMatching(/^Fill rate +95\.0 % +95\.0 %$/));
  });

  it('names what is assumed and the file', () => {
    expect(lines.slice(-4)).toEqual([
      '- Past receipts are not known.',
      '',
      'Written to replay.json',
      '',
    ]);
  });

  it('has no table if nothing was replayed', () => {
    const comparison = { days: 0, wantedDays: 182, results: [] };
    expect(replaySummary({ ...replayed, comparison }, null)).toBe(
      'No week was replayed, so there is nothing to compare.\n\n- Past receipts are not known.\n',
    );
  });
});

describe('The report of a replay', () => {
  it('has the results of every policy and the caveats', () => {
    const { policies, ...rest } = replayReport(replayed);
    expect(rest).toMatchObject({ days: 182, caveats: replayed.caveats });
    expect(policies).toHaveLength(2);
  });
});
