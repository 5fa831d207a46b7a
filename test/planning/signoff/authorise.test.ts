import { Refusal } from '../../../src/planning/base/refusal';
import { defaultSettings } from '../../../src/planning/network/settings';
import type { Approver } from '../../../src/planning/signoff/approver';
import { authorise, grantInWords, type LineToSign } from '../../../src/planning/signoff/authorise';
import { tierLadder } from '../../../src/planning/signoff/tier-ladder';

const NOW = 46_349.5;

function approver(email: string, tier: string, more: Partial<Approver> = {}): Approver {
  const [limit, delegate, delegateUntil] = [null, null, null];
  return {
    email,
    name: '',
    tier,
    limit,
    regions: [],
    families: [],
    delegate,
    delegateUntil,
    ...more,
  };
}

const APPROVERS = [
  approver('ann@x.com', 'Manager'),
  approver('bob@x.com', 'Manager', {
    limit: 20_000,
    regions: ['North'],
    families: ['Tea', 'Coffee'],
  }),
  approver('cy@x.com', 'Director', { delegate: 'dan@x.com', delegateUntil: 46_349 }),
  approver('eve@x.com', 'Executive', { delegate: 'ann@x.com', delegateUntil: 46_348 }),
  approver('fay@x.com', 'Auto'),
  approver('guy@x.com', 'Boss'),
];

function sign(email: string, more: Partial<LineToSign> = {}, now = NOW): string {
  const line: LineToSign = {
    value: 18_000,
    tier: 'Manager',
    regions: ['North', 'North'],
    family: 'Tea',
    proposedBy: 'planner@x.com',
    ...more,
  };
  const ladder = tierLadder(defaultSettings(46_349));
  const found = authorise(email, line, now, { ladder, approvers: APPROVERS });
  return found instanceof Refusal ? `No: ${found.message}` : grantInWords(found);
}

describe('a line of 18,000', () => {
  it.each<[string, string, Partial<LineToSign>, string]>([
    ['by a manager', 'ANN@x.com ', {}, 'Manager, limit 50000'],
    ['by nobody', ' ', {}, 'No: Say who decides: an e-mail address of Approvers.'],
    ['by a stranger', 'zoe@x.com', {}, 'No: zoe@x.com is not in Approvers.'],
    [
      'by the person who proposed it',
      'ann@x.com',
      { proposedBy: 'Ann@x.com' },
      'No: Nobody signs a line that they proposed themselves.',
    ],
    [
      'by the delegate of the person who proposed it',
      'dan@x.com',
      { proposedBy: 'cy@x.com' },
      'No: Nobody signs a line that they proposed themselves.',
    ],
    [
      'beyond the limit of the tier',
      'ann@x.com',
      { value: 50_000.01 },
      'No: The value 50000.01 is beyond the limit of 50000.',
    ],
    [
      'beyond the limit of the person',
      'bob@x.com',
      { value: 20_001 },
      'No: The value 20001 is beyond the limit of 20000.',
    ],
    [
      'of unknown value',
      'ann@x.com',
      { value: NaN },
      'No: The value NaN is beyond the limit of 50000.',
    ],
    [
      'that has escalated',
      'ann@x.com',
      { tier: 'Director' },
      'No: The line is for Director to sign, not for Manager.',
    ],
    ['of a lower tier, by a director', 'cy@x.com', {}, 'Director, limit 100000'],
    ['by a delegate on the last day', 'dan@x.com', {}, 'Director, limit 100000, for cy@x.com'],
    ['in the region and family of the person', 'bob@x.com', {}, 'Manager, limit 20000'],
    [
      'from one region to another',
      'bob@x.com',
      { regions: ['North', 'South'] },
      'No: The region South is not theirs to sign for.',
    ],
    [
      'without a family',
      'bob@x.com',
      { family: '' },
      'No: The line has no family, and the person signs for some only.',
    ],
    [
      'by a person of the lowest tier',
      'fay@x.com',
      { tier: 'Auto', value: 10 },
      'No: The line is for Auto to sign, not for Auto.',
    ],
    ['by a person of an unknown tier', 'guy@x.com', {}, 'No: There is no tier Boss.'],
  ])('%s', (_title, email, more, expected) => {
    expect(sign(email, more)).toBe(expected);
  });

  it('is not for a delegate after the last day, whose own authority remains', () => {
    expect(sign('dan@x.com', {}, 46_350)).toBe('No: dan@x.com may no longer sign for cy@x.com.');
    expect(sign('ann@x.com', { value: 80_000, tier: 'Director' }, 46_348.9)).toBe(
      'Executive, no limit, for eve@x.com',
    );
    expect(sign('ann@x.com', { value: 80_000, tier: 'Director' })).toMatch(/^No: The line is for/);
  });
});
