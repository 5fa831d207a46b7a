import {
  approvalInWords,
  fillRateInWords,
  gapInWords,
  riskInWords,
  searchInWords,
} from '../../../src/taskpane/session/plan-words';

const objective = { before: 1_000, after: 700, lowerBound: 700, gap: 0, transferCost: 50 };
const tiers = { auto: 0, manager: 0, director: 0, executive: 0 };

describe('The optimality of a plan', () => {
  it('is stated as optimal when the gap is zero', () => {
    expect(gapInWords({ objective })).toBe('Optimal: no plan within your rules costs less');
  });

  it('is otherwise the distance to the best possible plan', () => {
    const short = { ...objective, after: 712, gap: 12 / 712 };

    expect(gapInWords({ objective: short })).toBe('Within 1.7% of the best possible plan');
  });

  it('is stated while the search runs, once there is a plan', () => {
    expect(searchInWords(null)).toBe('');
    expect(searchInWords(0.032)).toBe(
      'The best plan so far is within 3.2% of the largest possible saving.',
    );
    expect(searchInWords(0)).toBe('The best plan so far is optimal.');
  });
});

describe('The effect of a plan on service', () => {
  it('is the fill rate before and after', () => {
    const fillRate = { before: 0.69, after: 0.7634 };

    expect(fillRateInWords({ fillRate })).toBe('69.0% → 76.3%');
  });

  it('is the number of positions below their service level', () => {
    expect(riskInWords({ atRisk: { before: 40, after: 12 } })).toBe(
      '40 → 12 positions below their service level',
    );
  });

  it('explains why a plan that saves can raise that number', () => {
    expect(riskInWords({ atRisk: { before: 907, after: 923 } })).toMatch(
      /^907 → 923 positions .* because origins accept more risk/,
    );
  });
});

describe('The approvals that a plan needs', () => {
  it.each([
    [{ auto: 4 }, 4, 'None needed: all lines are below the auto-approve limit'],
    [{ manager: 2 }, 2, '2 by a manager'],
    [
      { auto: 40, manager: 5, director: 1, executive: 1 },
      47,
      '5 by a manager, 1 by a director and 1 by an executive; 40 approved automatically',
    ],
  ])('%j of %d lines', (some, lines, words) => {
    expect(approvalInWords({ byTier: { ...tiers, ...some }, lines })).toBe(words);
  });
});
