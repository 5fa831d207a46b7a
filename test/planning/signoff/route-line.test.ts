import { defaultSettings } from '../../../src/planning/network/settings';
import type { LineRisk } from '../../../src/planning/network/plan-result';
import { escalatedTier, routeLine } from '../../../src/planning/signoff/route-line';
import { tierLadder } from '../../../src/planning/signoff/tier-ladder';

const ladder = tierLadder(defaultSettings(46_349));

describe('a line goes', () => {
  it.each<[string, number, readonly LineRisk[], boolean, string, boolean]>([
    ['to nobody below the lowest limit', 5_000, [], false, 'Auto', true],
    ['to a manager if a High data issue touches it', 10, [], true, 'Manager', false],
    ['to a manager if its origin runs short', 10, ['donorBelowService'], false, 'Manager', false],
    [
      'one tier up, not two, for two risks',
      10,
      ['donorBelowService', 'nearExpiry'],
      true,
      'Manager',
      false,
    ],
    ['to a manager by its value', 5_000.01, [], false, 'Manager', false],
    ['to a director by value and risk', 5_000.01, ['nearExpiry'], false, 'Director', false],
    ['to an executive above every limit', 1e9, ['nearExpiry'], true, 'Executive', false],
  ])('%s', (_title, value, risks, hasHighIssue, tier, isAuto) => {
    expect(routeLine({ value, risks, hasHighIssue }, ladder)).toEqual({ tier, isAuto });
  });
});

describe('with a tier of the user’s own, a line goes', () => {
  const own = tierLadder(defaultSettings(46_349), [
    { name: 'Clerk', limit: 3_000 },
    { name: 'Team lead', limit: 9_000 },
  ]);

  it.each<[string, number, readonly LineRisk[], boolean, string]>([
    ['to it by its value', 8_000, [], false, 'Team lead'],
    ['to it if a High data issue touches it and its limit is enough', 2_000, [], true, 'Clerk'],
    ['past it if its limit is not enough', 4_000, [], true, 'Team lead'],
    ['past it to a manager if it is risky', 2_000, ['nearExpiry'], false, 'Manager'],
  ])('%s', (_title, value, risks, hasHighIssue, tier) => {
    expect(routeLine({ value, risks, hasHighIssue }, own)).toEqual({ tier, isAuto: false });
  });
});

describe('a line that waits for a manager, with 24 hours to decide,', () => {
  it.each([
    [0, 'Manager'],
    [23.9, 'Manager'],
    [24, 'Director'],
    [48, 'Executive'],
    [400, 'Executive'],
    [-5, 'Manager'],
  ])('is after %p hours for %s', (waited, tier) => {
    const since = 46_349.3;
    const waiting = { since, now: since + waited / 24, hours: 24 };

    expect(escalatedTier('Manager', waiting, ladder)).toBe(tier);
    expect(escalatedTier('Manager', { ...waiting, hours: null }, ladder)).toBe('Manager');
  });
});
