import type { Actor } from '../model/changes';
import type { RangeModel } from '../model/range/range-model';
import type { EventEntry } from '../protocol/wire';

/** An event of the host, not yet addressed to a client. */
export interface HostEvent {
  /** The client's number of the event. */
  readonly type: number;
  /** Where a client can have registered: ids of sheets and tables, or `Workbook` for all of them. */
  readonly targets: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
  /** The cells of the event. Absent if the event has no range. */
  readonly range?: RangeModel;
}

/** One delivery of an event to one client. */
interface Delivery {
  readonly actor: Actor;
  readonly receiver: Actor;
  /** The object at which the receiver registered for the event. */
  readonly target: string;
  /** By which the receiver can ask for the range of the event. */
  readonly referenceId: string;
}

const eventCategory = 65_536;

/** The event as sent to one client. A change by another user is remote. */
export function entryFor(
  event: HostEvent,
  { actor, receiver, target, referenceId }: Delivery,
): EventEntry {
  const isOwn = actor.client !== null && actor.client === receiver.client;
  const isRemote = actor.user !== receiver.user;
  const message = {
    ...event.message,
    source: isRemote ? 'Remote' : 'Local',
    triggerSource: isOwn ? 'ThisLocalAddin' : 'Unknown',
    referenceId,
  };
  return [eventCategory, event.type, target, JSON.stringify(message), 0, isRemote];
}
