import { transferReason, type ReasonFigures } from '../../../src/planning/explain/transfer-reason';

const figures: ReasonFigures = {
  from: 'Leeds',
  to: 'Bristol',
  quantity: 40,
  riskBefore: 0.31,
  riskAfter: 0.02,
  acceptedRisk: 0.05,
  coverFromBefore: 142,
  coverFromAfter: 96.4,
  coverToBefore: 3.14,
  benefit: 1234.5,
  transferCost: 41.258,
  lotLife: null,
  originSaving: 10,
};

describe('the reason of a transfer', () => {
  it('is the shortage it prevents, where the receiver risks more than is accepted', () => {
    expect(transferReason(figures)).toBe(
      'Bristol would run short with a chance of 31%, 2% after; Leeds has 142 days of cover now and 96 days of cover after; moving 40 units saves 1,235 for 41.26 of transfer cost.',
    );
  });

  it('is the dead weight at the giver, where most of what is saved is saved there', () => {
    expect(transferReason({ ...figures, riskBefore: 0.01, originSaving: 700 })).toBe(
      'Leeds has 142 days of cover, stock that costs more than it will earn there; Bristol has 3.1 days of cover; moving 40 units saves 1,235 for 41.26 of transfer cost.',
    );
  });

  it('says which lots travel, where they have dates', () => {
    expect(transferReason({ ...figures, lotLife: 32 })).toMatch(
      / of transfer cost, of lots that expire in 32 days or later\.$/,
    );
  });

  it('is otherwise that a unit is worth more at the receiver', () => {
    expect(transferReason({ ...figures, riskBefore: 0.05 })).toBe(
      'A unit is worth more at Bristol, which has 3.1 days of cover, than at Leeds, which has 142 days of cover; moving 40 units saves 1,235 for 41.26 of transfer cost.',
    );
  });

  it.each([
    [Infinity, 'stock but no demand'],
    [0, 'no stock'],
    [1, '1 day of cover'],
    [0.96, '1 day of cover'],
    [9.94, '9.9 days of cover'],
    [1500, '1,500 days of cover'],
    [80_000, 'over ten years of cover'],
  ])('tells a cover of %p days as %p', (coverToBefore, words) => {
    expect(transferReason({ ...figures, riskBefore: 0, coverToBefore })).toContain(
      `Bristol, which has ${words},`,
    );
  });

  it.each([
    [0.0004, 'under 1%'],
    [0, '0%'],
    [0.994, '99%'],
    [0.9996, 'over 99%'],
    [1, '100%'],
  ])('tells a chance of %p as %p', (riskAfter, words) => {
    expect(transferReason({ ...figures, riskAfter })).toContain(` 31%, ${words} after`);
  });

  it('counts one unit as one, and thousands in groups', () => {
    expect(transferReason({ ...figures, quantity: 1 })).toContain('moving 1 unit saves');
    expect(transferReason({ ...figures, quantity: 12_000 })).toContain('moving 12,000 units saves');
  });
});
