import { Refusal } from '../base/refusal';
import type { EventKind, LineEvent } from './line-event';
import type { LineState, Status } from './line-state';
import type { Outcome } from './outcome';
import { cancel, edit, lose, receive, ship } from './execution-steps';

type Step<E extends EventKind> = (
  state: LineState,
  event: Extract<LineEvent, { readonly kind: E }>,
) => Outcome | Refusal;

type AnyStep = (state: LineState, event: never) => Outcome | Refusal;

/** For every event the statuses that allow it. Every other status refuses it. */
type Steps = { readonly [E in EventKind]: Readonly<Partial<Record<Status, Step<E>>>> };

const propose: Step<'propose'> = (state, { quantity, tier }) =>
  quantity > 0
    ? outcome({ ...state, status: 'proposed', quantity, tier })
    : new Refusal('domain', 'A line needs a quantity above 0.');

const approve: Step<'approve'> = (state) => outcome({ ...state, status: 'approved' });

const reject: Step<'reject'> = (state, { reason }) =>
  withReason(reason, { ...state, status: 'rejected' });

const withdraw: Step<'withdraw'> = (state, { reason }) =>
  withReason(reason, { ...state, status: 'withdrawn' });

const escalate: Step<'escalate'> = (state, { tier }) => outcome({ ...state, tier });

const askAgain: Step<'undo'> = (state) => outcome({ ...state, status: 'pending' });

const STEPS: Steps = {
  propose: {
    proposed: propose,
    autoApproved: propose,
    pending: propose,
    rejected: propose,
    withdrawn: propose,
    cancelled: propose,
  },
  route: {
    proposed: (state, { tier, isAuto }) =>
      outcome({ ...state, tier, status: isAuto ? 'autoApproved' : 'pending' }),
  },
  approve: { autoApproved: approve, pending: approve, stale: approve },
  reject: { proposed: reject, autoApproved: reject, pending: reject, stale: reject },
  withdraw: { proposed: withdraw, autoApproved: withdraw, pending: withdraw, stale: withdraw },
  cancel: { autoApproved: cancel, approved: cancel, stale: cancel, partlyReceived: cancel },
  edit: {
    proposed: edit('proposed'),
    autoApproved: edit('stale'),
    pending: edit('pending'),
    approved: edit('stale'),
    stale: edit('stale'),
  },
  escalate: { pending: escalate, stale: escalate },
  ship: { autoApproved: ship, approved: ship },
  receive: {
    autoApproved: receive,
    approved: receive,
    shipped: receive,
    partlyReceived: receive,
  },
  lose: { shipped: lose, partlyReceived: lose },
  undo: {
    approved: askAgain,
    rejected: askAgain,
    withdrawn: (state) => outcome({ ...state, status: 'proposed' }),
  },
};

/** What the event would have made of the line, for a refusal. */
const PARTICIPLES: Readonly<Record<EventKind, string>> = {
  propose: 'proposed again',
  route: 'sent to a tier',
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
  cancel: 'cancelled',
  edit: 'changed',
  escalate: 'escalated',
  ship: 'shipped',
  receive: 'received',
  lose: 'written off as lost',
  undo: 'taken back',
};

const REASONS: Readonly<Record<Status, string>> = {
  proposed: 'nobody has been asked yet',
  autoApproved: 'it needs no decision',
  pending: 'nobody has decided yet',
  approved: 'it is approved already',
  rejected: 'it was rejected, and no plan has proposed it again',
  withdrawn: 'it was withdrawn, and no plan has proposed it again',
  stale: 'it was changed after it was signed, and must be signed again',
  shipped: 'the goods have left',
  partlyReceived: 'part of the goods has arrived',
  received: 'everything has arrived',
  cancelled: 'it was cancelled, and no plan has proposed it again',
  lost: 'the goods are lost',
};

/**
 * The state of a line after an event, or why the event is not possible now. Every status answers every
 * event. Whether a person may cause the event is another question: see `authorise`.
 */
export function applyEvent(state: LineState, event: LineEvent): Outcome | Refusal {
  const steps: Readonly<Partial<Record<Status, AnyStep>>> = STEPS[event.kind];
  const step = steps[state.status];
  return step
    ? step(state, event as never)
    : new Refusal(
        'domain',
        `The line cannot be ${PARTICIPLES[event.kind]}: ${REASONS[state.status]}.`,
      );
}

function withReason(reason: string, state: LineState): Outcome | Refusal {
  return reason.trim() === ''
    ? new Refusal('data', 'Give a reason: it goes into the audit log.')
    : outcome(state);
}

function outcome(state: LineState): Outcome {
  return { state, deviations: [] };
}
