import { Refusal } from '../base/refusal';
import type { Deviation, Outcome } from './outcome';
import type { LineState, Status } from './line-state';

/** The goods leave. They may be fewer than approved, never more. */
export function ship(state: LineState, { units }: { readonly units: number }): Outcome | Refusal {
  if (state.kind === 'markdown') {
    return refused('A markdown is not shipped. Record the units sold as received.');
  }
  if (!(units > 0)) return refused('Record how many units left, above 0.');
  if (units > state.quantity) {
    return refused(
      `${units} units are more than the ${state.quantity} that are approved. Change the line and have it signed again.`,
    );
  }
  const short = state.quantity - units;
  return {
    state: { ...state, status: 'shipped', moved: units },
    deviations: units < state.quantity ? [{ kind: 'shippedShort', units: short }] : [],
  };
}

/** Goods arrive, all or a part of them. Units of a markdown are sold off without a journey. */
export function receive(
  state: LineState,
  { units, damaged }: { readonly units: number; readonly damaged: number },
): Outcome | Refusal {
  const hasLeft = state.status === 'shipped' || state.status === 'partlyReceived';
  if (!hasLeft && state.kind !== 'markdown') {
    return refused('Record first how many units left.');
  }
  if (!(units >= 0 && damaged >= 0 && units + damaged > 0)) {
    return refused('Record how many units arrived, above 0.');
  }
  const moved = hasLeft ? state.moved : state.quantity;
  const received = state.received + units;
  const missing = state.missing + damaged;
  const over = received + missing - moved;
  const deviations: Deviation[] = [];
  if (damaged > 0) deviations.push({ kind: 'damaged', units: damaged });
  if (over > 0) deviations.push({ kind: 'receivedOver', units: over });
  const status: Status = over < 0 ? 'partlyReceived' : received > 0 ? 'received' : 'lost';
  return { state: { ...state, status, moved, received, missing }, deviations };
}

/** What has not arrived is written off. */
export function lose(state: LineState): Outcome | Refusal {
  if (state.kind === 'markdown') return refused('A markdown has no journey. Cancel what is left.');
  const units = state.moved - state.received - state.missing;
  return {
    state: {
      ...state,
      status: state.received > 0 ? 'received' : 'lost',
      missing: state.missing + units,
    },
    deviations: [{ kind: 'lost', units }],
  };
}

/** An approved line is stopped. Of a markdown the rest can be stopped after a part was sold. */
export function cancel(
  state: LineState,
  { reason }: { readonly reason: string },
): Outcome | Refusal {
  if (reason.trim() === '') {
    return new Refusal('data', 'Give a reason: it goes into the audit log.');
  }
  if (state.status !== 'partlyReceived') {
    return { state: { ...state, status: 'cancelled' }, deviations: [] };
  }
  if (state.kind !== 'markdown') {
    return refused('The line cannot be cancelled: part of the goods has arrived.');
  }
  return { state: { ...state, status: 'received', moved: state.received }, deviations: [] };
}

/** A step that changes the row of a line, and where that leaves the line. */
export function edit(
  status: Status,
): (
  state: LineState,
  event: { readonly quantity: number; readonly tier: string },
) => Outcome | Refusal {
  return (state, { quantity, tier }) =>
    quantity >= 0
      ? { state: { ...state, status, quantity, tier }, deviations: [] }
      : refused('A line needs a quantity of at least 0.');
}

function refused(message: string): Refusal {
  return new Refusal('domain', message);
}
