import type { DeskLine } from '../../../src/taskpane/sign-off/desk-line';
import { isTypedBack, totalsOf } from '../../../src/taskpane/sign-off/desk-totals';

function line(to: string, value: number, risk: number | null): DeskLine {
  return {
    ...{ id: `T-${to}-${value}`, product: 'A', from: 'Leeds', to, quantity: 10, value },
    ...{ netBenefit: 5, riskBefore: risk, riskAfter: risk === null ? null : risk / 2 },
    ...{ reason: '', tier: 'Manager', status: 'pending', statusText: 'Pending manager' },
    ...{ moved: 0, underWay: 0, refusal: null, decidedBy: '' },
  };
}

describe('the totals of a batch', () => {
  it('add up units, value and benefit, and average the risk of the rows that say it', () => {
    const totals = totalsOf([
      line('York', 100, 0.8),
      line('York', 50, null),
      line('Hull', 400, 0.4),
    ]);
    expect(totals).toMatchObject({ lines: 3, units: 30, value: 550, netBenefit: 15 });
    expect([totals.riskBefore, totals.riskAfter]).toEqual([
      expect.closeTo(0.6, 12),
      expect.closeTo(0.3, 12),
    ]);
    expect(totals.lanes).toEqual([
      { lane: 'Leeds → Hull', lines: 1, value: 400 },
      { lane: 'Leeds → York', lines: 2, value: 150 },
    ]);
  });

  it.each([
    ['45231', true],
    ['45,231', true],
    ['45 231', true],
    ['4523', false],
    ['45231x', false],
    ['', false],
  ])('are typed back by %p: %p', (typed, isRight) => {
    expect(isTypedBack(typed, 45_231.4)).toBe(isRight);
  });
});
