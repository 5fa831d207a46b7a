import fc from 'fast-check';
import { Refusal } from '../../../src/planning/base/refusal';
import { applyEvent } from '../../../src/planning/signoff/apply-event';
import { EVENTS, type EventKind, type LineEvent } from '../../../src/planning/signoff/line-event';
import {
  proposedLine,
  STATUSES,
  type LineKind,
  type LineState,
  type Status,
} from '../../../src/planning/signoff/line-state';

const EVENT: { readonly [E in EventKind]: Extract<LineEvent, { kind: E }> } = {
  propose: { kind: 'propose', quantity: 8, tier: 'Manager' },
  route: { kind: 'route', tier: 'Manager', isAuto: false },
  approve: { kind: 'approve' },
  reject: { kind: 'reject', reason: 'No room' },
  withdraw: { kind: 'withdraw', reason: 'No longer needed' },
  cancel: { kind: 'cancel', reason: 'Lorry broke down' },
  edit: { kind: 'edit', quantity: 9, tier: 'Manager' },
  escalate: { kind: 'escalate', tier: 'Director' },
  ship: { kind: 'ship', units: 10 },
  receive: { kind: 'receive', units: 2, damaged: 0 },
  lose: { kind: 'lose' },
  undo: { kind: 'undo' },
};

/** A line of ten units at a status; of a partly received one, four have arrived. */
function lineAt(status: Status, kind: LineKind = 'transfer'): LineState {
  const hasLeft = ['shipped', 'partlyReceived', 'received', 'lost'].includes(status);
  const received = status === 'partlyReceived' ? 4 : status === 'received' ? 10 : 0;
  return {
    ...proposedLine(kind, 'Manager', 10),
    status,
    moved: hasLeft ? 10 : 0,
    received,
    missing: status === 'lost' ? 10 : 0,
  };
}

function statusAfter(status: Status, event: LineEvent, kind?: LineKind): Status | '' {
  const found = applyEvent(lineAt(status, kind), event);
  return found instanceof Refusal ? '' : found.state.status;
}

/** The status after each event, in the order of `EVENTS`; '' where the event is refused. */
const AFTER: Readonly<Record<Status, readonly (Status | '')[]>> = {
  proposed: [
    ...(['proposed', 'pending', '', 'rejected', 'withdrawn', ''] as const),
    ...(['proposed', '', '', '', '', ''] as const),
  ],
  autoApproved: [
    ...(['proposed', '', 'approved', 'rejected', 'withdrawn', 'cancelled'] as const),
    ...(['stale', '', 'shipped', '', '', ''] as const),
  ],
  pending: [
    ...(['proposed', '', 'approved', 'rejected', 'withdrawn', ''] as const),
    ...(['pending', 'pending', '', '', '', ''] as const),
  ],
  approved: [
    ...(['', '', '', '', '', 'cancelled'] as const),
    ...(['stale', '', 'shipped', '', '', 'pending'] as const),
  ],
  rejected: ['proposed', '', '', '', '', '', '', '', '', '', '', 'pending'],
  withdrawn: ['proposed', '', '', '', '', '', '', '', '', '', '', 'proposed'],
  stale: [
    ...(['', '', 'approved', 'rejected', 'withdrawn', 'cancelled'] as const),
    ...(['stale', 'stale', '', '', '', ''] as const),
  ],
  shipped: ['', '', '', '', '', '', '', '', '', 'partlyReceived', 'lost', ''],
  partlyReceived: ['', '', '', '', '', '', '', '', '', 'partlyReceived', 'received', ''],
  received: ['', '', '', '', '', '', '', '', '', '', '', ''],
  cancelled: ['proposed', '', '', '', '', '', '', '', '', '', '', ''],
  lost: ['', '', '', '', '', '', '', '', '', '', '', ''],
};

