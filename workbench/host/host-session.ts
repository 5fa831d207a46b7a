import type { Announcer } from './events/announcer';
import { entryFor } from './events/happening';
import type { Happening } from './events/happening';
import { WindowHappenings } from './events/window-happenings';
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

/** One client at the host: its user, the references it holds, the events it listens to. */
export class HostSession implements ProcessorSession {
  areEventsEnabled = true;
  /** The table that the client asked for last. */
  tableMet: TableModel | null = null;
  private readonly actor: Actor;
  private readonly references = new Map<string, Ref>();
  private readonly referenceIds = new WeakMap<object, string>();
  /** How many listen to an event of a target, by `eventAt`. */
  private readonly listeners = new Map<string, number>();
  private nextReference = 1;
  /** Ends the session: nothing is delivered any more. */
  readonly close: () => void;

  /** @param client tells this client from others of the same user */
  constructor(
    readonly workbook: WorkbookModel,
    readonly user: User,
    readonly window: UserWindow,
    private readonly announcer: Announcer,
    client: string,
    private readonly deliver: (entry: EventEntry) => void,
  ) {
    this.actor = { user: user.name, client };
    const seen = new WindowHappenings(window);
    const stops = [
      announcer.listen((happening, actor, id) => {
        this.tellOf(happening, actor, id);
      }),
      window.onChange((change) => {
        for (const happening of seen.of(change)) {
          this.tellOf(happening, this.actor, announcer.referenceTo(happening));
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
      this.tableMet = paths.lastTable ?? this.tableMet;
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

  /** Counted: every batch that listens registers for itself, and ends it for itself alone. */
  registerEvent(eventType: number, targetId: string): void {
    const event = eventAt(eventType, targetId);
    this.listeners.set(event, (this.listeners.get(event) ?? 0) + 1);
  }

  unregisterEvent(eventType: number, targetId: string): void {
    const event = eventAt(eventType, targetId);
    this.listeners.set(event, Math.max(0, (this.listeners.get(event) ?? 0) - 1));
  }

  rangeOfEvent(referenceId: string): RangeModel | undefined {
    return this.announcer.rangeOf(referenceId);
  }

  private tellOf(happening: Happening, actor: Actor, referenceId: string): void {
    if (!this.areEventsEnabled) return;
    for (const target of happening.targets) {
      if (!this.listeners.get(eventAt(happening.type, target))) continue;
      this.deliver(entryFor(happening, actor, this.actor, target, referenceId));
    }
  }
}

function eventAt(eventType: number, targetId: string): string {
  return `${String(eventType)} ${targetId}`;
}
