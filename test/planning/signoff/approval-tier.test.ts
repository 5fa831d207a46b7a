import { defaultSettings } from '../../../src/planning/network/settings';
import { approvalTier } from '../../../src/planning/signoff/approval-tier';

describe('a line of the plan', () => {
  it.each([
    [0, 'auto'],
    [5_000, 'auto'],
    [5_000.01, 'manager'],
    [50_000, 'manager'],
    [50_001, 'director'],
    [100_000, 'director'],
    [100_001, 'executive'],
  ])('of value %p is for %p to approve, by the default limits', (value, tier) => {
    expect(approvalTier(value, defaultSettings(46_349))).toBe(tier);
  });

  it('goes straight to the executive where every limit is 0', () => {
    const strict = {
      ...defaultSettings(46_349),
      autoApproveLimit: 0,
      managerLimit: 0,
      directorLimit: 0,
    };

    expect(approvalTier(1, strict)).toBe('executive');
  });
});
