import type { Actor } from '../model/changes';
import type { RangeModel } from '../model/range/range-model';
import type { EventEntry } from '../protocol/wire';

/** Something that clients may want to hear of, before it is known who is told. */
export interface Happening {
  /** The event's number. */
  readonly type: number;
  /** What a client can have registered at: ids of sheets and tables, `Workbook` for all of them. */
  readonly targets: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
  /** Where it happened, if the event can be asked for its range. */
  readonly range?: RangeModel;
}

const eventCategory = 65_536;

/**
 * The event as one client is told of it: a change by another user is remote, one by the client itself
 * says so.
 */
export function entryFor(
  happening: Happening,
  actor: Actor,
  receiver: Actor,
  target: string,
  referenceId: string,
): EventEntry {
  const isOwn = actor.client !== null && actor.client === receiver.client;
  const isRemote = actor.user !== receiver.user;
  const message = {
    ...happening.message,
    source: isRemote ? 'Remote' : 'Local',
    triggerSource: isOwn ? 'ThisLocalAddin' : 'Unknown',
    referenceId,
  };
  return [eventCategory, happening.type, target, JSON.stringify(message), 0, isRemote];
}