describe('a line of the plan', () => {
  it.each(STATUSES)('that is %s answers every event', (status) => {
    for (const kind of ['transfer', 'purchase'] as const) {
      expect(EVENTS.map((event) => statusAfter(status, EVENT[event], kind))).toEqual(AFTER[status]);
    }
  });

  it('says why an event is not possible', () => {
    const messages = (
      [
        ['shipped', 'reject'],
        ['approved', 'approve'],
        ['stale', 'ship'],
        ['approved', 'receive'],
        ['rejected', 'ship'],
      ] as const
    ).map(([status, event]) => applyEvent(lineAt(status), EVENT[event]));

    expect(messages.map((found) => found instanceof Refusal && found.message)).toEqual([
      'The line cannot be rejected: the goods have left.',
      'The line cannot be approved: it is approved already.',
      'The line cannot be shipped: it was changed after it was signed, and must be signed again.',
      'Record first how many units left.',
      'The line cannot be shipped: it was rejected, and no plan has proposed it again.',
    ]);
  });

  it('is approved without a person only where the route says so', () => {
    const route = { ...EVENT.route, isAuto: true };

    expect(statusAfter('proposed', route)).toBe('autoApproved');
    expect(statusAfter('pending', route)).toBe('');
  });

  it.each(['reject', 'withdraw', 'cancel'] as const)('needs a reason to %s it', (kind) => {
    expect(statusAfter('autoApproved', { kind, reason: ' ' })).toBe('');
  });

  it('never ships more than was approved, and reports what stays behind', () => {
    expect(statusAfter('approved', { kind: 'ship', units: 11 })).toBe('');
    expect(statusAfter('approved', { kind: 'ship', units: 0 })).toBe('');
    expect(applyEvent(lineAt('approved'), { kind: 'ship', units: 7 })).toMatchObject({
      state: { status: 'shipped', moved: 7 },
      deviations: [{ kind: 'shippedShort', units: 3 }],
    });
  });

  it('is received in parts, short, over and damaged', () => {
    const receive = (units: number, damaged = 0) =>
      applyEvent(lineAt('partlyReceived'), { kind: 'receive', units, damaged });

    expect(receive(6)).toMatchObject({
      state: { status: 'received', received: 10 },
      deviations: [],
    });
    expect(receive(4, 2)).toMatchObject({
      state: { status: 'received', received: 8, missing: 2 },
      deviations: [{ kind: 'damaged', units: 2 }],
    });
    expect(receive(7)).toMatchObject({
      state: { status: 'received', received: 11 },
      deviations: [{ kind: 'receivedOver', units: 1 }],
    });
    expect(applyEvent(lineAt('partlyReceived'), EVENT.lose)).toMatchObject({
      state: { status: 'received', received: 4, missing: 6 },
      deviations: [{ kind: 'lost', units: 6 }],
    });
  });
});

describe('a markdown', () => {
  it('is sold off without a shipment, in parts, and its rest can be cancelled', () => {
    const event = { kind: 'receive', units: 4, damaged: 0 } as const;

    expect(statusAfter('approved', EVENT.ship, 'markdown')).toBe('');
    expect(applyEvent(lineAt('approved', 'markdown'), event)).toMatchObject({
      state: { status: 'partlyReceived', moved: 10, received: 4 },
    });
    expect(applyEvent(lineAt('partlyReceived', 'markdown'), EVENT.cancel)).toMatchObject({
      state: { status: 'received', moved: 4, received: 4 },
    });
    expect(statusAfter('partlyReceived', EVENT.lose, 'markdown')).toBe('');
  });
});

describe('any sequence of events', () => {
  const units = fc.integer({ min: -1, max: 12 });
  const event = fc.oneof(
    fc.constantFrom(...Object.values(EVENT)),
    fc.record({ kind: fc.constant('ship' as const), units }),
    fc.record({ kind: fc.constant('receive' as const), units, damaged: units }),
    fc.record({
      kind: fc.constant('edit' as const),
      quantity: units,
      tier: fc.constant('Director'),
    }),
  );

  it('accounts for every unit that left, and ships nothing without approval', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let state = proposedLine('transfer', 'Manager', 10);
        for (const each of events) {
          const found = applyEvent(state, each);
          if (found instanceof Refusal) continue;
          if (each.kind === 'ship') {
            expect(['approved', 'autoApproved']).toContain(state.status);
            expect(found.state.moved).toBeLessThanOrEqual(state.quantity);
          }
          const over = found.deviations.find(({ kind }) => kind === 'receivedOver')?.units ?? 0;
          expect(found.state.received + found.state.missing).toBeLessThanOrEqual(
            found.state.moved + over,
          );
          state = found.state;
        }
      }),
      { numRuns: 300 },
    );
  });
});
