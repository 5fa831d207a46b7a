import { defaultSettings } from '../../../src/planning/network/settings';
import type { Approver } from '../../../src/planning/signoff/approver';
import { ledgerOf } from '../../../src/planning/signoff/ledger';
import { emptyLog, sealEntry, type LogEntry } from '../../../src/planning/signoff/log-entry';
import { transferContent } from '../../../src/planning/signoff/row-digest';
import { takeUpRow, type RowNow, type TakenUpRow } from '../../../src/planning/signoff/take-up-row';
import { tierLadder } from '../../../src/planning/signoff/tier-ladder';

const UNIT_COST = 100;
const nobody = { limit: null, regions: [], families: [], delegate: null, delegateUntil: null };
const ANN: Approver = { ...nobody, email: 'ann@x.com', name: 'Ann', tier: 'Manager' };
const ladder = tierLadder(defaultSettings(46_349));

function contentOf(quantity: number, tier = 'Manager'): string {
  return transferContent({
    ...{ transferId: 'T-1', product: 'Tea', from: 'Leeds', to: 'York', quantity, tier },
    ...{ value: quantity * UNIT_COST, transferCost: 5, benefit: 90, netBenefit: 85 },
    ...{ shipBy: 46_349, arrives: 46_351 },
  });
}

/** A row on the desk: what is typed is taken up, chained, and shown by the next plan. */
class Desk {
  log: LogEntry[] = [];
  row: RowNow = {
    ...{ table: 'Transfers', kind: 'transfer', id: 'T-1', status: 'Pending manager' },
    ...{ content: contentOf(202), isAsPlanned: true, decision: '', decidedBy: '', comment: '' },
    ...{ shipped: null, received: null },
  };

  take(typed: Partial<RowNow>): TakenUpRow {
    this.row = { ...this.row, ...typed };
    const record = ledgerOf(this.log).lines.get('T-1');
    const taken = takeUpRow(this.row, record, {
      ...{ now: 46_349.4, when: '2026-11-30T09:36:00Z', runner: 'planner@x.com' },
      rules: { ladder, approvers: [ANN] },
      line: { value: 202 * UNIT_COST, regions: [], family: 'Tea', proposedBy: 'planner@x.com' },
    });
    for (const each of taken.statements) {
      this.log.push(sealEntry(each, this.log.at(-1) ?? emptyLog('L-1')));
    }
    const { illegal } = ledgerOf(this.log);
    expect(illegal).toEqual([]);
    return taken;
  }

  said(): readonly string[] {
    return this.log.map(({ what, fromStatus, toStatus }) => `${what}: ${fromStatus} > ${toStatus}`);
  }
}

const APPROVED = { decision: 'Approve', decidedBy: 'ann@x.com' };

