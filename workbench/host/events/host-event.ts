import type { Actor } from '../model/changes';
import type { RangeModel } from '../model/range/range-model';
import type { EventEntry } from '../protocol/wire';

/** Something that clients may want to hear of, before it is known who is told. */
export interface HostEvent {
  /** The event's number. */
  readonly type: number;
  /** What a client can have registered at: ids of sheets and tables, `Workbook` for all of them. */
  readonly targets: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
  /** Where it happened, if the event can be asked for its range. */
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

/**
 * The event as one client is told of it: a change by another user is remote, one by the client itself
 * says so.
 */
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
