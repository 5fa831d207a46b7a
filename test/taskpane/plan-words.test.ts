import {
  approvalInWords,
  fillRateInWords,
  gapInWords,
  riskInWords,
} from '../../src/taskpane/session/plan-words';

const objective = { before: 1_000, after: 700, lowerBound: 700, gap: 0, transferCost: 50 };
const tiers = { auto: 0, manager: 0, director: 0, executive: 0 };

describe('How good a plan is', () => {
  it('is said without reserve when no plan can be better', () => {
    expect(gapInWords({ objective })).toBe('Proved best: no plan within your rules can cost less.');
  });

  it('is said with the most that is still to be had otherwise', () => {
    const short = { ...objective, after: 712, gap: 12 / 712 };

    expect(gapInWords({ objective: short })).toMatch(
      /at most 12\.00 more .* 1\.7% of the cost after/,
    );
  });
});

describe('What a plan does for those who buy', () => {
  it('is told by the demand that is met', () => {
    const fillRate = { before: 0.69, after: 0.7634 };

    expect(fillRateInWords({ fillRate })).toBe('69.0% → 76.3% of demand');
  });

  it('is told by the positions that are less safe than they should be', () => {
    expect(riskInWords({ atRisk: { before: 40, after: 12 } })).toBe(
      '40 → 12 positions whose risk is above what their service level allows.',
    );
  });

  it('explains why a plan that saves can leave more of those', () => {
    expect(riskInWords({ atRisk: { before: 907, after: 923 } })).toMatch(
      /^907 → 923 positions .* because units go where one is worth most/,
    );
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