describe('what is typed in a row', () => {
  it('goes from approval to receipt, each step once', () => {
    const desk = new Desk();
    expect(desk.take(APPROVED).state).toMatchObject({ status: 'approved' });
    expect(desk.take({ status: 'Approved' }).statements).toEqual([]);
    expect(desk.take({ shipped: 200 }).state).toMatchObject({ status: 'shipped', moved: 200 });
    desk.take({ status: 'Shipped', received: 150 });
    expect(desk.take({ status: 'Partly received' }).statements).toEqual([]);
    desk.take({ decision: 'Lost', comment: 'Wet' });

    expect(desk.said()).toEqual([
      'Approve: Pending manager > Approved',
      'Ship: Approved > Shipped',
      'Receive: Shipped > Partly received',
      'Write off: Partly received > Received',
    ]);
    expect(desk.log[0]).toMatchObject({
      who: 'ann@x.com',
      quantity: 202,
      value: 20_200,
      authority: 'Manager, limit 50000; typed, not verified',
      content: contentOf(202),
    });
  });

  it('turns an approved 202 into a stale 250, which must be signed again', () => {
    const desk = new Desk();
    desk.take(APPROVED);
    const edited = desk.take({ status: 'Approved', content: contentOf(250), isAsPlanned: false });

    expect(edited.state).toMatchObject({ status: 'stale', quantity: 250 });
    expect(edited.notices).toEqual([
      {
        column: 'Quantity',
        problem: 'Quantity from 202 to 250, Value from 20200 to 25000, changed after Approve',
        action: 'Stale: it must be signed again.',
      },
    ]);
    expect(desk.take({ status: 'Stale', decision: '', shipped: 250 }).notices[0]?.problem).toMatch(
      /signed again/,
    );
    desk.take({ status: 'Stale', shipped: null, ...APPROVED });
    expect(desk.said().slice(1)).toEqual(['Edit: Approved > Stale', 'Approve: Stale > Approved']);
  });

  it('does not change goods that have left', () => {
    const desk = new Desk();
    desk.take({ ...APPROVED, shipped: 202 });
    const edited = desk.take({ status: 'Shipped', content: contentOf(250), isAsPlanned: false });

    expect(edited).toMatchObject({ content: contentOf(202), state: { status: 'shipped' } });
    expect(edited.notices[0]?.action).toMatch(/^Reverted\. The line cannot be changed/);
  });

  it.each(['Approved', 'Shipped', 'Received', 'Auto-approved', 'OK'])(
    'is not believed as a status: %s is reverted and named',
    (status) => {
      const desk = new Desk();
      const taken = desk.take({ status, shipped: 202 });

      expect(taken.state).toMatchObject({ status: 'pending', moved: 0 });
      expect(taken.notices.map(({ column }) => column)).toEqual(['Status', 'Shipped']);
      expect(desk.said()).toEqual([`Revert: ${status} > Pending manager`]);
    },
  );

  it.each([
    ['', /Say who decides/],
    ['planner@x.com', /is not in Approvers/],
    ['boss@x.com', /is not in Approvers/],
  ])('is no approval by %p', (decidedBy, problem) => {
    const taken = new Desk().take({ decision: 'Approve', decidedBy });

    expect(taken.state.status).toBe('pending');
    expect(taken.notices).toEqual([
      { column: 'Decision', problem: expect.stringMatching(problem), action: 'Not taken up.' },
    ]);
  });

  it('does not lower the tier, even with a Check that fits', () => {
    const desk = new Desk();
    const taken = desk.take({ content: contentOf(202, 'Auto'), status: 'Auto-approved' });

    expect(taken.state).toMatchObject({ status: 'pending', tier: 'Manager' });
  });

  it('is kept if the row was edited before it was decided, and a rejection counts', () => {
    const edited = { content: contentOf(3), isAsPlanned: false };
    const desk = new Desk();

    expect(desk.take({ ...edited, ...APPROVED })).toMatchObject({
      isDecisionKept: true,
      state: { status: 'proposed' },
      statements: [],
    });
    expect(desk.take({ decision: 'Reject' }).state.status).toBe('rejected');
  });

  it('says in the first entry of a line what the line is', () => {
    const desk = new Desk();
    desk.take({ ...APPROVED, shipped: 202 });

    expect(desk.log.map(({ content }) => content)).toEqual([contentOf(202), '']);
  });

  it('can be changed by the person until the goods leave', () => {
    const desk = new Desk();
    desk.take({ ...APPROVED, decision: 'Reject', comment: 'No room' });
    desk.take({ status: 'Rejected', decision: 'Approve' });
    desk.take({ status: 'Approved', decision: 'Undo' });
    desk.take({ status: 'Pending manager', decision: 'Approve', shipped: 202 });

    expect(desk.take({ status: 'Shipped', decision: 'Reject' }).notices[0]?.problem).toBe(
      'The line cannot be rejected: the goods have left',
    );
    expect(desk.said().map((each) => each.split(':')[0])).toEqual([
      ...['Reject', 'Undo', 'Approve', 'Undo', 'Approve', 'Ship'],
    ]);
  });

  it('is named if it is no decision', () => {
    expect(new Desk().take({ decision: 'ok' }).notices[0]?.problem).toBe(
      'Not Approve, Reject, Cancel, Lost or Undo',
    );
  });
});
