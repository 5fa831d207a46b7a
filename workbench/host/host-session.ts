import type { EventDispatcher } from './events/event-dispatcher';
import { entryFor } from './events/host-event';
import type { HostEvent } from './events/host-event';
import { WindowEvents } from './events/window-events';
import type { Actor } from './model/changes';
import type { RangeModel } from './model/range/range-model';
import type { TableModel } from './model/sheet-model';
import type { WorkbookModel } from './model/workbook-model';
import type { Ref } from './protocol/class-table';
import { ObjectPaths } from './protocol/object-paths';
import { processRequest } from './protocol/request-processor';
import type { ProcessorSession } from './protocol/request-processor';
import type { EventEntry, RequestBody, ResponseBody } from './protocol/wire';
import { objectModel } from './object-model';
import type { UserWindow } from './user-window';
import type { User } from './users';

/** What the host knows of a client. */
interface SessionClient {
  /** Distinguishes the clients of one user. */
  readonly name: string;
  readonly user: User;
  readonly window: UserWindow;
  /** Takes the events for which the client is registered. */
  readonly deliver: (entry: EventEntry) => void;
}

/** One client at the host: its user, its references and the events for which it is registered. */
export class HostSession implements ProcessorSession {
  areEventsEnabled = true;
  /** The table that the client used last. */
  lastTable: TableModel | null = null;
  readonly user: User;
  readonly window: UserWindow;
  private readonly deliver: SessionClient['deliver'];
  private readonly actor: Actor;
  private readonly references = new Map<string, Ref>();
  private readonly referenceIds = new WeakMap<object, string>();
  /** Number of registrations for an event of a target, by `eventAt`. */
  private readonly listeners = new Map<string, number>();
  private nextReference = 1;
  /** Ends the session and the delivery of events. */
  readonly close: () => void;

  constructor(
    readonly workbook: WorkbookModel,
    { name, user, window, deliver }: SessionClient,
    private readonly events: EventDispatcher,
  ) {
    this.user = user;
    this.window = window;
    this.deliver = deliver;
    this.actor = { user: user.name, client: name };
    const windowEvents = new WindowEvents(window);
    const stops = [
      events.listen((event, actor, id) => {
        this.deliverTo(event, actor, id);
      }),
      window.onChange((change) => {
        for (const event of windowEvents.of(change)) {
          this.deliverTo(event, this.actor, events.referenceTo(event));
        }
      }),
    ];
    this.close = () => {
      for (const stop of stops) stop();
    };
  }

  /** Runs one request of this client as its user. */
  process(body: RequestBody): ResponseBody {
    const before = this.workbook.actor;
    this.workbook.actor = this.actor;
    const paths = new ObjectPaths(objectModel, this, body.ObjectPaths);
    try {
      return processRequest(body, paths, this);
    } finally {
      this.workbook.actor = before;
      this.lastTable = paths.lastTable ?? this.lastTable;
    }
  }

  reference(id: string): Ref | undefined {
    return this.references.get(id);
  }

  referenceId(ref: Ref): string | undefined {
    return this.referenceIds.get(ref.target);
  }

  keepReference(ref: Ref): void {
    if (this.referenceIds.has(ref.target)) return;
    const id = `ref${String(this.nextReference++)}`;
    this.references.set(id, ref);
    this.referenceIds.set(ref.target, id);
  }

  removeReference(id: string): void {
    const ref = this.references.get(id);
    if (ref) this.referenceIds.delete(ref.target);
    this.references.delete(id);
  }

  /** Registrations are counted, because each batch of the client adds and ends its own. */
  registerEvent(eventType: number, targetId: string): void {
    const event = eventAt(eventType, targetId);
    this.listeners.set(event, (this.listeners.get(event) ?? 0) + 1);
  }

  unregisterEvent(eventType: number, targetId: string): void {
    const event = eventAt(eventType, targetId);
    this.listeners.set(event, Math.max(0, (this.listeners.get(event) ?? 0) - 1));
  }

  rangeOfEvent(referenceId: string): RangeModel | undefined {
    return this.events.rangeOf(referenceId);
  }

  private deliverTo(event: HostEvent, actor: Actor, referenceId: string): void {
    if (!this.areEventsEnabled) return;
    for (const target of event.targets) {
      if (!this.listeners.get(eventAt(event.type, target))) continue;
      this.deliver(entryFor(event, { actor, receiver: this.actor, target, referenceId }));
    }
  }
}

function eventAt(eventType: number, targetId: string): string {
  return `${String(eventType)} ${targetId}`;
}
