import { approvalInWords, gapInWords } from '../../src/taskpane/session/plan-words';

const objective = { before: 1_000, after: 700, lowerBound: 700, gap: 0, transferCost: 50 };
const tiers = { auto: 0, manager: 0, director: 0, executive: 0 };

describe('How good a plan is', () => {
  it('is said without reserve when no plan can be better', () => {
    expect(gapInWords({ objective })).toBe('Proved best: no plan within your rules can cost less.');
  });

  it('is said with the most that is still to be had otherwise', () => {
    const short = { ...objective, after: 712, gap: 12 / 300 };

    expect(gapInWords({ objective: short })).toMatch(/more than 12\.00 .*\(4% of/);
  });
});

describe('Who has to sign', () => {
  it.each([
    [{ auto: 4 }, 4, 'None: all lines are below the auto-approve limit.'],
    [{ manager: 2 }, 2, '2 by a manager.'],
    [
      { auto: 40, manager: 5, director: 1, executive: 1 },
      47,
      '5 by a manager, 1 by a director and 1 by an executive; 40 approved automatically.',
    ],
  ])('%j of %d lines', (some, lines, words) => {
    expect(approvalInWords({ byTier: { ...tiers, ...some }, lines })).toBe(words);
  });
});
