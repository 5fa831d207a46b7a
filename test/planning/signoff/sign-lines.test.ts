import { proposedLine } from '../../../src/planning/signoff/line-state';
import { signLines, type LineOnDesk } from '../../../src/planning/signoff/sign-lines';
import { tierLadder } from '../../../src/planning/signoff/tier-ladder';

const ann = 'ann@example.com';
const rules = {
  ladder: tierLadder({ autoApproveLimit: 100, managerLimit: 1_000, directorLimit: 5_000 }),
  approvers: [
    {
      ...{ email: ann, name: 'Ann', tier: 'Manager', limit: null, regions: [], families: [] },
      ...{ delegate: null, delegateUntil: null },
    },
  ],
};
const signature = {
  ...{ by: ann, evidence: 'named in the pane', now: 46_356, when: '2026-11-30T09:00:00Z' },
  comment: '',
};

function line(id: string, value: number, more: Partial<LineOnDesk> = {}): LineOnDesk {
  return {
    ...{ id, table: 'Transfers', content: `content of ${id}`, isContentInLog: false },
    planRun: 'P-1',
    state: { ...proposedLine('transfer', 'Manager', 10), status: 'pending' },
    line: { value, regions: [], family: '', proposedBy: 'planner@example.com' },
    ...more,
  };
}

describe('signing lines', () => {
  it('says who decided what, under which authority, and how the name is known', () => {
    const signed = signLines([line('T-1', 500)], () => ({ kind: 'approve' }), signature, rules);
    expect(signed).toMatchObject({
      kind: 'signed',
      lines: [
        {
          statement: {
            ...{ who: ann, what: 'Approve', fromStatus: 'Pending manager', toStatus: 'Approved' },
            ...{ quantity: 10, value: 500, content: 'content of T-1', planRun: 'P-1' },
            authority: 'Manager, limit 1000; named in the pane',
          },
        },
      ],
    });
  });

  it('signs none of several lines if one is beyond the limit', () => {
    const lines = [line('T-1', 500), line('T-2', 1_001)];
    const signed = signLines(lines, () => ({ kind: 'approve' }), signature, rules);
    expect(signed.kind).toBe('refused');
    expect(signed.lines.map(({ id }) => id)).toEqual(['T-2']);
  });

  it('names what arrived damaged and over as exceptions', () => {
    const shipped = line('T-1', 500, {
      state: { ...proposedLine('transfer', 'Manager', 10), status: 'shipped', moved: 10 },
      isContentInLog: true,
    });
    const event = { kind: 'receive', units: 10, damaged: 2 } as const;
    const signed = signLines([shipped], () => event, signature, rules);
    expect(signed).toMatchObject({
      kind: 'signed',
      lines: [
        {
          statement: {
            quantity: 10,
            damaged: 2,
            comment: '2 damaged. 2 more received than shipped.',
          },
        },
      ],
    });
  });
});
